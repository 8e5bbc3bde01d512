import type { OwnWords } from '../replies/understanding.ts';
import type { PageWording } from './page-texts.ts';

export const providerNames = [
  'aws',
  'twilio',
  'vonage',
  'telnyx',
  'plivo',
  'sinch',
  'messagebird',
  'bird',
  'infobip',
  'bandwidth',
  'generic',
] as const;

export type ProviderName = (typeof providerNames)[number];

/** A number, short code or sender id that a program sends from. */
export interface Sender {
  provider: ProviderName;
  /** E.164 number, short code (digits) or alphanumeric sender id, as the provider names it. */
  number: string;
  /** Who answers STOP, START and HELP: Basta, or the provider, which then also blocks the number itself. */
  replies: 'basta' | 'provider';
  /** The provider's own id of the sender, where its webhooks and its API use that instead of the number (Bird's channel). */
  channel?: string;
  /** Which AWS service sends for an `aws` sender: End User Messaging, or plain SNS. */
  through?: 'sms-voice' | 'sns';
  /** The AWS End User Messaging opt-out list of an `aws` sender, by name or ARN; `Default` where not given. */
  optOutList?: string;
}

/** `assumed`: may text until told to stop. `required`: only after an opt-in. `double`: only after a confirmed one. */
export type ConsentPolicy = 'assumed' | 'required' | 'double';

/** The notices whose words an owner may change. */
export const noticeKinds = ['opt-out', 'likely-opt-out', 'opt-in', 'help', 'consent-asked'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Words of notices by BCP 47 language, with the places `{brand}`, `{program}`, `{support}`, `{frequency}` and `{terms}`. */
export type NoticeWording = Readonly<Record<string, Partial<Record<NoticeKind, string>>>>;

/** At most `max` texts to one number within `hours`, counted back from each moment. */
export interface FrequencyCap {
  max: number;
  hours: number;
}

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof weekdays)[number];

/** Hours of the recipient's day without texts, `{ from: '21:00', to: '09:00' }`, and whole days without any. */
export interface QuietHours {
  /** `HH:MM`; with `to` before it they go on past midnight. */
  from: string;
  to: string;
  days: readonly Weekday[];
}

/** A named stream of messages from one brand with one purpose. */
export interface Program {
  id: string;
  /** 1 to 255, part of every link: never changed, never given to another program. */
  code: number;
  /** What subscribers know it as. */
  name: string;
  /** Other names by which a reply may mean this program ("STOP offers"). */
  aliases: readonly string[];
  purpose: 'promotional' | 'transactional';
  consent: ConsentPolicy;
  /** BCP 47 language of subscribers whose own language is unknown, and whose number's country doesn't suggest one. */
  locale: string;
  senders: readonly Sender[];
  /**
   * When not to text: in the hours that the law of the recipient's place forbids, in these as well, or, for a
   * transactional program, never. Hours given for a transactional program stand alone.
   */
  quietHours: 'law' | 'none' | QuietHours;
  /** Beside the caps of law, which are on promotional texts. */
  frequencyCap?: FrequencyCap;
  /** How many texts a month subscribers are told to expect; "frequency varies" where not given. */
  textsPerMonth?: number;
  /**
   * How to stop, by BCP 47 language, as it is added to texts, with the places `{brand}`, `{program}`, `{sender}` and
   * `{link}`; Basta's own words where a language has none.
   */
  footer: Readonly<Record<string, string>>;
  /** Words that mean stop, start or help in this program, beside the built-in ones. */
  words: OwnWords;
  wording: NoticeWording;
  /** Texts that its systems send, by a name of your own: kept here to be checked, never sent by Basta. */
  templates: Readonly<Record<string, string>>;
}

export interface Brand {
  name: string;
  /** Where a person gets help: an e-mail address, a phone number or a page. */
  support: string;
  /** The brand's own site, `https://…`. */
  home: string;
  /** Where the terms of its texts stand, `https://…`; short, since it is part of texts. */
  terms?: string;
  /** The one colour of the page, `#rrggbb`. */
  color: string;
  /** The page's logo as a `data:` URL; the brand's name stands there where there is none. */
  logo?: string;
  /** The logo on dark, where the first one can't be seen there. */
  logoDark?: string;
  /** Other ways to stay in touch, offered to who has left. */
  channels: readonly Channel[];
}

/** Somewhere else that people can follow the brand: e-mail, an app, a social network. */
export interface Channel {
  label: string;
  /** `https:`, `mailto:`, `tel:` or `sms:`. */
  url: string;
}

/** A name of the owner's own for page, webhooks and API. */
export interface PagesDomain {
  /** `stop.acme.example` */
  name: string;
  /** The zone of Route 53 that the name is in: records and, where none is given, the certificate are made there. */
  hostedZone?: { id: string; name: string };
  /** ARN of a certificate for the name, in the region of the stack. */
  certificate?: string;
}

/** CloudFront with a firewall (AWS WAF) before everything, and no other way in. */
export interface PagesEdge {
  /** Requests for pages within five minutes from one address; more get a 429. Operators put thousands of phones behind one. */
  perAddress: number;
  /** ARN of a certificate for the name in us-east-1, from where CloudFront takes it; made where not given. */
  certificate?: string;
}

/** The owner's settings, checked and complete. `defineConfig` makes it. */
export interface Config {
  brand: Brand;
  pages: {
    /** Where pages and webhooks are reached, without a slash at the end; that of `domain`, else the API's own where not given. */
    baseUrl?: string;
    domain?: PagesDomain;
    edge?: PagesEdge;
    /** The page's words, where they are not to be Basta's. */
    wording: PageWording;
  };
  /** How far one stop reaches where the law leaves it open: the program written to, or every program. */
  optOutScope: 'program' | 'all';
  wording: NoticeWording;
  /** On the promotional texts of all programs together. */
  frequencyCap?: FrequencyCap;
  /** Rules of `docs/law.md`, by id, that are applied although unverified, or not applied. */
  law: { enforce: readonly string[]; ignore: readonly string[] };
  /** ARNs of the SNS topics from which `/webhooks/aws` takes messages. Anyone may sign as *some* AWS account. */
  awsTopics: readonly string[];
  /**
   * What to do with the opt-out lists of providers that let us at them: `learn` from them, or `both` learn and tell them
   * of every stop. What is on such a list can be hard to get off again: AWS allows it once in 30 days for a number.
   */
  optOutLists: 'learn' | 'both';
  programs: readonly Program[];
}
