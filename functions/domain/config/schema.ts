import * as z from 'zod';
import { providerNames } from './config.ts';

const httpUrl = z.url({ protocol: /^https?$/ });

const languageTag = z.string().refine((tag) => {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}, 'is not a BCP 47 language tag such as `en` or `zh-Hant`');

const noticeWording = z
  .record(
    languageTag,
    z.strictObject({
      'opt-out': z.string().min(1).optional(),
      'likely-opt-out': z.string().min(1).optional(),
      'opt-in': z.string().min(1).optional(),
      help: z.string().min(1).optional(),
    }),
  )
  .default({});

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

const program = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens'),
  code: z.int().min(1).max(255),
  name: z.string().trim().min(1).max(40),
  aliases: words.default([]),
  purpose: z.enum(['promotional', 'transactional']),
  consent: z.enum(['assumed', 'required', 'double']),
  locale: languageTag.default('en'),
  senders: z.array(sender).min(1),
  words: z.strictObject({ optOut: words.optional(), optIn: words.optional(), help: words.optional() }).default({}),
  wording: noticeWording,
});

/** The shape of `basta.config.ts`; what spans several fields is in `define-config.ts`. */
export const configSchema = z.strictObject({
  brand: z.strictObject({
    name: z.string().trim().min(1).max(32),
    support: z.string().trim().min(3).max(60),
    home: httpUrl,
  }),
  pages: z.strictObject({ baseUrl: httpUrl.transform((url) => url.replace(/\/+$/, '')).optional() }).default({}),
  optOutScope: z.enum(['program', 'all']).default('program'),
  wording: noticeWording,
  awsTopics: z
    .array(
      z
        .string()
        .regex(/^arn:aws(-cn|-us-gov)?:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/, 'is not the ARN of an SNS topic'),
    )
    .default([]),
  programs: z.array(program).min(1),
});
