import { getSecret } from '@aws-lambda-powertools/parameters/secrets';
import * as z from 'zod/mini';
import { providerNames } from '../domain/config/config.ts';

const credentials = z.object({
  /** What webhooks are signed with, the newest first; two are live while a secret is being changed. */
  secrets: z._default(z.array(z.string().check(z.minLength(1))), []),
  /** `user:password` of webhooks that come with Basic authentication, the newest first. */
  logins: z._default(z.array(z.string().check(z.minLength(1))), []),
  /** The provider's public key, base64 or PEM, where it signs with a private one. */
  publicKeys: z._default(z.array(z.string().check(z.minLength(1))), []),
  /** Account id, and the key with which we send, where the provider's API wants them. */
  account: z.optional(z.string()),
  apiKey: z.optional(z.string()),
  /** Bandwidth's application, with which it sends and by which it knows our webhooks. */
  application: z.optional(z.string()),
  /** Where Sinch hosts the service plan: `us`, `eu`, `au`, `br` or `ca`. */
  region: z.optional(z.string().check(z.regex(/^[a-z]{2}$/))),
  /** Infobip's own host for the account, `xxxxx.api.infobip.com`. */
  host: z.optional(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i))),
  /** Where the owner's own system takes texts of ours, for `generic` senders. */
  url: z.optional(z.url({ protocol: /^https?$/ })),
});

/** What one provider's webhooks are verified with, and what its API takes from us. */
export type ProviderCredentials = z.infer<typeof credentials>;

const providerSecrets = z.partialRecord(z.enum(providerNames), credentials);
export type ProviderSecrets = z.infer<typeof providerSecrets>;

/** Fetched once and kept for five minutes, so that a changed secret is live soon and costs no request of its own. */
const kept = { maxAge: 300, transform: 'json' } as const;

export const providerSecretsFrom =
  (secretId: string): (() => Promise<ProviderSecrets>) =>
  async () =>
    providerSecrets.parse(await getSecret(secretId, kept));

export const textSecretFrom =
  (secretId: string): (() => Promise<string>) =>
  async () =>
    z
      .string()
      .check(z.minLength(8))
      .parse(await getSecret(secretId, { maxAge: kept.maxAge }));
