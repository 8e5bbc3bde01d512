import type { Config, FrequencyCap, Program } from './config/config.ts';
import { programById } from './config/programs.ts';
import { type Instant, plusMs } from './instant.ts';
import type { RuleInPlace } from './law/rules-for.ts';

/** One text sent to a contact, or reserved to be. */
export interface Send {
  /** Basta's own id of it. */
  id?: string;
  at: Instant;
  /** Id of the program. */
  program: string;
  /** The sender's number, and the provider's id of the message: what a reply is matched with. */
  sender?: string;
  messageId?: string;
  campaign?: string;
}

/** A cap, and the sends that count towards it. */
export interface Cap extends FrequencyCap {
  counts: (send: Send) => boolean;
}

const hour = 3_600_000;

/**
 * Undefined if one more text at `at` keeps to every cap; else the first instant at which it would. Sends later than
 * `at` count too: they are reserved.
 */
export function cappedUntil(sends: readonly Send[], caps: readonly Cap[], at: Instant): Instant | undefined {
  let until = at;
  for (const { max, hours, counts } of caps) {
    const last = sends
      .filter(counts)
      .map((send) => send.at)
      .sort()
      .at(-max);
    if (!last) continue;
    const free = plusMs(last, hours * hour);
    if (free > until) until = free;
  }
  return until === at ? undefined : until;
}

/** The caps on a text of a program: its own, and for a promotional one those over all and those of the law. */
export function capsOn(program: Program, config: Config, law: readonly RuleInPlace[]): Cap[] {
  const caps: Cap[] = [];
  if (program.frequencyCap) caps.push({ ...program.frequencyCap, counts: (send) => send.program === program.id });
  if (program.purpose !== 'promotional') return caps;
  const promotional = (send: Send) => programById(config, send.program)?.purpose !== 'transactional';
  if (config.frequencyCap) caps.push({ ...config.frequencyCap, counts: promotional });
  for (const { rule, enforced } of law) {
    if (enforced && rule.kind === 'frequency') caps.push({ max: rule.max, hours: rule.hours, counts: promotional });
  }
  return caps;
}

/** Every cap that may ever be asked about: the owner's, and those of the law where the contact is. */
export const allCaps = (config: Config, law: readonly RuleInPlace[]): FrequencyCap[] => [
  ...config.programs.flatMap(({ frequencyCap }) => frequencyCap ?? []),
  ...(config.frequencyCap ? [config.frequencyCap] : []),
  ...law.flatMap(({ rule, enforced }) =>
    enforced && rule.kind === 'frequency' ? [{ max: rule.max, hours: rule.hours }] : [],
  ),
];

/**
 * A contact's sends with one more, newest first, without those that nobody will ask for: a cap counts no more of a
 * program than its maximum, and no further back than its hours; a reply is attributed to the last text of a sender.
 *
 * @param caps every cap that may ever be asked about
 */
export function withSend(sends: readonly Send[], send: Send, caps: readonly FrequencyCap[]): Send[] {
  const deepest = Math.max(0, ...caps.map(({ max }) => max));
  const longest = Math.max(0, ...caps.map(({ hours }) => hours));
  const all = [...sends, send].sort((a, b) => (a.at < b.at ? 1 : -1));
  const since = plusMs(all[0]?.at ?? send.at, -longest * hour);
  const senders = new Set<string | undefined>();
  const counted = new Map<string, number>();
  return all.filter(({ at, program, sender }) => {
    const place = (counted.get(program) ?? 0) + 1;
    counted.set(program, place);
    const lastOfSender = !senders.has(sender);
    senders.add(sender);
    return lastOfSender || (place <= deepest && at > since);
  });
}
