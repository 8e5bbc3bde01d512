import { ConfigError } from '../functions/domain/config/define-config.ts';
import { StartError } from './dynamodb-local.ts';
import { type LocalRun, startLocalRun } from './local-run.ts';
import { ownerConfig } from './owner-config.ts';
import { readLocalSecrets } from './secrets.ts';
import { readLocalSettings } from './settings.ts';

/*
 * `npm start`: everything on this machine, until Ctrl-C.
 */

let run: LocalRun | undefined;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

try {
  const settings = readLocalSettings(process.env);
  const secrets = readLocalSecrets(settings.secretsFile);
  const config = await ownerConfig(settings.configFile);
  run = await startLocalRun({ settings, config, secrets, say });
  console.log(welcome(run, settings.apiKey, settings.dataDirectory));
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
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
