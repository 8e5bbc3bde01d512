import type { Config } from '../config/config.ts';
import { dayOf, type Instant } from '../instant.ts';
import type { Phone } from '../phone.ts';
import { inForce, isEnforced } from './in-force.ts';
import type { Jurisdiction, ReachRule } from './rule.ts';
import { reachRules } from './rules/reach.ts';

/**
 * How far a stop reaches that names nothing: `all` where the owner or the law of the number's country says so on that
 * day, else `program`. Elsewhere one stop ends the program that it was said to.
 *
 * @param at when the stop was received; days are those of UTC, which begin before those of the United States' mainland
 * @param rules the law
 */
export function scopeOfStop(
  { optOutScope, law }: Pick<Config, 'optOutScope' | 'law'>,
  phone: Phone,
  at: Instant,
  rules: readonly ReachRule[] = reachRules,
): 'program' | 'all' {
  const day = dayOf(at);
  const reachesAll = rules.some(
    (rule) => inForce(rule, day) && isEnforced(rule, law) && (numbersOf[rule.jurisdiction]?.test(phone) ?? true),
  );
  return reachesAll ? 'all' : optOutScope;
}

/*
 * Area codes of North America that other countries than the United States and its territories have. From
 * https://www.nanpa.com/numbering/area-codes; a test compares them with libphonenumber, which would weigh more than the
 * rest of the unsubscribe page. A code that is in none of the lists is taken for the strictest country's.
 */
const canada =
  '204|226|236|249|250|257|263|273|289|306|343|354|365|367|368|382|403|416|418|428|431|437|438|450|468|474|506|514|519|548|579|581|584|587|600|604|613|622|633|639|647|672|683|705|709|742|753|778|780|782|807|819|825|867|873|879|902|905|942';
const caribbean = '242|246|264|268|284|345|441|473|649|658|664|721|758|767|784|809|829|849|868|869|876';

/** The numbers that a jurisdiction's rules are for, by their first digits; every number where it isn't here. */
const numbersOf: Readonly<Record<Jurisdiction, RegExp>> = {
  US: new RegExp(`^\\+1(?!${canada}|${caribbean})`),
};
