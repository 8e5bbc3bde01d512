/** What a column of an import can hold. */
export const fields = [
  'phone',
  'program',
  'status',
  'at',
  'lastAskedAt',
  'reason',
  'comment',
  'text',
  'direction',
  'channel',
  'optedOut',
] as const;
export type Field = (typeof fields)[number];

/** Fields by the place of their column, or by their key in an NDJSON line. */
export type Columns = Partial<Record<Field, number | string>>;

/**
 * What the exports of other systems call their columns, where the name alone would not tell. A file is taken for a
 * system's own if it has all the columns of `knownBy`.
 */
const systems: readonly { source: string; knownBy: readonly string[]; columns: Partial<Record<Field, string>> }[] = [
  // https://www.twilio.com/docs/messaging/features/consent-api: contacts as its Consent API takes and gives them.
  {
    source: 'twilio-consents',
    knownBy: ['contact_id', 'status', 'date_of_consent'],
    columns: { phone: 'contact_id', status: 'status', at: 'date_of_consent' },
  },
  // The message log of the Twilio console: replies are read as if they came in now, each with its own time.
  {
    source: 'twilio-messages',
    knownBy: ['from', 'to', 'body', 'direction'],
    columns: { phone: 'from', text: 'body', direction: 'direction' },
  },
  // https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_OptedOutNumberInformation.html
  {
    source: 'aws-end-user-messaging',
    knownBy: ['OptedOutNumber', 'OptedOutTimestamp'],
    columns: { phone: 'OptedOutNumber', at: 'OptedOutTimestamp' },
  },
  // Klaviyo's profile export; consent by SMS has columns of its own beside that by e-mail.
  {
    source: 'klaviyo',
    knownBy: ['Phone Number', 'SMS Consent'],
    columns: { phone: 'Phone Number', status: 'SMS Consent', at: 'SMS Consent Timestamp' },
  },
  // https://www.braze.com/docs/api/endpoints/subscription_groups: the state of an SMS subscription group.
  {
    source: 'braze',
    knownBy: ['phone', 'subscription_state'],
    columns: { phone: 'phone', status: 'subscription_state' },
  },
  // https://www.infobip.com/docs/customer-profiles/configuration/do-not-contact-list
  {
    source: 'infobip',
    knownBy: ['Contact information', 'Channel', 'Added'],
    columns: { phone: 'Contact information', at: 'Added', channel: 'Channel' },
  },
];

/** Names by which people call a column, the surest first. */
const names: Record<Field, readonly string[]> = {
  phone: [
    'to',
    'phone',
    'phonenumber',
    'mobile',
    'mobilephone',
    'mobilenumber',
    'mobilephonenumber',
    'cell',
    'cellphone',
    'msisdn',
    'smsnumber',
    'telephone',
    'tel',
    'e164',
    'number',
    'contact',
    'recipient',
    'destination',
    'address',
  ],
  program: ['program', 'programid', 'programme', 'list', 'subscription', 'subscriptiongroup', 'messagingservice'],
  status: [
    'status',
    'standing',
    'consent',
    'smsconsent',
    'smsstatus',
    'consentstatus',
    'subscriptionstate',
    'subscriptionstatus',
    'smssubscriptionstate',
    'smsmarketingconsent',
    'optinstatus',
    'optouttype',
  ],
  at: [
    'at',
    'since',
    'date',
    'time',
    'timestamp',
    'datetime',
    'optoutdate',
    'optedoutat',
    'optoutat',
    'optouttimestamp',
    'unsubscribedat',
    'unsubscribedate',
    'unsubscribetime',
    'suppressedat',
    'consenttimestamp',
    'smsconsenttimestamp',
    'createdat',
    'datecreated',
    'datesent',
    'sentdate',
    'added',
    'addedat',
    'updatedat',
  ],
  lastAskedAt: ['lastaskedat'],
  reason: ['reason', 'optoutreason', 'unsubscribereason', 'suppressionreason'],
  comment: ['comment', 'feedback'],
  text: ['text', 'body', 'message', 'messagebody', 'reply', 'content'],
  direction: ['direction'],
  channel: ['channel'],
  optedOut: [
    'optedout',
    'optout',
    'isoptedout',
    'unsubscribed',
    'isunsubscribed',
    'suppressed',
    'issuppressed',
    'donotcontact',
    'dnc',
  ],
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

export interface Recognised {
  source: string;
  columns: Columns;
}

/**
 * Finds out which column holds what: those that the caller names, then those of a system that the header tells, then by
 * name. Undefined where no column holds numbers.
 *
 * @param header the columns' names, in order; of an NDJSON file the keys of its first line
 * @returns places in `header`
 */
export function recognise(
  header: readonly string[],
  named: Partial<Record<Field, string>> = {},
): Recognised | { unknown: string } | undefined {
  const plainHeader = header.map(plain);
  const placeOf = (name: string): number => plainHeader.indexOf(plain(name));
  const unknown = Object.values(named).find((name) => placeOf(name) < 0);
  if (unknown !== undefined) return { unknown };

  const system = systems.find(({ knownBy }) => knownBy.every((name) => placeOf(name) >= 0));
  const columns: Columns = {};
  const taken = new Set<number>();
  const take = (field: Field, place: number | undefined) => {
    if (place === undefined || place < 0 || columns[field] !== undefined || taken.has(place)) return;
    columns[field] = place;
    taken.add(place);
  };
  for (const field of fields) if (named[field] !== undefined) take(field, placeOf(named[field]));
  for (const field of fields) if (system?.columns[field] !== undefined) take(field, placeOf(system.columns[field]));
  for (const field of fields)
    take(
      field,
      names[field].map((name) => plainHeader.indexOf(name)).find((it) => it >= 0),
    );
  if (columns.phone === undefined) return undefined;
  return { source: system?.source ?? 'columns-by-name', columns };
}
