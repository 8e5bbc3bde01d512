import middy from '@middy/core';
import config from 'basta-config';
import { documentClient } from '../platform/aws.ts';
import { systemClock } from '../platform/clock.ts';
import { httpFaults } from '../platform/http-faults.ts';
import { createLog } from '../platform/log.ts';
import { createMeter } from '../platform/metrics.ts';
import { createReplayQueue } from '../platform/replay-queue.ts';
import { providerSecretsFrom } from '../platform/secrets.ts';
import { readSettings } from '../platform/settings.ts';
import { webhookProviders } from '../providers/providers.ts';
import { createContactStore } from '../store/contacts.ts';
import { createMessageStore } from '../store/messages.ts';
import { createInbound } from './inbound.ts';

const settings = readSettings(['TABLE_NAME', 'PUBLIC_URL', 'PROVIDER_SECRETS_ID', 'REPLAY_QUEUE_URL']);
const log = createLog();
const db = documentClient();

export const handler = middy(
  createInbound({
    config,
    providers: webhookProviders,
    secrets: providerSecretsFrom(settings.PROVIDER_SECRETS_ID),
    publicUrl: settings.PUBLIC_URL,
    store: createContactStore(db, settings.TABLE_NAME),
    messages: createMessageStore(db, settings.TABLE_NAME),
    queue: createReplayQueue(settings.REPLAY_QUEUE_URL),
    now: systemClock,
    meter: createMeter(),
    log,
  }),
).use(httpFaults(log));
