import { ConfigError } from '../functions/domain/config/define-config.ts';
import { configWarnings } from '../functions/domain/config/warnings.ts';
import { ConfigFileError, loadConfig } from '../lib/load-config.ts';
import { StartError } from './dynamodb-local.ts';
import { type LocalRun, startLocalRun } from './local-run.ts';
import { readLocalSecrets } from './secrets.ts';
import { readLocalSettings } from './settings.ts';

/*
 * `npm start`: everything on this machine, until Ctrl-C.
 */

let run: LocalRun | undefined;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

// A signal to npm ends npm and its shell, and may never get here. That our parent is another one by now does.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 200);
  watch.unref();
}

try {
  const settings = readLocalSettings(process.env);
  const secrets = readLocalSecrets(settings.secretsFile);
  const config = await loadConfig(settings.configFile);
  for (const { where, what } of configWarnings(config)) console.error(`Warning: ${where} ${what}`);
  run = await startLocalRun({ settings, config, secrets, say });
  console.log(welcome(run, settings.apiKey, settings.dataDirectory));
} catch (error) {
  const expected = [StartError, ConfigError, ConfigFileError].some((it) => error instanceof it);
  if (!(error instanceof Error && expected)) throw error;
  console.error(error.message);
  process.exit(1);
}

function say(sentence: string): void {
  if (!stopping) console.error(sentence);
}

/** A second signal, or one before all has started, ends at once; DynamoDB Local ends with the process in any case. */
async function stop(): Promise<void> {
  if (stopping || !run) process.exit(stopping ? 1 : 0);
  stopping = true;
  await run.stop();
  process.exit(0);
}

function welcome({ url, publicUrl }: LocalRun, apiKey: string, dataDirectory: string | undefined): string {
  const lines: [string, string][] = [
    ['Phone', `${url}/`],
    ['Webhooks', `${publicUrl}/webhooks/{provider}`],
    ['API', `${publicUrl}/v1   Authorization: Bearer ${apiKey}`],
    ['Data', dataDirectory ?? 'in memory, gone when you stop'],
  ];
  return [
    '',
    '  Basta is running.',
    '',
    ...lines.map(([name, value]) => `  ${name.padEnd(10)}${value}`),
    '',
    '  Ctrl-C stops it.  npm run demo walks through the whole journey.',
    '',
  ].join('\n');
}
