/** The owner's config, checked and complete; the bundler puts it in place of this module (`lib/bundling.ts`). */
declare module 'basta-config' {
  import type { Config } from './domain/config/config.ts';

  const config: Config;
  export default config;
}
