import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../functions/domain/config/config.ts';

/**
 * Loads the owner's config, the default export of a module.
 *
 * @param file `BASTA_CONFIG` or `basta.config.ts` of the current directory where not given
 * @throws ConfigError naming every fault of it
 */
export async function loadConfig(file = process.env.BASTA_CONFIG ?? 'basta.config.ts'): Promise<Config> {
  const { default: config } = await import(pathToFileURL(resolve(file)).href);
  return config;
}
