import type { ReachRule } from '../rule.ts';

/**
 * How far one stop reaches. Apart from the other rules, since every stop is read by these, also where the rest is of no
 * use. A new date is a change of `from`: the FCC has moved its own twice.
 */
export const reachRules: readonly ReachRule[] = [
  {
    id: 'us-revoke-all',
    jurisdiction: 'US',
    kind: 'reach',
    basis: 'law',
    says: 'A stop in answer to one kind of text ends all texts that need consent from that sender.',
    from: '2027-01-31',
    source: {
      title: '47 CFR 64.1200(a)(10), delayed by FCC DA 26-12, by InfoLawGroup',
      url: 'https://www.infolawgroup.com/insights/2026/1/7/fcc-further-extends-effective-date-of-the-tcpas-consent-revocation-rule',
    },
    verified: true,
  },
];
