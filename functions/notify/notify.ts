import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { blockKey } from '../domain/block.ts';
import type { Config, Sender } from '../domain/config/config.ts';
import { everyProgram } from '../domain/contact.ts';
import type { ContactEvent, NoticeResult } from '../domain/event.ts';
import { type Answer, answerTo } from '../domain/notices/answer.ts';
import { lastTwoDigits } from '../domain/phone.ts';
import { requestOfReport } from '../domain/report.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Meter } from '../platform/metrics.ts';
import { eachEvent } from '../platform/stream-batch.ts';
import type { OptOutList } from '../providers/opt-out-list.ts';
import type { OutgoingMessage, SendResult } from '../providers/provider.ts';
import { applyRequest } from '../store/apply-request.ts';
import type { ClaimStore } from '../store/claims.ts';
import type { ContactStore } from '../store/contacts.ts';

type Notice = Extract<Answer, { text: string }>;

export interface NotifyDeps {
  config: Config;
  claims: ClaimStore;
  store: ContactStore;
  send: (notice: OutgoingMessage) => Promise<SendResult>;
  /** The provider's own list behind a sender, where we are let at it. */
  optOutListOf: (sender: Sender) => Promise<OptOutList | undefined>;
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

async function answer(deps: NotifyDeps, given: ContactEvent): Promise<void> {
  const event = given.blocked ? await liftBlocks(deps, given, given.blocked) : given;
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

/**
 * Takes a person who has opted in off the lists on which providers still have them, so that they get what they asked
 * for. Where that can't be done they have to text the provider's own word; the verdict stays `blocked-by-provider`.
 *
 * @returns the event with the blocks that are left
 */
async function liftBlocks(deps: NotifyDeps, event: ContactEvent, blocked: readonly string[]): Promise<ContactEvent> {
  const { config, store, now, log } = deps;
  const { phone, scopes, receivedAt } = event;
  const senders = config.programs
    .filter(({ id }) => scopes.includes(id) || scopes.includes(everyProgram))
    .flatMap((program) => program.senders)
    .filter(({ provider, number }) => blocked.includes(blockKey(provider, number)));
  const lifted = new Set<string>();
  for (const sender of senders) {
    const { provider, number } = sender;
    const list = await deps.optOutListOf(sender);
    const change = await list?.remove?.(sender, phone);
    const code = change && 'code' in change ? change.code : undefined;
    log.info('block.lift', { provider, eventId: event.eventId, outcome: change?.status ?? 'no-list', code });
    if (change?.status === 'busy') throw new BusyError(change.code);
    if (change?.status !== 'done') continue;
    lifted.add(blockKey(provider, number));
    const eventId = `${provider}:lifted:${number}:${event.eventId}`;
    const request = { phone, eventId, kind: 'unblocked', scopes: [], at: now(), receivedAt, via: event.via } as const;
    await applyRequest(store, { ...request, provider, sender: number, why: 'lifted', unblocks: { sender: number } });
  }
  return { ...event, blocked: blocked.filter((key) => !lifted.has(key)) };
}

async function send(deps: NotifyDeps, event: ContactEvent, notice: Notice, claim: Parameters<ClaimStore['take']>[0]) {
  const { program, sender, kind, text } = notice;
  const result = await deps.send({ to: event.phone, sender, program: program.id, kind, text, eventId: event.eventId });
  if (result.status === 'busy') {
    await deps.claims.release(claim);
    throw new BusyError(result.code);
  }
  if (result.status === 'sent') return record(deps, event, notice, 'sent', { messageId: result.messageId });
  if (result.status === 'refused') await learn(deps, event, notice, result);
  return record(deps, event, notice, result.status === 'refused' ? 'failed' : 'ambiguous', { code: result.code });
}

/** A refusal to send may say of the person what a delivery report would. */
async function learn(
  { config, store, now }: NotifyDeps,
  { phone: to, eventId }: ContactEvent,
  { sender: { provider, number: from } }: Notice,
  { code, means }: Extract<SendResult, { status: 'refused' }>,
): Promise<void> {
  const report = { messageId: `notice:${eventId}`, to, from, outcome: 'undelivered', code, means } as const;
  const request = requestOfReport(config, provider, report, now());
  if (request) await applyRequest(store, request);
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
