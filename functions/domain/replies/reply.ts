import type { Config, ProviderName } from '../config/config.ts';
import { routeTo } from '../config/programs.ts';
import { everyProgram, type Scope } from '../contact.ts';
import type { ContactRequest, EventKind } from '../event.ts';
import { earlier, type Instant } from '../instant.ts';
import { countryOf, type Phone } from '../phone.ts';
import { understand } from './understand.ts';
import type { Understanding } from './understanding.ts';

/** An inbound text, as every provider's webhook comes down to it. */
export interface Reply {
  /** The provider's id of the message, the same for each delivery of it. */
  id: string;
  from: Phone;
  /** The sender that the person wrote to, as the provider writes it. */
  to: string;
  text: string;
  /** When it was sent, where the provider says so in what it signs. */
  sentAt?: Instant;
  /** What the provider itself took it for. Believed where it says opt-out. */
  classified?: 'opt-out' | 'opt-in' | 'help';
  /** The provider's id of our message that it answers. */
  answers?: string;
}

/** What a reply asks for, ready to be decided. Pure; the time is given. */
export function requestOf(config: Config, provider: ProviderName, reply: Reply, receivedAt: Instant): ContactRequest {
  const program = routeTo(config, provider, reply.to)?.program.id;
  const context = { country: countryOf(reply.from), program, programs: config.programs };
  const understanding = join(understand(reply.text, context), reply.classified);
  const whilePending = understand(reply.text, { ...context, pending: true });
  const meaning = (it: Understanding) => ({ kind: kindOf(it), scopes: scopesOf(config, program, it), why: it.why });
  return {
    phone: reply.from,
    eventId: `${provider}:${reply.id}`,
    ...meaning(understanding),
    ...(whilePending.intent !== understanding.intent && { whilePending: meaning(whilePending) }),
    ...(program && { program }),
    at: earlier(reply.sentAt ?? receivedAt, receivedAt),
    receivedAt,
    via: 'reply',
    provider,
    messageId: reply.id,
    sender: reply.to,
    text: reply.text,
    ...(understanding.language && { language: understanding.language }),
  };
}

/** A provider that has taken a reply for a stop has blocked the number: believing anything else would be of no use. */
function join(ours: Understanding, theirs: Reply['classified']): Understanding {
  if (theirs !== 'opt-out' || ours.intent === 'opt-out') return ours;
  return { intent: 'opt-out', scope: 'program', why: 'provider' };
}

const kindOf = ({ intent }: Understanding): EventKind => (intent === 'none' ? 'reply' : intent);

/** When in doubt, out: a stop to a number we don't know stops all programs, a start to it starts none. */
function scopesOf(config: Config, program: string | undefined, { intent, scope }: Understanding): Scope[] {
  switch (intent) {
    case 'opt-out':
    case 'likely-opt-out':
      if (scope === 'all' || config.optOutScope === 'all') return [everyProgram];
      return scope === 'program' ? [program ?? everyProgram] : [...scope];
    case 'opt-in':
    case 'confirm':
      if (scope === 'all') return [everyProgram];
      return scope === 'program' ? (program ? [program] : []) : [...scope];
    default:
      return [];
  }
}
