import { providerNames } from '../../functions/domain/config/config.ts';
import { defineConfig } from '../../functions/domain/config/define-config.ts';
import { aProgramBy, brand } from './programs-by-provider.ts';

/** A program for each provider, so that what one of them blocks is blocked. */
export default defineConfig({ brand, programs: providerNames.map((provider) => aProgramBy(provider)) });
