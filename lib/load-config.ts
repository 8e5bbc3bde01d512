import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../functions/domain/config/config.ts';
import { ConfigError, defineConfig } from '../functions/domain/config/define-config.ts';

/** There is no config that could be checked; the message says why in one sentence. */
export class ConfigFileError extends Error {
  override readonly name = 'ConfigFileError';
}

/**
 * Loads the owner's config, the default export of a module.
 *
 * @param file `BASTA_CONFIG` or `basta.config.ts` of the current directory where not given
 * @throws ConfigFileError if there is no such file, or if it can't be run
 * @throws ConfigError naming every fault of it
 */
export async function loadConfig(file = process.env.BASTA_CONFIG ?? 'basta.config.ts'): Promise<Config> {
  const path = resolve(file);
  if (!existsSync(path)) throw new ConfigFileError(`There is no config at ${path}; BASTA_CONFIG names another.`);
  try {
    const { default: config } = await import(pathToFileURL(path).href);
    // Checked again, since nothing makes an owner call `defineConfig`.
    return defineConfig(config);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigFileError(`The config ${path} can't be run: ${why}`);
  }
}
