/** How far one stop reaches where a reply names no scope. */
export interface ScopeRule {
  /** ISO 3166-1 alpha-2 country of the contact's number. */
  country: string;
  /** First day, in UTC, from which one stop ends every program of the sender. */
  revokesAllFrom: `${number}-${number}-${number}`;
  /** The law, and where the date was read. */
  source: string;
}

/**
 * Jurisdictions in which one stop will end every program, or does. Anywhere else it ends the program written to.
 * A new date is a new line here, not a change of code: the FCC has moved its own twice.
 */
export const scopeRules: readonly ScopeRule[] = [
  {
    country: 'US',
    revokesAllFrom: '2027-01-31',
    source:
      '47 CFR 64.1200(a)(10), revoke-all part delayed by DA 26-12 of 6 Jan 2026: https://www.infolawgroup.com/insights/2026/1/7/fcc-further-extends-effective-date-of-the-tcpas-consent-revocation-rule',
  },
];

/**
 * The scope of a stop that names none: `all` where the law of the contact's country says so on that day, else `program`.
 *
 * @param country ISO 3166-1 alpha-2 of the contact's number; unknown means that no country's rule is applied.
 * @param at when the stop was received.
 * @param rules the law; an owner who ends everything at once does so without asking.
 */
export function scopeOfStop(
  country: string | undefined,
  at: Date,
  rules: readonly ScopeRule[] = scopeRules,
): 'program' | 'all' {
  const day = at.toISOString().slice(0, 10);
  return rules.some((rule) => rule.country === country && rule.revokesAllFrom <= day) ? 'all' : 'program';
}
