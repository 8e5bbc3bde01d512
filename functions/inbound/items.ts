import type { Config, ProviderName } from '../domain/config/config.ts';
import type { ContactRequest } from '../domain/event.ts';
import { lastTwoDigits } from '../domain/phone.ts';
import { type Reply, requestOf } from '../domain/replies/reply.ts';
import { type DeliveryReport, requestOfDelivery, requestOfReport } from '../domain/report.ts';
import type { Clock } from '../platform/clock.ts';
import type { TakenReply, WebhookItem } from '../providers/provider.ts';
import type { ArrivedPart, MessageStore, SentNotice } from '../store/messages.ts';
import { type TakeInDeps, takeIn } from '../store/take-in.ts';

export interface WebhookItemDeps extends TakeInDeps {
  config: Config;
  messages: MessageStore;
  now: Clock;
}

/**
 * Takes one readable item of a webhook in for good, and says what it was taken for where it was a reply. Once it returns,
 * the provider may be told that all is well.
 *
 * @throws RequestFault 503, or whatever the database throws, if the provider has to deliver it again
 */
export async function takeInItem(
  deps: WebhookItemDeps,
  provider: ProviderName,
  item: Exclude<WebhookItem, { fault: string }>,
): Promise<TakenReply | undefined> {
  if ('reply' in item) return takeReply(deps, provider, item.reply);
  if ('report' in item) await takeReport(deps, provider, item.report);
  else deps.log.info('webhook.aside', { provider, kind: item.aside });
  return undefined;
}

async function takeReply(deps: WebhookItemDeps, provider: ProviderName, reply: Reply): Promise<TakenReply> {
  const request = requestOf(deps.config, provider, reply, deps.now());
  await take(deps, request, 'reply.taken');
  if (reply.part) {
    const { from: phone, id, text, part } = reply;
    await takeWhole(deps, { ...part, phone, provider, id, text, at: request.receivedAt }, reply);
  }
  const { kind, eventId } = request;
  return { intent: kind === 'reply' ? 'none' : kind, eventId };
}

/**
 * Understands a reply as a whole once its last part has come, since its refusal may be split over two. Its parts are in
 * the history already, so the whole is kept only where it asks for something. The parts are forgotten last: until then,
 * the last part's being delivered again does all of this again.
 */
async function takeWhole(deps: WebhookItemDeps, part: ArrivedPart, { part: _part, ...reply }: Reply): Promise<void> {
  const whole = await deps.messages.join(part);
  if (!whole) return;
  const request = requestOf(deps.config, part.provider, { ...reply, ...whole }, part.at);
  if (request.kind !== 'reply' || request.whilePending) await take(deps, request, 'reply.joined');
  await deps.messages.forgetParts(part);
}

/** A report that says something of the person counts; one on a notice of ours is kept with it. */
async function takeReport(deps: WebhookItemDeps, provider: ProviderName, report: DeliveryReport): Promise<void> {
  const receivedAt = deps.now();
  const asked = requestOfReport(deps.config, provider, report, receivedAt);
  if (asked) await take(deps, asked, 'report.taken');
  if (report.outcome === 'underway') return;

  const [notice, contact] = await Promise.all([
    deps.messages.findNotice(report.to, provider, report.messageId),
    report.outcome === 'delivered' ? deps.store.find(report.to) : undefined,
  ]);
  if (contact?.blocks) await take(deps, requestOfDelivery(deps.config, provider, report, receivedAt), 'report.taken');
  if (notice) await keepWithNotice(deps, provider, report, notice);
}

async function keepWithNotice(
  { store, now, log }: WebhookItemDeps,
  provider: ProviderName,
  { to: phone, messageId, outcome, code, at }: DeliveryReport,
  { kind, answers, program, sender }: SentNotice,
): Promise<void> {
  const result = outcome === 'delivered' ? 'delivered' : 'undelivered';
  const receivedAt = now();
  const eventId = `${provider}:notice:${messageId}:${result}`;
  const saved = await store.note({
    phone,
    eventId,
    kind: 'notice',
    program,
    scopes: [],
    at: at && at < receivedAt ? at : receivedAt,
    receivedAt,
    via: 'provider',
    outcome: 'noted',
    provider,
    sender,
    messageId,
    notice: { kind, answers, result, ...(code && { code }) },
  });
  if (saved === 'saved')
    log.info('notice', { eventId, kind, program, outcome: result, code, endsIn: lastTwoDigits(phone) });
}

async function take(deps: WebhookItemDeps, request: ContactRequest, message: string): Promise<void> {
  const { outcome } = await takeIn(deps, request);
  const { provider, eventId, kind, program, why } = request;
  deps.log.info(message, { provider, eventId, kind, program, why, outcome });
}
