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

  it('has no number and no words in figures or log', async () => {
    const { publish, meter, log } = setUp(1);
    await publish(aStreamOf(anEvent()));
    const { publish: again, meter: figures } = setUp();
    await again(aStreamOf(anEvent(), aNotice('failed')));
    expect([...log.lines, ...meter.figures, ...figures.figures].join()).not.toMatch(/2025550123|xyzzy/);
  });
});
