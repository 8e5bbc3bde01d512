import * as z from 'zod';
import { rules } from '../law/rules.ts';
import { addressFaults, domainSchema, edgeSchema } from './address-schema.ts';
import { noticeKinds, providerNames, weekdays } from './config.ts';
import { pageLanguages, pageTextNames, unknownPlaces } from './page-texts.ts';

const httpUrl = z.url({ protocol: /^https?$/ });

const languageTag = z.string().refine((tag) => {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}, 'is not a BCP 47 language tag such as `en` or `zh-Hant`');

const noticeWording = z.record(languageTag, z.partialRecord(z.enum(noticeKinds), z.string().min(1))).default({});

const words = z.array(z.string().trim().min(1).max(40));

const sender = z
  .strictObject({
    provider: z.enum(providerNames),
    number: z
      .string()
      .regex(
        /^(\+[1-9]\d{6,14}|\d{3,8}|[A-Za-z0-9 ]{1,11})$/,
        'is neither E.164 (+14155550123), a short code (12345) nor a sender id (ACME)',
      ),
    replies: z.enum(['basta', 'provider']).default('basta'),
    channel: z.string().min(1).max(100).optional(),
    through: z.enum(['sms-voice', 'sns']).optional(),
    optOutList: z.string().min(1).max(256).optional(),
  })
  .refine((it) => it.through === undefined || it.provider === 'aws', {
    message: 'is only for aws senders',
    path: ['through'],
  })
  .refine((it) => it.optOutList === undefined || it.provider === 'aws', {
    message: 'is only for aws senders',
    path: ['optOutList'],
  });

const frequencyCap = z.strictObject({ max: z.int().min(1).max(100), hours: z.int().min(1).max(8760) });

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day such as 08:00');

const quietHours = z
  .strictObject({ from: timeOfDay, to: timeOfDay, days: z.array(z.enum(weekdays)).max(6).readonly().default([]) })
  .refine(({ from, to }) => from !== to, 'begin and end at the same time');

/** Promotional texts keep to the law's hours, transactional ones to none, where the owner says nothing. */
const quietHoursOf = (purpose: string): 'law' | 'none' => (purpose === 'promotional' ? 'law' : 'none');

const ruleId = z.string().refine((id) => rules.some((rule) => rule.id === id), 'is no rule of docs/law.md');

const program = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens'),
    code: z.int().min(1).max(255),
    name: z.string().trim().min(1).max(40),
    aliases: words.default([]),
    purpose: z.enum(['promotional', 'transactional']),
    consent: z.enum(['assumed', 'required', 'double']),
    locale: languageTag.default('en'),
    senders: z.array(sender).min(1),
    quietHours: z.union([z.enum(['law', 'none']), quietHours]).optional(),
    frequencyCap: frequencyCap.optional(),
    textsPerMonth: z.int().min(1).max(1000).optional(),
    footer: z.record(languageTag, z.string().trim().min(1).max(160)).default({}),
    words: z.strictObject({ optOut: words.optional(), optIn: words.optional(), help: words.optional() }).default({}),
    wording: noticeWording,
    templates: z.record(z.string().min(1).max(60), z.string().trim().min(1).max(1600)).default({}),
  })
  .refine(({ purpose, quietHours }) => purpose === 'transactional' || quietHours !== 'none', {
    message: 'can be none only for transactional programs',
    path: ['quietHours'],
  })
  .transform(({ quietHours, ...it }) => ({
    ...it,
    quietHours: quietHours ?? quietHoursOf(it.purpose),
  }));

const logo = z
  .string()
  .regex(
    /^data:image\/(svg\+xml|png|webp|jpeg|gif)[;,]/,
    'is not a `data:` URL of an image, such as data:image/svg+xml;base64,…',
  );

/** Logos come within the page, which is to fit one TCP window (14 KB) with them, uncompressed. */
const mostOfLogos = 4_096;

const channel = z.strictObject({
  label: z.string().trim().min(1).max(40),
  url: z.url({ protocol: /^(https|mailto|tel|sms)$/ }),
});

/** Some words of a language that the page speaks; all of them of one that it doesn't. */
const pageWording = z
  .record(languageTag, z.partialRecord(z.enum(pageTextNames), z.string().trim().min(1).max(300)))
  .superRefine((wording, context) => {
    for (const [language, texts] of Object.entries(wording)) {
      const known: readonly string[] = pageLanguages;
      for (const name of pageTextNames) {
        const text = texts[name];
        const fault = (message: string) => context.addIssue({ code: 'custom', path: [language, name], message });
        if (text === undefined) {
          if (!known.includes(language)) fault('is missing: a language that Basta has not needs every text');
          continue;
        }
        for (const place of unknownPlaces(name, text)) fault(`has no place {${place}}`);
      }
    }
  })
  .default({});

/** The shape of `basta.config.ts`; what spans several fields is in `define-config.ts`. */
export const configSchema = z.strictObject({
  brand: z
    .strictObject({
      name: z.string().trim().min(1).max(32),
      support: z.string().trim().min(3).max(60),
      home: httpUrl,
      terms: httpUrl.max(60).optional(),
      color: z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour such as #175cd3')
        .default('#175cd3'),
      logo: logo.optional(),
      logoDark: logo.optional(),
      channels: z.array(channel).max(8).default([]),
    })
    .refine(({ logo: light = '', logoDark = '' }) => light.length + logoDark.length <= mostOfLogos, {
      message: 'is larger, with the other one, than the 4 KB that the page has room for',
      path: ['logo'],
    })
    .refine(({ logo: light, logoDark }) => light || !logoDark, {
      message: 'is only for use beside `logo`',
      path: ['logoDark'],
    }),
  pages: z
    .strictObject({
      baseUrl: httpUrl.transform((url) => url.replace(/\/+$/, '')).optional(),
      domain: domainSchema.optional(),
      edge: edgeSchema.optional(),
      wording: pageWording,
    })
    .superRefine((pages, context) => {
      for (const { path, message } of addressFaults(pages)) context.addIssue({ code: 'custom', path, message });
    })
    .transform((pages) => ({ ...pages, ...(pages.domain && { baseUrl: `https://${pages.domain.name}` }) }))
    .default({ wording: {} }),
  optOutScope: z.enum(['program', 'all']).default('program'),
  wording: noticeWording,
  frequencyCap: frequencyCap.optional(),
  law: z
    .strictObject({ enforce: z.array(ruleId).default([]), ignore: z.array(ruleId).default([]) })
    .default({ enforce: [], ignore: [] }),
  awsTopics: z
    .array(
      z
        .string()
        .regex(/^arn:aws(-cn|-us-gov)?:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/, 'is not the ARN of an SNS topic'),
    )
    .default([]),
  optOutLists: z.enum(['learn', 'both']).default('learn'),
  programs: z.array(program).min(1),
});
