import type { Rule } from './rule.ts';

/** What an owner decided about single rules, by their ids, say because their counsel read the statute. */
export interface RuleChoice {
  /** Rules to apply although nobody verified them. */
  enforce: readonly string[];
  /** Rules not to apply. */
  ignore: readonly string[];
}

/** @param date `YYYY-MM-DD` */
export const inForce = ({ from, until }: Rule, date: string): boolean =>
  (!from || from <= date) && (!until || date < until);

/**
 * A verified rule is applied. One that nobody verified is applied only where being wrong about it costs little: permitted
 * hours of a law hold a text back for a while, and content is only warned about. See
 * docs/decisions/0030-unverified-rules.md.
 */
export function isEnforced(rule: Rule, { enforce, ignore }: RuleChoice): boolean {
  if (ignore.includes(rule.id)) return false;
  if (rule.verified || rule.kind === 'content' || enforce.includes(rule.id)) return true;
  return rule.kind === 'hours' && rule.basis === 'law';
}
