import { ConfigError } from '../functions/domain/config/define-config.ts';
import { createApp, StageError } from '../lib/basta-app.ts';
import { loadConfig } from '../lib/load-config.ts';

try {
  createApp(await loadConfig()).app.synth();
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof StageError)) throw error;
  console.error(error.message);
  process.exit(1);
}
