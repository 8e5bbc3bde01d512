import { mkdirSync } from 'node:fs';
import { stop as stopEsbuild } from 'esbuild';
import type { Config } from '../functions/domain/config/config.ts';
import { startCloud } from './cloud.ts';
import { openDatabase, tableName } from './database.ts';
import { createGateway } from './gateway/gateway.ts';
import { gatewayAnswer, send } from './gateway/response.ts';
import { isLoopback, reachableAt } from './loopback.ts';
import { startMappings } from './mappings.ts';
import { bundlePhonePage, phonePage } from './phone/page.ts';
import { phoneRoutes } from './phone/phone-tools.ts';
import { createRecords } from './records.ts';
import { bundleRooms } from './rooms/bundles.ts';
import { startRooms } from './rooms/rooms.ts';
import type { LocalSecrets } from './secrets.ts';
import { selfClient } from './self-client.ts';
import type { LocalSettings } from './settings.ts';
import { isOurs } from './tools/guard.ts';
import { createLive, everyPhone } from './tools/live.ts';
import { localRoutes } from './tools/local-routes.ts';
import { createMovedClock } from './tools/moved-clock.ts';
import { answerTool } from './tools/routes.ts';
import { listen } from './web-server.ts';

export interface LocalRunOptions {
  settings: LocalSettings;
  config: Config;
  secrets: LocalSecrets;
  /** Takes a sentence for whoever watches. */
  say(sentence: string): void;
}

export interface LocalRun {
  /** Where it listens. */
  url: string;
  /** Where it says that it is reached, in links and in what providers sign. */
  publicUrl: string;
  dynamodbEndpoint: string;
  stop(): Promise<void>;
}

/**
 * Runs the whole of Basta on this machine: the bundles that are deployed, each in a thread, behind a gateway made of the
 * same route table, with DynamoDB Local and what stands in for Lambda's event source mappings and other AWS services.
 *
 * @throws StartError if it can't; nothing is left running then
 */
export async function startLocalRun(options: LocalRunOptions): Promise<LocalRun> {
  const parts = new AsyncDisposableStack();
  try {
    return await start(options, parts);
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
}

async function start(
  { settings, config, secrets, say }: LocalRunOptions,
  parts: AsyncDisposableStack,
): Promise<LocalRun> {
  const { port, host, apiKey, dataDirectory, dynamodbEndpoint } = settings;
  const part = <T extends { stop(): Promise<void> }>(it: T): T => parts.adopt(it, ({ stop }) => stop());

  // The port first, so that a taken one is known at once.
  let answer: Parameters<typeof listen>[2] = (_, response) => send(response, gatewayAnswer(503, 'Starting'));
  const web = part(await listen(port, host, (request, response) => answer(request, response)));
  const url = `http://${reachableAt(host)}:${web.port}`;
  const publicUrl = settings.publicUrl ?? url;

  if (dataDirectory) mkdirSync(dataDirectory, { recursive: true });
  const [database, bundles, page] = await Promise.all([
    openDatabase({ endpoint: dynamodbEndpoint, dataDirectory, say }).then(part),
    bundleRooms(config).then(part),
    bundlePhonePage(),
  ]);
  await stopEsbuild();

  const live = createLive();
  const records = createRecords(live.changed, say);
  const cloud = part(
    await startCloud({
      apiKey,
      providerSecrets: secrets.text,
      dataDirectory,
      notice: (notice) => records.texts.add({ ...notice, direction: 'out', at: clock.now().toISOString() }),
    }),
  );
  const surroundings = { ...cloud.surroundings, publicUrl, tableName, dynamodbEndpoint: database.endpoint };
  const rooms = part(await startRooms(bundles.directory, surroundings, records.line));
  const clock = createMovedClock(rooms.moveClock);
  const startAgain = () => startMappings({ ...cloud, database, rooms, records, written: live.changed, say });
  let mappings = startAgain();
  parts.defer(() => mappings.stop());
  parts.defer(async () => live.stop());

  async function reset(): Promise<void> {
    await mappings.stop();
    await database.empty();
    for (const kept of [
      cloud.queue,
      cloud.importQueue,
      cloud.syncQueue,
      cloud.objects,
      cloud.checkpoints,
      cloud.bus,
      records,
    ])
      kept.clear();
    clock.reset();
    await rooms.restart();
    mappings = startAgain();
    live.changed(everyPhone);
  }

  const self = selfClient(url, apiKey);
  const { texts } = records;
  const tools = {
    ...phonePage(page),
    ...phoneRoutes({ ...self, config, publicUrl, signing: secrets.signing, texts, clock, waiting: cloud.queue.length }),
    ...localRoutes({ records, clock, bus: cloud.bus, live, reset, invoke: rooms.invoke }),
  };
  const gateway = createGateway(rooms.invoke);
  answer = async (request, response) => {
    const isTool = request.url === '/' || request.url?.startsWith('/?') || request.url?.startsWith('/local/');
    if (isTool && (isOurs(request) || !isLoopback(host))) await answerTool(tools, request, response);
    else await gateway(request, response);
    if (request.method !== 'GET') mappings.wake();
  };
  return { url, publicUrl, dynamodbEndpoint: database.endpoint, stop: () => parts.disposeAsync() };
}
