import { ConfigError } from '../functions/domain/config/define-config.ts';
import { createApp, StageError } from '../lib/basta-app.ts';
import { EdgeRegionError } from '../lib/edge.ts';
import { ConfigFileError, loadConfig } from '../lib/load-config.ts';

try {
  createApp(await loadConfig()).app.synth();
} catch (error) {
  const expected = [ConfigError, ConfigFileError, StageError, EdgeRegionError].some((it) => error instanceof it);
  if (!(error instanceof Error && expected)) throw error;
  console.error(error.message);
  process.exit(1);
}
