import type { Config, ProviderName } from '../config/config.ts';
import { routeTo } from '../config/programs.ts';
import { everyProgram, type Scope } from '../contact.ts';
import type { ContactRequest, EventKind } from '../event.ts';
import { earlier, type Instant } from '../instant.ts';
import { scopeOfStop } from '../law/scope-of-stop.ts';
import { languagesOfNumber } from '../numbering/spoken-at.ts';
import { countryOf, type Phone } from '../phone.ts';
import { type TakenFor, takenByProvider } from './provider-words.ts';
import { understand } from './understand.ts';
import type { Understanding } from './understanding.ts';

/** Which part of a long reply a message is, where the provider delivers parts one by one. */
export interface ReplyPart {
  /** What the parts of one reply have in common, beside sender and receiver. */
  of: string;
  /** From 1. */
  number: number;
  total: number;
}

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
  classified?: TakenFor;
  /** The provider's id of our message that it answers. */
  answers?: string;
  part?: ReplyPart;
}

/**
 * What a reply asks for, ready to be decided. Pure; the time is given.
 *
 * A part of a reply counts at once where it refuses by itself. Anything else waits for the whole: a START or a YES may
 * stand in a sentence that says the opposite.
 */
export function requestOf(config: Config, provider: ProviderName, reply: Reply, receivedAt: Instant): ContactRequest {
  const route = routeTo(config, provider, reply.to);
  const program = route?.program.id;
  const sender = route?.sender.number ?? reply.to;
  const takenFor = route && !reply.part ? takenByProvider(route.sender, reply.text, reply.classified) : undefined;
  const context = {
    country: countryOf(reply.from),
    spoken: languagesOfNumber(reply.from),
    program,
    programs: config.programs,
  };
  const understanding = join(understand(reply.text, context), takenFor ?? reply.classified);
  const whilePending = understand(reply.text, { ...context, pending: true });
  const meaning = (it: Understanding, unnamed: 'program' | 'all') => {
    const kind = kindOf(it);
    const waits = reply.part !== undefined && kind !== 'opt-out' && kind !== 'likely-opt-out';
    return waits
      ? { kind: 'reply' as const, scopes: [], why: 'part' }
      : { kind, scopes: scopesOf(config, program, it, unnamed), why: it.why };
  };
  return {
    phone: reply.from,
    eventId: `${provider}:${reply.id}`,
    ...meaning(understanding, scopeOfStop(config, reply.from, receivedAt)),
    // A NO to the question of one program ends no other.
    ...(!reply.part &&
      whilePending.intent !== understanding.intent && { whilePending: meaning(whilePending, config.optOutScope) }),
    ...(program && { program }),
    at: earlier(reply.sentAt ?? receivedAt, receivedAt),
    receivedAt,
    via: 'reply',
    provider,
    messageId: reply.id,
    sender,
    text: reply.text,
    ...(reply.answers && { answers: reply.answers }),
    ...(understanding.language && { language: understanding.language }),
    ...(takenFor && { takenFor }),
    ...(takenFor === 'opt-out' && { block: { why: 'opted-out' as const, sender, code: 'keyword' } }),
    unblocks: { reached: true, ...(takenFor === 'opt-in' && { sender }) },
  };
}

/** A provider that has taken a reply for a stop has blocked the number: believing anything else would be of no use. */
function join(ours: Understanding, theirs: TakenFor | undefined): Understanding {
  if (theirs !== 'opt-out' || ours.intent === 'opt-out') return ours;
  return { intent: 'opt-out', scope: 'program', why: 'provider' };
}

const kindOf = ({ intent }: Understanding): EventKind => (intent === 'none' ? 'reply' : intent);

/**
 * When in doubt, out: a stop to a number we don't know stops all programs, a start to it starts none. Who names a program
 * means that one, unless the owner ends everything at every stop.
 *
 * @param unnamed how far a stop reaches that names nothing
 */
function scopesOf(
  config: Config,
  program: string | undefined,
  { intent, scope }: Understanding,
  unnamed: 'program' | 'all',
): Scope[] {
  switch (intent) {
    case 'opt-out':
    case 'likely-opt-out':
      if (scope === 'all' || config.optOutScope === 'all') return [everyProgram];
      if (scope !== 'program') return [...scope];
      return [unnamed === 'program' && program ? program : everyProgram];
    case 'opt-in':
    case 'confirm':
      if (scope === 'all') return [everyProgram];
      return scope === 'program' ? (program ? [program] : []) : [...scope];
    default:
      return [];
  }
}
