import { everyDay } from '../../hours/week.ts';
import type { Rule } from '../rule.ts';

const code = {
  title: '47 CFR 64.1200, 89 FR 15756',
  url: 'https://www.govinfo.gov/content/pkg/FR-2024-03-05/html/2024-04587.htm',
};
const ctia = {
  title: 'CTIA rules, by Twilio',
  url: 'https://www.twilio.com/help/faq/short-codes/what-does-a-compliant-help-and-stop-message-look-like',
};

export const unitedStates: readonly Rule[] = [
  {
    id: 'us-hours',
    jurisdiction: 'US',
    kind: 'hours',
    basis: 'law',
    says: 'No telephone solicitation before 8 or after 21 o’clock at the called party’s location. Whether this covers texts consented to is in dispute.',
    hours: { week: everyDay([8, 21]) },
    source: { title: '47 CFR 64.1200(c)(1)', url: 'https://www.law.cornell.edu/cfr/text/47/64.1200' },
    verified: true,
  },
  {
    id: 'us-honour',
    jurisdiction: 'US',
    kind: 'honour',
    basis: 'law',
    says: 'Any reasonable way to revoke consent counts, and is honoured within a reasonable time, ten business days at most.',
    within: 10,
    unit: 'business-days',
    from: '2025-04-11',
    source: code,
    verified: true,
  },
  {
    id: 'us-confirmation',
    jurisdiction: 'US',
    kind: 'confirmation',
    basis: 'law',
    says: 'One confirmation without marketing is allowed; within five minutes it is presumed to be covered by the consent.',
    confirmation: 'allowed',
    withinMinutes: 5,
    from: '2024-04-04',
    source: {
      title: '47 CFR 64.1200(a)(12), by Roth Jackson',
      url: 'https://www.rothjackson.com/blog/2024/03/new-fcc-regulation-one-time-text-confirmation-for-consent-revocation-effective-april-8-2024/',
    },
    verified: true,
  },
  {
    id: 'us-brand',
    jurisdiction: 'US',
    kind: 'content',
    basis: 'carrier',
    says: 'Texts name the program or brand.',
    needs: { part: 'brand' },
    source: ctia,
    verified: true,
  },
  {
    id: 'us-opt-out',
    jurisdiction: 'US',
    kind: 'content',
    basis: 'law',
    says: 'Texts say how to stop; where no reply can be received, every text says so and gives another way.',
    needs: { part: 'opt-out' },
    source: code,
    verified: true,
  },
  {
    id: 'us-proof-opt-out',
    jurisdiction: 'US',
    kind: 'proof',
    basis: 'law',
    says: 'A do-not-call request is kept and honoured for five years.',
    of: 'opt-out',
    keep: 'P5Y',
    source: { title: '47 CFR 64.1200(d)(6)', url: 'https://www.law.cornell.edu/cfr/text/47/64.1200' },
    verified: false,
  },
  {
    id: 'us-proof-consent',
    jurisdiction: 'US',
    kind: 'proof',
    basis: 'law',
    says: 'Telemarketing records are kept for five years; claims under the TCPA lapse after four.',
    of: 'consent',
    keep: 'P5Y',
    source: { title: '16 CFR 310.5', url: 'https://www.law.cornell.edu/cfr/text/16/310.5' },
    verified: false,
  },
];
