import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../functions/domain/config/config.ts';
import { newContact } from '../../functions/domain/contact.ts';
import { decide } from '../../functions/domain/decide.ts';
import type { ContactEvent, ContactRequest } from '../../functions/domain/event.ts';
import type { Phone } from '../../functions/domain/phone.ts';
import { createNotify, type NotifyDeps } from '../../functions/notify/notify.ts';
import type { OutgoingMessage, SendResult } from '../../functions/providers/provider.ts';
import { type ClaimStore, createClaimStore } from '../../functions/store/claims.ts';
import { type ContactStore, createContactStore } from '../../functions/store/contacts.ts';
import { aConfig, anotherPhone, aRequest, at, phone as phoneOf } from '../support/builders.ts';
import { aLog, aMeter } from '../support/recorders.ts';
import { aStreamOf } from '../support/stream.ts';
import { aTable } from '../support/table.ts';

let store: ContactStore;
let claims: ClaimStore;
let phone: Phone;

beforeAll(async () => {
  const { db, tableName } = await aTable();
  store = createContactStore(db, tableName);
  claims = createClaimStore(db, tableName);
});

beforeEach(() => {
  phone = anotherPhone();
});

function setUp(different: Partial<NotifyDeps> = {}, result: SendResult = { status: 'sent', messageId: 'out-1' }) {
  const sent: OutgoingMessage[] = [];
  const send = async (notice: OutgoingMessage) => {
    sent.push(notice);
    return result;
  };
  const [log, meter] = [aLog(), aMeter()];
  const optOutListOf = async () => undefined;
  const deps = { config: aConfig(), claims, store, send, optOutListOf, now: () => at(2), log, meter };
  const notify = createNotify({ ...deps, ...different });
  return { notify, sent, log, meter };
}

const anEvent = (different: Partial<ContactRequest> = {}): ContactEvent =>
  decide(
    newContact(phone),
    aRequest({ phone, provider: 'twilio', sender: '+15005550001', language: 'en', ...different }),
  ).event;

const withLocale = (locale: string): Config => {
  const config = aConfig();
  return { ...config, programs: config.programs.map((program) => ({ ...program, locale })) };
};

const noticesOf = async () => (await store.history(phone)).filter(({ kind }) => kind === 'notice');

