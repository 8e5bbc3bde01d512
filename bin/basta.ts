import { ConfigError } from '../functions/domain/config/define-config.ts';
import { configWarnings } from '../functions/domain/config/warnings.ts';
import { createApp, StageError } from '../lib/basta-app.ts';
import { EdgeRegionError } from '../lib/edge.ts';
import { ConfigFileError, loadConfig } from '../lib/load-config.ts';

try {
  const config = await loadConfig();
  for (const { where, what } of configWarnings(config)) console.error(`Warning: ${where} ${what}`);
  createApp(config).app.synth();
} catch (error) {
  const expected = [ConfigError, ConfigFileError, StageError, EdgeRegionError].some((it) => error instanceof it);
  if (!(error instanceof Error && expected)) throw error;
  console.error(error.message);
  process.exit(1);
}
