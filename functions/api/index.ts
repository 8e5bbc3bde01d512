import middy from '@middy/core';
import config from 'basta-config';
import packedDocument from 'basta-openapi';
import { documentClient } from '../platform/aws.ts';
import { systemClock } from '../platform/clock.ts';
import { httpFaults } from '../platform/http-faults.ts';
import { linkCodecFrom } from '../platform/link-keys.ts';
import { createLog } from '../platform/log.ts';
import { createMeter } from '../platform/metrics.ts';
import { textSecretFrom } from '../platform/secrets.ts';
import { readSettings } from '../platform/settings.ts';
import { createSyncQueue } from '../platform/sync-queue.ts';
import { createApiKeyStore } from '../store/api-keys.ts';
import { createCampaignStore } from '../store/campaigns.ts';
import { createContactStore } from '../store/contacts.ts';
import { createQuotaStore } from '../store/quotas.ts';
import { createSendCountStore } from '../store/send-counts.ts';
import { createSendStore } from '../store/sends.ts';
import { createApi } from './api.ts';
import { createAuthorize } from './authorize.ts';
import { servedDocument } from './openapi.ts';
import { createThrottle } from './throttle.ts';

const settings = readSettings(['TABLE_NAME', 'PUBLIC_URL', 'LINK_KEYS_ID', 'ADMIN_KEY_ID', 'SYNC_QUEUE_URL']);
const db = documentClient();
const keys = createApiKeyStore(db, settings.TABLE_NAME);
const log = createLog();

export const handler = middy(
  createApi({
    config,
    store: createContactStore(db, settings.TABLE_NAME),
    sends: createSendStore(db, settings.TABLE_NAME),
    sendCounts: createSendCountStore(db, settings.TABLE_NAME),
    campaigns: createCampaignStore(db, settings.TABLE_NAME),
    keys,
    authorize: createAuthorize({
      keys,
      adminKey: textSecretFrom(settings.ADMIN_KEY_ID),
      throttle: createThrottle({ quotas: createQuotaStore(db, settings.TABLE_NAME), now: systemClock, log }),
    }),
    openapi: servedDocument(packedDocument, config, settings.PUBLIC_URL),
    links: linkCodecFrom(settings.LINK_KEYS_ID),
    publicUrl: settings.PUBLIC_URL,
    sync: createSyncQueue(settings.SYNC_QUEUE_URL),
    now: systemClock,
    meter: createMeter(),
    log,
  }),
).use(httpFaults(log));
