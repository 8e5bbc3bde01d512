import type { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { describe, expect, it } from 'vitest';
import { newContact } from '../../../functions/domain/contact.ts';
import { decide } from '../../../functions/domain/decide.ts';
import type { ContactEvent, ContactRequest } from '../../../functions/domain/event.ts';
import { createPublish } from '../../../functions/publish/publish.ts';
import { aPhone, aRequest, at } from '../../support/builders.ts';
import { aLog, aMeter } from '../../support/recorders.ts';
import { aStreamOf } from '../../support/stream.ts';

const anEvent = (different: Partial<ContactRequest> = {}): ContactEvent =>
  decide(newContact(aPhone), aRequest({ provider: 'twilio', sender: '+15005550001', text: 'xyzzy', ...different }))
    .event;

function setUp(failing = 0) {
  const announced: { type: string | undefined; detail: Record<string, unknown> }[] = [];
  const bus = {
    send: async ({ input }: PutEventsCommand) => {
      for (const { DetailType, Detail, Source, EventBusName } of input.Entries ?? []) {
        expect([Source, EventBusName]).toEqual(['basta', 'bus']);
        announced.push({ type: DetailType, detail: JSON.parse(Detail ?? '') });
      }
      return { FailedEntryCount: failing };
    },
  };
  const [meter, log] = [aMeter(), aLog()];
  const publish = createPublish({ bus, busName: 'bus', meter, log });
  return { publish, announced, meter, log };
}

const aNotice = (result: 'sent' | 'failed' | 'ambiguous'): ContactEvent => ({
  ...aRequest({ kind: 'notice', scopes: [], provider: 'twilio', text: 'xyzzy', receivedAt: at(), at: at(3) }),
  outcome: 'noted',
  notice: { kind: 'opt-out', answers: 'twilio:SM1', result },
});

describe('publish', () => {
  it('tells of a stop as a reply and as a change, with the number and without the words', async () => {
    const { publish, announced, meter } = setUp();
    await publish(aStreamOf(anEvent({ eventId: 'twilio:SM1' })));
    expect(announced).toMatchObject([
      {
        type: 'Reply Received',
        detail: { to: aPhone, eventId: 'twilio:SM1', program: 'acme-offers', intent: 'opt-out' },
      },
      {
        type: 'Standing Changed',
        detail: { to: aPhone, before: { 'acme-offers': 'none' }, after: { 'acme-offers': 'opted-out' } },
      },
    ]);
    expect(JSON.stringify(announced)).not.toContain('xyzzy');
    expect(meter.figures).toEqual([
      'Replies{Program=acme-offers} 1',
      'Replies{Program=acme-offers,Provider=twilio} 1',
      'OptOuts{Program=acme-offers} 1',
      'OptOuts{Program=acme-offers,Via=reply} 1',
    ]);
  });

  it('counts opt-ins, reasons and stale requests', async () => {
    const { publish, meter, announced } = setUp();
    await publish(
      aStreamOf(
        anEvent({ kind: 'opt-in', via: 'link' }),
        anEvent({ kind: 'reason', via: 'link', scopes: [], reason: 'too-often' }),
        { ...anEvent({ via: 'manual' }), outcome: 'stale' },
      ),
    );
    expect(meter.figures).toEqual([
      'OptIns{Program=acme-offers} 1',
      'OptIns{Program=acme-offers,Via=link} 1',
      'OptOuts{Program=acme-offers,Reason=too-often} 1',
      'Stale{Program=acme-offers} 1',
    ]);
    expect(announced.map(({ type }) => type)).toEqual(['Standing Changed']);
  });

  it('tells and counts what became of notices, and how long they took', async () => {
    const { publish, announced, meter } = setUp();
    await publish(aStreamOf(aNotice('sent'), aNotice('failed'), aNotice('ambiguous')));
    expect(announced.map(({ type }) => type)).toEqual(['Notice Sent', 'Notice Failed', 'Notice Failed']);
    expect(meter.figures.filter((figure) => !figure.includes('Provider'))).toEqual([
      'Notices{Program=acme-offers} 1',
      'NoticeDelay{Program=acme-offers} 3000',
      'NoticesFailed{Program=acme-offers} 1',
      'NoticesAmbiguous{Program=acme-offers} 1',
    ]);
  });

  it('fails the record, and counts nothing yet, when the bus does not take it', async () => {
    const { publish, meter } = setUp(1);
    expect(await publish(aStreamOf(anEvent()))).toEqual({ batchItemFailures: [{ itemIdentifier: '1000' }] });
    expect(meter.figures).toEqual([]);
  });

  it('logs who left after which campaign, and for which reason, once it is told', async () => {
    const { publish, log } = setUp();
    await publish(
      aStreamOf(
        anEvent({ eventId: 'twilio:SM7', campaign: 'spring-sale' }),
        anEvent({
          eventId: 'reason:1',
          kind: 'reason',
          via: 'link',
          scopes: [],
          reason: 'too-often',
          comment: 'xyzzy',
        }),
        anEvent({ kind: 'reason', via: 'link', scopes: [], comment: 'xyzzy' }),
        anEvent({ kind: 'opt-in' }),
        { ...anEvent({ via: 'manual' }), outcome: 'already' },
        anEvent({ via: 'import', campaign: 'elsewhere' }),
      ),
    );
    expect(log.lines.map((line) => JSON.parse(line))).toEqual([
      {
        message: 'opt-out',
        eventId: 'twilio:SM7',
        program: 'acme-offers',
        via: 'reply',
        provider: 'twilio',
        campaign: 'spring-sale',
      },
      {
        message: 'reason',
        eventId: 'reason:1',
        program: 'acme-offers',
        via: 'link',
        provider: 'twilio',
        reason: 'too-often',
      },
    ]);
    const { publish: untold, log: empty } = setUp(1);
    await untold(aStreamOf(anEvent({ campaign: 'spring-sale' })));
    expect(empty.lines.join()).not.toContain('spring-sale');
  });

  it('logs no number that a sender made part of a campaign', async () => {
    const { publish, log } = setUp();
    await publish(aStreamOf(anEvent({ campaign: 'to +12025550123 on 20261123' })));
    expect(log.lines.join()).toContain('"campaign":"to +… on 20261123"');
  });

  it('has no number and no words in figures or log', async () => {
    const { publish, meter, log } = setUp(1);
    await publish(aStreamOf(anEvent()));
    const { publish: again, meter: figures } = setUp();
    await again(aStreamOf(anEvent(), aNotice('failed')));
    expect([...log.lines, ...meter.figures, ...figures.figures].join()).not.toMatch(/2025550123|xyzzy/);
  });
});
