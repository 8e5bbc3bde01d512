import { weekly } from '../../hours/week.ts';
import { southAfrica } from '../calendars.ts';
import type { Rule } from '../rule.ts';

const waspa = {
  title: 'CPA section 11 and POPIA section 69, by WASPA',
  url: 'http://sms-shortcodes.co.za/index.php/ct-menu-item-5/sms-marketing-regulations',
};

export const africa: readonly Rule[] = [
  {
    id: 'za-hours',
    jurisdiction: 'ZA',
    kind: 'hours',
    basis: 'law',
    says: 'No marketing on Sundays and public holidays, before 9 and after 13 o’clock on Saturdays, before 8 and after 20 on other days, unless agreed. The time of sending counts.',
    hours: { week: weekly([[8, 20]], [[9, 13]], []), holidays: { calendar: southAfrica, windows: [] } },
    source: {
      title: 'CPA regulation R.293',
      url: 'https://www.acts.co.za/consumer-protection-act-2008/r293_prohibited_time_for_contacting_consumers',
    },
    verified: true,
  },
  {
    id: 'za-honour',
    jurisdiction: 'ZA',
    kind: 'honour',
    basis: 'law',
    says: 'A refusal counts at once; one that is unclear about its extent counts in full.',
    within: 0,
    unit: 'days',
    source: waspa,
    verified: true,
  },
  {
    id: 'za-opt-out',
    jurisdiction: 'ZA',
    kind: 'content',
    basis: 'law',
    says: 'Texts give a free way to opt out.',
    needs: { part: 'opt-out' },
    source: waspa,
    verified: true,
  },
  {
    id: 'za-consent',
    jurisdiction: 'ZA',
    kind: 'consent',
    basis: 'law',
    says: 'Consent may be asked for once only.',
    source: waspa,
    verified: true,
  },
];