describe('notify', () => {
  it('confirms a stop once, from the number that was written to, and writes it into the history', async () => {
    const { notify, sent } = setUp();
    const event = anEvent({ eventId: `twilio:${phone}` });
    expect(await notify(aStreamOf(event))).toEqual({ batchItemFailures: [] });
    await notify(aStreamOf(event));
    expect(sent).toEqual([
      {
        to: phone,
        sender: expect.objectContaining({ provider: 'twilio', number: '+15005550001' }),
        program: 'acme-offers',
        kind: 'opt-out',
        eventId: event.eventId,
        text: 'Acme: you are unsubscribed from Acme offers and will get no more of its messages. Reply START to come back. Help: help@acme.example',
      },
    ]);
    expect(await noticesOf()).toMatchObject([
      {
        eventId: `notice:${event.eventId}`,
        messageId: 'out-1',
        notice: { kind: 'opt-out', answers: event.eventId, result: 'sent' },
      },
    ]);
  });

  it('answers in the language of the reply', async () => {
    const { notify, sent } = setUp();
    await notify(aStreamOf(anEvent({ language: 'es' }), anEvent({ kind: 'help', scopes: [], language: 'zh-Hans' })));
    expect(sent.map(({ text }) => text)).toEqual([
      expect.stringContaining('le dimos de baja de Acme offers'),
      expect.stringContaining('【Acme】'),
    ]);
  });

  it("answers in the language of the number's country where the person has shown none, or else the program's", async () => {
    const { notify, sent } = setUp();
    const unknown = { language: undefined };
    const event = anEvent(unknown);
    await notify(
      aStreamOf(
        { ...event, phone: phoneOf('+33612345601') },
        { ...anEvent(unknown), phone: phoneOf('+33612345602'), locale: 'de' },
        { ...anEvent(unknown), phone: phoneOf('+12025559998') },
      ),
    );
    // Numbers are answered side by side, in no order.
    expect(Object.fromEntries(sent.map(({ to, text }) => [to, text]))).toEqual({
      '+33612345601': expect.stringContaining('vous ne recevrez plus'),
      '+33612345602': expect.stringContaining('Sie sind von Acme offers abgemeldet'),
      '+12025559998': expect.stringContaining('you are unsubscribed'),
    });
    const swiss = setUp({ config: withLocale('fr') });
    await swiss.notify(aStreamOf({ ...anEvent(unknown), phone: phoneOf('+41791234501') }));
    expect(swiss.sent[0]?.text).toContain('vous ne recevrez plus');
  });

  it('says what ended, which need not be the program that was written to', async () => {
    const { notify, sent } = setUp();
    await notify(aStreamOf(anEvent({ scopes: ['*'] }), anEvent({ scopes: ['acme-orders'] })));
    expect(sent.map(({ text }) => text.split('.')[0])).toEqual([
      'Acme: you are unsubscribed and will get no more messages from us',
      'Acme: you are unsubscribed from Acme orders and will get no more of its messages',
    ]);
  });

  it('answers nothing that changed nothing, came by a link, from a sender of ours, or that the provider answers', async () => {
    const { notify, sent, meter } = setUp();
    await notify(
      aStreamOf(
        { ...anEvent(), outcome: 'already' },
        { ...anEvent(), outcome: 'stale' },
        anEvent({ via: 'link' }),
        anEvent({ phone: phoneOf('+15005550010') }),
        anEvent({ sender: '+15005559999' }),
        anEvent({ provider: 'telnyx', sender: '+15005550004' }),
      ),
    );
    expect(sent).toEqual([]);
    expect(meter.figures.map((figure) => figure.replace(/.*Reason=(.*)} 1/, '$1')).sort()).toEqual([
      'not-by-text',
      'nothing-to-say',
      'nothing-to-say',
      'own-sender',
      'provider-replies',
      'unknown-sender',
    ]);
  });

  it('stops after three of a kind a day, so that two machines can not talk for ever', async () => {
    const { notify, sent } = setUp();
    for (let i = 0; i < 5; i += 1) await notify(aStreamOf(anEvent({ kind: 'help', scopes: [] })));
    expect(sent).toHaveLength(3);
    expect((await noticesOf()).filter(({ notice }) => notice?.result === 'withheld')).toHaveLength(2);
    await notify(aStreamOf(anEvent({ kind: 'help', scopes: [], receivedAt: at(86_400) })));
    expect(sent).toHaveLength(4);
  });

  it('never sends again what may have been sent', async () => {
    const { notify, sent } = setUp({}, { status: 'ambiguous', code: 'TimeoutError' });
    const event = anEvent();
    await notify(aStreamOf(event));
    expect(await notify(aStreamOf(event))).toEqual({ batchItemFailures: [] });
    expect(sent).toHaveLength(1);
    expect(await noticesOf()).toMatchObject([{ notice: { result: 'ambiguous', code: 'TimeoutError' } }]);
  });

  it('takes a crash between claim and send for one that may have been sent', async () => {
    const event = anEvent();
    const crash = () => Promise.reject(new Error('crash'));
    expect((await setUp({ send: crash }).notify(aStreamOf(event))).batchItemFailures).toHaveLength(1);
    const { notify, sent } = setUp();
    await notify(aStreamOf(event));
    expect(sent).toEqual([]);
    expect(await noticesOf()).toMatchObject([{ notice: { result: 'ambiguous', code: 'interrupted' } }]);
  });

  it('gives way to a busy provider and sends when the stream comes back', async () => {
    const event = anEvent();
    const busy = setUp({}, { status: 'busy', code: 'ThrottlingException' });
    expect(await busy.notify(aStreamOf(event))).toEqual({ batchItemFailures: [{ itemIdentifier: '1000' }] });
    const { notify, sent } = setUp();
    await notify(aStreamOf(event));
    expect(sent).toHaveLength(1);
    expect(await noticesOf()).toMatchObject([{ notice: { result: 'sent' } }]);
  });

  it('writes down a refusal with its code', async () => {
    const { notify } = setUp({}, { status: 'refused', code: '21610' });
    await notify(aStreamOf(anEvent()));
    expect(await noticesOf()).toMatchObject([{ notice: { result: 'failed', code: '21610' } }]);
  });

  it("keeps one number's notices in order, and does not let its failure hold up others", async () => {
    const other = anotherPhone();
    const sent: string[] = [];
    const send = async ({ to, kind }: OutgoingMessage): Promise<SendResult> => {
      if (to === phone) return { status: 'busy', code: '429' };
      sent.push(kind);
      return { status: 'sent' };
    };
    const { notify } = setUp({ send });
    const [stop, start] = [
      anEvent({ phone: other }),
      { ...anEvent({ phone: other, kind: 'opt-in' }), outcome: 'changed' as const },
    ];
    const answer = await notify(aStreamOf(anEvent(), stop, anEvent({ kind: 'help', scopes: [] }), start));
    expect(sent).toEqual(['opt-out', 'opt-in']);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '1000' }] });
  });

  it('never leaves number or words in the log', async () => {
    const { notify, log } = setUp();
    await notify(aStreamOf(anEvent({ text: 'xyzzy' })));
    expect(log.lines.join('\n')).not.toMatch(new RegExp(`${phone.slice(1)}|xyzzy|unsubscribed`));
    expect(log.lines.join()).toContain(`"endsIn":"${phone.slice(-2)}"`);
  });
});
