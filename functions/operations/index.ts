import { S3Client } from '@aws-sdk/client-s3';
import middy from '@middy/core';
import config from 'basta-config';
import { createAuthorize } from '../api/authorize.ts';
import { createThrottle } from '../api/throttle.ts';
import { documentClient } from '../platform/aws.ts';
import { systemClock } from '../platform/clock.ts';
import { httpFaults } from '../platform/http-faults.ts';
import { createImportFiles } from '../platform/import-files.ts';
import { createImportQueue } from '../platform/import-queue.ts';
import { linkCodecFrom } from '../platform/link-keys.ts';
import { createLog } from '../platform/log.ts';
import { textSecretFrom } from '../platform/secrets.ts';
import { readSettings } from '../platform/settings.ts';
import { createAllContacts } from '../store/all-contacts.ts';
import { createApiKeyStore } from '../store/api-keys.ts';
import { createContactStore } from '../store/contacts.ts';
import { createErasureStore } from '../store/erasures.ts';
import { createEventsOfDays } from '../store/events-of-days.ts';
import { createImportJobStore } from '../store/import-jobs.ts';
import { createNewestEvents } from '../store/newest-events.ts';
import { createQuotaStore } from '../store/quotas.ts';
import { createSendCountStore } from '../store/send-counts.ts';
import { createOperations } from './operations.ts';

const settings = readSettings(['TABLE_NAME', 'LINK_KEYS_ID', 'ADMIN_KEY_ID', 'IMPORT_BUCKET', 'IMPORT_QUEUE_URL']);
const db = documentClient();
const log = createLog();

export const handler = middy(
  createOperations({
    config,
    store: createContactStore(db, settings.TABLE_NAME),
    erasures: createErasureStore(db, settings.TABLE_NAME),
    allContacts: createAllContacts(db, settings.TABLE_NAME),
    eventsOfDays: createEventsOfDays(db, settings.TABLE_NAME),
    newestEvents: createNewestEvents(db, settings.TABLE_NAME),
    sendCounts: createSendCountStore(db, settings.TABLE_NAME),
    jobs: createImportJobStore(db, settings.TABLE_NAME),
    files: createImportFiles(new S3Client(), settings.IMPORT_BUCKET),
    queue: createImportQueue(settings.IMPORT_QUEUE_URL),
    authorize: createAuthorize({
      keys: createApiKeyStore(db, settings.TABLE_NAME),
      adminKey: textSecretFrom(settings.ADMIN_KEY_ID),
      throttle: createThrottle({ quotas: createQuotaStore(db, settings.TABLE_NAME), now: systemClock, log }),
    }),
    links: linkCodecFrom(settings.LINK_KEYS_ID),
    now: systemClock,
  }),
).use(httpFaults(log));
