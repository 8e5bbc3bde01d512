import assert from 'node:assert/strict';
import type { PhoneSetup } from '../phone/phone-state.ts';
import type { SigningKeys } from '../secrets.ts';
import { genericWebhook } from '../texting/generic.ts';
import { twilioWebhook } from '../texting/twilio.ts';
import { formOf } from './form.ts';
import { newId, type Visitor } from './visitor.ts';

/** One thing that is done and looked at. */
export interface Step {
  title: string;
  /** Returns a line about what was seen. @throws AssertionError where it was something else */
  run(): Promise<string>;
}

export interface Journey {
  visitor: Visitor;
  signing: SigningKeys;
  /** What providers were told, and sign. */
  publicUrl: string;
  program: PhoneSetup['programs'][number];
  /** The program's sender at Twilio, and the one at a system of the owner's own. */
  twilio: string;
  generic: string;
  /** When the journey begins. */
  began: Date;
  /** A subscriber whom nobody knows yet. */
  to: string;
}

/** One subscriber's whole way: out, back, out by the link, with what is sent twice or comes late in between. */
export function journey({ visitor, signing, publicUrl, program, twilio, generic, to, began }: Journey): Step[] {
  let told = 0;
  let link = '';
  let page = '';
  /** What the check is asked about: now, or the morning where it is night. */
  let at: string | undefined;

  const keysOf = (provider: 'twilio' | 'generic') => signing[provider] ?? { secrets: [], logins: [] };
  const fromTwilio = (text: string, id = newId()) =>
    twilioWebhook({ id, from: to, to: twilio, text, at: new Date() }, keysOf('twilio'), publicUrl);
  const stop = fromTwilio('STOP');

  const asked = async () => {
    const { allowed, reason } = await visitor.check(program.id, to, at);
    return { allowed, reason, line: `check${at ? ` for ${at}` : ''}: ${allowed ? 'yes' : 'no'}, ${reason}` };
  };
  const mayText = async (): Promise<string> => {
    const { reason, line } = await asked();
    assert.equal(reason, 'ok');
    return line;
  };
  /** Of this program or of every one: the law of the day says how far a stop reaches. */
  const stopped = async (): Promise<string> => {
    const { allowed, reason, line } = await asked();
    assert.equal(allowed, false, `the check says ${reason}`);
    assert.match(reason, /^opted-out(-everywhere)?$/);
    return line;
  };
  const acknowledged = async (text: string): Promise<string> => {
    const { status, body } = await visitor.post(fromTwilio(text));
    assert.equal(status, 200, `Twilio would see ${status}`);
    assert.match(body, /<Response\/>/);
    return body;
  };
  const nextNotice = async (kind: string): Promise<string> => {
    const notice = await eventually(async () => (await visitor.outbox(to))[told]);
    assert.equal(notice.kind, kind);
    assert.equal(notice.from, twilio);
    told += 1;
    return `“${notice.text}”`;
  };
  const unchanged = async (count: number): Promise<void> => {
    assert.equal((await visitor.history(to)).length, count, 'the history has grown');
  };

  return [
    {
      title: 'A number that nobody knows may be texted, though not at night',
      async run() {
        const now = await visitor.check(program.id, to);
        if (now.reason === 'quiet-hours') at = now.until;
        return mayText();
      },
    },
    {
      title: 'STOP, signed by Twilio’s own library, is acknowledged',
      async run() {
        const { status, body } = await visitor.post(stop);
        assert.equal(status, 200, `Twilio would see ${status}`);
        return body;
      },
    },
    { title: 'The person is told that it worked', run: () => nextNotice('opt-out') },
    { title: 'The check says no', run: stopped },
    {
      title: 'One changed byte is refused',
      async run() {
        const { status } = await visitor.post({ ...stop, body: stop.body.replace('STOP', 'STOQ') });
        assert.equal(status, 401);
        return 'HTTP 401';
      },
    },
    {
      title: 'The same delivery again is acknowledged and changes nothing',
      async run() {
        const before = (await eventually(async () => answeredHistory(await visitor.history(to)))).length;
        const { status } = await visitor.post(stop);
        assert.equal(status, 200);
        await unchanged(before);
        return `still ${before} events`;
      },
    },
    {
      title: 'HELP is answered, also after a stop',
      async run() {
        await acknowledged('HELP');
        return nextNotice('help');
      },
    },
    {
      title: 'START brings the person back',
      async run() {
        await acknowledged('START');
        return nextNotice('opt-in');
      },
    },
    { title: 'The check says yes', run: mayText },
    {
      title: 'A personal link is made',
      async run() {
        link = await visitor.link(program.id, to, 'demo');
        return link;
      },
    },
    {
      title: 'Opening it shows the page and changes nothing',
      async run() {
        const before = (await eventually(async () => answeredHistory(await visitor.history(to)))).length;
        const shown = await visitor.open(link);
        assert.equal(shown.status, 200);
        page = shown.body;
        assert.equal((await visitor.open(link, 'HEAD')).status, 200);
        await unchanged(before);
        return mayText();
      },
    },
    {
      title: 'The button on it stops the texts',
      async run() {
        const { status, body } = await visitor.submit(link, formOf(page, 'opt-out'));
        assert.equal(status, 200);
        page = body;
        return stopped();
      },
    },
    {
      title: 'The person says why',
      async run() {
        const { status } = await visitor.submit(link, { ...formOf(page, 'reason'), reason: 'too-often' });
        assert.equal(status, 200);
        const events = await visitor.history(to);
        assert.ok(events.some(({ reason }) => reason === 'too-often'));
        return 'too-often';
      },
    },
    {
      title: 'A START from before that arrives late changes nothing',
      async run() {
        const late = { id: newId(), from: to, to: generic, text: 'START', at: await visitor.now(), sentAt: began };
        assert.equal((await visitor.post(genericWebhook(late, keysOf('generic'), publicUrl))).status, 200);
        const events = await visitor.history(to);
        assert.ok(events.some(({ kind, outcome }) => kind === 'opt-in' && outcome === 'stale'));
        return stopped();
      },
    },
    {
      title: 'The history proves all of it',
      async run() {
        const events = await visitor.history(to);
        for (const kind of ['opt-out', 'opt-in', 'help', 'reason']) {
          assert.ok(
            events.some((event) => event.kind === kind),
            `no ${kind} in the history`,
          );
        }
        assert.ok(events.every(({ eventId, receivedAt }) => eventId && receivedAt));
        return events.map(({ kind, via, outcome }) => `${kind} (${via}, ${outcome})`).join(', ');
      },
    },
  ];
}

/** The history once every notice that was sent is in it too: those come through the stream. */
function answeredHistory<Event extends { kind: string; outcome: string }>(events: Event[]): Event[] | undefined {
  const asked = events.filter(({ kind, outcome }) => kind === 'help' || (outcome === 'changed' && kind !== 'notice'));
  return events.filter(({ kind }) => kind === 'notice').length >= asked.length ? events : undefined;
}

/** Asks again until there is an answer, for ten seconds at most. */
async function eventually<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('nothing came within ten seconds');
}
