import type { BlockReason } from './block.ts';
import type { Config, ProviderName } from './config/config.ts';
import { routeTo } from './config/programs.ts';
import { everyProgram, type Scope } from './contact.ts';
import type { ContactRequest } from './event.ts';
import { earlier, type Instant } from './instant.ts';
import { scopeOfStop } from './law/scope-of-stop.ts';
import type { Phone } from './phone.ts';

/** A provider's report of what became of a message, ours or the owner's, as every provider's webhook comes down to it. */
export interface DeliveryReport {
  /** The provider's id of the message. */
  messageId: string;
  to: Phone;
  /** The sender that the message left from, where the report names it. */
  from?: string;
  /** `underway` is no news. */
  outcome: 'delivered' | 'undelivered' | 'underway';
  /** The provider's code, where it gave one. */
  code?: string;
  /** What the code says of the person, where it does: refused, or not reached at this number any more. */
  means?: BlockReason;
  /** When it happened, where the provider says so in what it signs. */
  at?: Instant;
}

/**
 * What a report asks for: an opt-out where the person refused at the provider, a block where nobody is reached at the
 * number; undefined where it says nothing of the person.
 */
export function requestOfReport(
  config: Config,
  provider: ProviderName,
  report: DeliveryReport,
  receivedAt: Instant,
): ContactRequest | undefined {
  const { means, messageId, to, from, code } = report;
  if (!means) return undefined;
  const route = from === undefined ? undefined : routeTo(config, provider, from);
  const sender = route?.sender.number ?? from;
  return {
    phone: to,
    eventId: `${provider}:report:${messageId}:${code ?? means}`,
    kind: means === 'opted-out' ? 'opt-out' : 'blocked',
    ...(route && { program: route.program.id }),
    scopes: means === 'opted-out' ? scopesOf(config, provider, report, receivedAt) : [],
    at: earlier(report.at ?? receivedAt, receivedAt),
    receivedAt,
    via: 'provider',
    provider,
    messageId,
    ...(sender && { sender }),
    why: `report:${means}`,
    ...(code && { code }),
    block: { why: means, ...(route && { sender: route.sender.number }), ...(code && { code }) },
  };
}

/** That a message arrived ends what we knew to keep it from arriving. */
export const requestOfDelivery = (
  config: Config,
  provider: ProviderName,
  { messageId, to, from, at }: DeliveryReport,
  receivedAt: Instant,
): ContactRequest => {
  const sender = from === undefined ? undefined : routeTo(config, provider, from)?.sender.number;
  return {
    phone: to,
    eventId: `${provider}:report:${messageId}:delivered`,
    kind: 'unblocked',
    scopes: [],
    at: earlier(at ?? receivedAt, receivedAt),
    receivedAt,
    via: 'provider',
    provider,
    messageId,
    ...(sender && { sender }),
    why: 'report:delivered',
    unblocks: { reached: true, ...(sender && { sender }) },
  };
};

/** When in doubt, out: a refusal at a sender that we don't know stops all; without a sender, all that the provider sends. */
function scopesOf(config: Config, provider: ProviderName, { to, from }: DeliveryReport, receivedAt: Instant): Scope[] {
  if (scopeOfStop(config, to, receivedAt) === 'all') return [everyProgram];
  const program = from === undefined ? undefined : routeTo(config, provider, from)?.program.id;
  if (program) return [program];
  const served = config.programs.filter(({ senders }) => senders.some((sender) => sender.provider === provider));
  return from === undefined && served.length > 0 ? served.map(({ id }) => id) : [everyProgram];
}
