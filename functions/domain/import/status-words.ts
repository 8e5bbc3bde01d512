const out = [
  'optedout',
  'optout',
  'out',
  'unsubscribed',
  'unsubscribe',
  'stop',
  'stopped',
  'stopall',
  'suppressed',
  'blocked',
  'blacklisted',
  'blocklisted',
  'revoked',
  'denied',
  'refused',
  'withdrawn',
  'inactive',
  'donotcontact',
  'dnc',
  'removed',
];
const into = [
  'optedin',
  'optin',
  'in',
  'subscribed',
  'subscribe',
  'start',
  'unstop',
  'active',
  'granted',
  'confirmed',
  'consented',
  'resubscribed',
];
/** States of people who never chose: they are no line of a list of choices. */
const none = ['', 'neversubscribed', 'none', 'unknown', 'pending', 'notset', 'null', 'nan', 'na', 'help'];
const yes = ['true', 'yes', 'y', '1', 't'];
const no = ['false', 'no', 'n', '0', 'f'];

export type Choice = 'opted-out' | 'opted-in' | 'none';

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/** What a status column says; undefined for a word that we don't know. `TRUE` there is consent. */
export function choiceOf(word: string): Choice | undefined {
  const it = plain(word);
  if (out.includes(it) || no.includes(it)) return 'opted-out';
  if (into.includes(it) || yes.includes(it)) return 'opted-in';
  return none.includes(it) ? 'none' : undefined;
}

/** What a column such as "opted out" or "suppressed" says: there, `TRUE` is a refusal, and a date is one too. */
export function optedOutOf(word: string): Choice | undefined {
  const it = plain(word);
  if (yes.includes(it) || out.includes(it)) return 'opted-out';
  if (no.includes(it) || none.includes(it)) return 'none';
  return /^\d{4}-?\d{2}/.test(word.trim()) ? 'opted-out' : undefined;
}
