import { existsSync } from 'node:fs';
import type { Config } from '../functions/domain/config/config.ts';
import { ConfigError, type ConfigInput, defineConfig } from '../functions/domain/config/define-config.ts';
import { loadConfig } from '../lib/load-config.ts';
import { StartError } from './dynamodb-local.ts';

/** @throws ConfigError naming every fault; StartError if there is no config, or if it can't be run */
export async function ownerConfig(file: string): Promise<Config> {
  if (!existsSync(file)) throw new StartError(`There is no config at ${file}; BASTA_CONFIG names another.`);
  try {
    // Checked again, since nothing makes an owner call `defineConfig`.
    return defineConfig((await loadConfig(file)) as ConfigInput);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new StartError(`The config ${file} can't be run: ${error instanceof Error ? error.message : String(error)}`);
  }
}
