import { setTimeout as wait } from 'node:timers/promises';
import config from 'basta-config';
import { documentClient } from '../platform/aws.ts';
import { systemClock } from '../platform/clock.ts';
import { createLog } from '../platform/log.ts';
import { createMeter } from '../platform/metrics.ts';
import { providerSecretsFrom } from '../platform/secrets.ts';
import { readSettings } from '../platform/settings.ts';
import { createSyncQueue } from '../platform/sync-queue.ts';
import { optOutListsFrom } from '../providers/opt-out-lists.ts';
import { createContactStore } from '../store/contacts.ts';
import { createSync } from './sync.ts';

const settings = readSettings(['TABLE_NAME', 'PROVIDER_SECRETS_ID', 'SYNC_QUEUE_URL']);
/** In the local run no provider has a list. */
const isLocal = process.env.OUTBOX_URL !== undefined;

export const handler = createSync({
  config,
  store: createContactStore(documentClient(), settings.TABLE_NAME),
  optOutListOf: isLocal ? async () => undefined : optOutListsFrom(providerSecretsFrom(settings.PROVIDER_SECRETS_ID)),
  queue: createSyncQueue(settings.SYNC_QUEUE_URL),
  wait: (milliseconds) => wait(milliseconds),
  now: systemClock,
  meter: createMeter(),
  log: createLog(),
});
