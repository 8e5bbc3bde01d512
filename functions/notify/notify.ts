import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { Config, Sender } from '../domain/config/config.ts';
import type { ContactEvent, NoticeResult } from '../domain/event.ts';
import { type Answer, answerTo } from '../domain/notices/answer.ts';
import { lastTwoDigits } from '../domain/phone.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Meter } from '../platform/metrics.ts';
import { eachEvent } from '../platform/stream-batch.ts';
import type { SendResult } from '../providers/provider.ts';
import type { ClaimStore } from '../store/claims.ts';
import type { ContactStore } from '../store/contacts.ts';

type Notice = Extract<Answer, { text: string }>;

/** A notice on its way, with what a sender needs to know of it. */
export interface OutgoingNotice {
  to: string;
  sender: Sender;
  program: string;
  kind: string;
  text: string;
  eventId: string;
}

export interface NotifyDeps {
  config: Config;
  claims: ClaimStore;
  store: Pick<ContactStore, 'note'>;
  send: (notice: OutgoingNotice) => Promise<SendResult>;
  now: Clock;
  meter: Meter;
  log: Log;
}

/** Certainly not sent; after a while it may go. Fails the record, so that the stream comes back to it. */
class BusyError extends Error {
  override readonly name = 'BusyError';
}

/**
 * Answers people: reads the stream of events, and for each that asks for it sends one notice, at most once.
 *
 * The send APIs have no idempotency key. So the right to send is claimed first, and a claim that is found taken is
 * never sent again: either it was answered, or nobody can know (docs/decisions/0003).
 */
export const createNotify =
  (deps: NotifyDeps) =>
  ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
    eachEvent(Records, deps.log, (event) => answer(deps, event));

async function answer(deps: NotifyDeps, event: ContactEvent): Promise<void> {
  const notice = answerTo(deps.config, event);
  if ('withheld' in notice) {
    deps.meter.count('NoticesWithheld', { Program: event.program ?? '*', Reason: notice.withheld });
    return;
  }
  const { kind, program } = notice;
  const claim = { phone: event.phone, eventId: event.eventId, program: program.id, kind, at: event.receivedAt };
  switch (await deps.claims.take(claim)) {
    case 'taken':
      return send(deps, event, notice, claim);
    case 'too-many':
      return record(deps, event, notice, 'withheld', { code: 'too-many' });
    case 'taken-before':
      // Does nothing where the first try wrote down what became of it.
      return record(deps, event, notice, 'ambiguous', { code: 'interrupted' });
  }
}

async function send(deps: NotifyDeps, event: ContactEvent, notice: Notice, claim: Parameters<ClaimStore['take']>[0]) {
  const { program, sender, kind, text } = notice;
  const result = await deps.send({ to: event.phone, sender, program: program.id, kind, text, eventId: event.eventId });
  if (result.status === 'busy') {
    await deps.claims.release(claim);
    throw new BusyError(result.code);
  }
  if (result.status === 'sent') return record(deps, event, notice, 'sent', { messageId: result.messageId });
  return record(deps, event, notice, result.status === 'refused' ? 'failed' : 'ambiguous', { code: result.code });
}

/** Writes down what became of a notice, as an event of its own: it is part of the person's history, and counted by `publish`. */
async function record(
  { store, now, log }: NotifyDeps,
  event: ContactEvent,
  { program, sender, kind, text }: Notice,
  result: NoticeResult,
  { code, messageId }: { code?: string; messageId?: string },
): Promise<void> {
  const saved = await store.note({
    phone: event.phone,
    eventId: `notice:${event.eventId}`,
    kind: 'notice',
    program: program.id,
    scopes: [],
    at: now(),
    receivedAt: event.receivedAt,
    via: event.via,
    outcome: 'noted',
    provider: sender.provider,
    sender: sender.number,
    text,
    ...(messageId && { messageId }),
    notice: { kind, answers: event.eventId, result, ...(code && { code }) },
  });
  const { eventId, phone } = event;
  log.info('notice', {
    eventId,
    kind,
    program: program.id,
    outcome: saved === 'saved' ? result : saved,
    code,
    endsIn: lastTwoDigits(phone),
  });
}
