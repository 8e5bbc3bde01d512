import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { providerNames } from '../functions/domain/config/config.ts';
import { StartError } from './dynamodb-local.ts';

const credentials = z.object({
  secrets: z._default(z.array(z.string()), []),
  logins: z._default(z.array(z.string()), []),
  /** PKCS #8 in base64, where the provider signs with a private key. Only what plays the provider reads it. */
  privateKey: z.optional(z.string()),
});

const file = z.partialRecord(z.enum(providerNames), credentials);

/** What the phone signs with when it plays a provider. */
export type SigningKeys = z.infer<typeof file>;

export interface LocalSecrets {
  /** As Secrets Manager holds it. */
  text: string;
  signing: SigningKeys;
}

/** @throws StartError if the file can't be read, or is not credentials by provider */
export function readLocalSecrets(path: string): LocalSecrets {
  let text: string;
  let json: unknown;
  try {
    text = readFileSync(path, 'utf8');
    json = JSON.parse(text);
  } catch (error) {
    throw new StartError(
      `The secrets ${path} can't be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const parsed = file.safeParse(json);
  if (parsed.success) return { text, signing: parsed.data };
  const faults = parsed.error.issues.map(({ path: where, message }) => `  ${where.join('.') || '(all)'}: ${message}`);
  throw new StartError(`The secrets ${path} are not credentials by provider:\n${faults.join('\n')}`);
}
