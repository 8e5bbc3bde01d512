import { resolve } from 'node:path';
import { StartError } from './dynamodb-local.ts';

/** What can be set about a local run (contract, Commands). */
export interface LocalSettings {
  /** 0 for any free one. */
  port: number;
  /** The address to listen at; this machine only where not told otherwise. */
  host: string;
  /** Where webhooks, pages and the API are reached; of the port where not given. */
  publicUrl: string | undefined;
  apiKey: string;
  /** Where data is kept; in memory where not given. */
  dataDirectory: string | undefined;
  /** A DynamoDB to use instead of starting DynamoDB Local. */
  dynamodbEndpoint: string | undefined;
  configFile: string;
  secretsFile: string;
}

/** @throws StartError naming every setting that is wrong */
export function readLocalSettings(environment: Readonly<Record<string, string | undefined>>): LocalSettings {
  const faults: string[] = [];
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const url = (name: string): string | undefined => {
    const text = given(name)?.replace(/\/+$/, '');
    if (text && !isHttpUrl(text)) faults.push(`${name} is not an address such as https://basta.example: ${text}`);
    return text;
  };
  const port = Number(given('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) faults.push(`PORT is not a port: ${given('PORT')}`);
  const apiKey = given('BASTA_API_KEY') ?? 'local-key';
  if (!/^\S{8,200}$/.test(apiKey)) faults.push('BASTA_API_KEY needs 8 to 200 characters and no spaces');
  const data = given('BASTA_DATA');
  const settings: LocalSettings = {
    port,
    host: given('HOST') ?? '127.0.0.1',
    publicUrl: url('PUBLIC_URL'),
    apiKey,
    dataDirectory: data && resolve(data),
    dynamodbEndpoint: url('BASTA_DYNAMODB_ENDPOINT'),
    configFile: resolve(given('BASTA_CONFIG') ?? 'basta.config.ts'),
    secretsFile: resolve(given('BASTA_SECRETS') ?? resolve(import.meta.dirname, 'secrets.json')),
  };
  if (faults.length > 0) throw new StartError(faults.join('\n'));
  return settings;
}

const isHttpUrl = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');
