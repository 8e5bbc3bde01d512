import type { BlockNews } from './block.ts';
import type { NoticeKind, ProviderName } from './config/config.ts';
import type { Scope, Status, Via } from './contact.ts';
import type { Instant } from './instant.ts';
import type { Phone } from './phone.ts';

/** What was asked for, or what happened. */
export type EventKind =
  | 'opt-out'
  | 'likely-opt-out'
  | 'opt-in'
  | 'confirm'
  | 'pause'
  | 'consent-asked'
  | 'help'
  | 'reply'
  | 'reason'
  | 'blocked'
  | 'unblocked'
  | 'notice'
  | 'erase';

export const reasons = ['too-often', 'not-relevant', 'no-longer-interested', 'never-signed-up', 'other'] as const;
export type Reason = (typeof reasons)[number];

/**
 * What became of sending a notice. `failed`: certainly not sent. `ambiguous`: it may have been, so it is not sent again.
 * `withheld`: too many of its kind that day. `delivered` and `undelivered` are what the provider reported later of one
 * that was sent.
 */
export type NoticeResult = 'sent' | 'failed' | 'ambiguous' | 'withheld' | 'delivered' | 'undelivered';

/** What shows that a person agreed to get texts: where, by which words, when. */
export interface ConsentEvidence {
  /** The way it was given, in the sender's own words: `checkout`, `paper form`, `keyword JOIN`. */
  source: string;
  /** The page that it was given on. */
  url?: string;
  /** Which version of the words was agreed to. */
  wording?: string;
  /** IP address that it came from. */
  ip?: string;
  /** When it was given. */
  at?: Instant;
}

/** What shows that it happened, and how. Every field is optional: each way in knows other things. */
export interface Evidence {
  provider?: ProviderName;
  /** The provider's id of the message. */
  messageId?: string;
  /** The sender that the person wrote to, or that we answered from. */
  sender?: string;
  /** The person's own words. */
  text?: string;
  /** BCP 47 language of what decided. */
  language?: string;
  /** The rule that understood the reply. */
  why?: string;
  /** The provider's id of our message that the person answered, where the provider says so. */
  answers?: string;
  /** What the provider took the reply for, and answered itself. */
  takenFor?: 'opt-out' | 'opt-in' | 'help';
  /** The provider's code of a delivery report. */
  code?: string;
  /** The sending that the person answered, by the sender's own name for it. */
  campaign?: string;
  reason?: Reason;
  comment?: string;
  /** From when the page was shown to the tap. */
  secondsToTap?: number;
  /** Of a `notice`: which, and what became of sending it. */
  notice?: { kind: NoticeKind; answers: string; result: NoticeResult; code?: string };
  /** What shows that a person agreed, as the sender who took it down reports it. */
  consent?: ConsentEvidence;
  /** Who made a manual change, and why. */
  actor?: string;
  note?: string;
  /** The line of an imported list that says so. */
  import?: { id: string; file: string; line: number };
}

/** Something that a contact, or someone for them, asks for; not yet decided. */
export interface ContactRequest extends Evidence, Pick<BlockNews, 'block' | 'unblocks'> {
  phone: Phone;
  /** From the source (`twilio:SM…`), so that what is delivered twice is one event. */
  eventId: string;
  kind: EventKind;
  /** The program it came by; absent where the number written to is not in the config. */
  program?: string;
  /** The programs it is about, or `*`. Empty where nothing is to change. */
  scopes: readonly Scope[];
  /** When the person asked: the source's own signed time clamped to now, else `receivedAt`. */
  at: Instant;
  receivedAt: Instant;
  via: Via;
  /** For `pause` and `consent-asked`. */
  until?: Instant;
  /** IANA time zone and ISO 3166 region of the person, where they were given with the request. */
  timeZone?: string;
  region?: string;
  /** What it means instead if the contact is `pending` with the program: there, YES and NO are answers. */
  whilePending?: { kind: EventKind; scopes: readonly Scope[]; why: string };
}

/**
 * What became of a request. `changed`: a standing is other than before. `already`: it was so. `stale`: a newer request
 * had decided. `noted`: there was nothing to change. `refused`: it would have undone what only the person may undo.
 */
export const outcomes = ['changed', 'already', 'stale', 'noted', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** One line of a contact's append-only history. */
export interface ContactEvent extends Omit<ContactRequest, 'whilePending'> {
  outcome: Outcome;
  /** BCP 47 language to answer in: the request's own, else the contact's. */
  locale?: string;
  /** Standings before and after, of the scopes asked about; absent where nothing was decided. */
  before?: Readonly<Record<Scope, Status | 'none'>>;
  after?: Readonly<Record<Scope, Status | 'none'>>;
  /** Of an opt-in: the providers' blocks that it alone can't end, by their keys. */
  blocked?: readonly string[];
}
