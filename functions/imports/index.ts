import { S3Client } from '@aws-sdk/client-s3';
import middy from '@middy/core';
import config from 'basta-config';
import { createAuthorize } from '../api/authorize.ts';
import { documentClient } from '../platform/aws.ts';
import { systemClock } from '../platform/clock.ts';
import { httpFaults } from '../platform/http-faults.ts';
import { createImportFiles } from '../platform/import-files.ts';
import { createImportQueue } from '../platform/import-queue.ts';
import { createLog } from '../platform/log.ts';
import { textSecretFrom } from '../platform/secrets.ts';
import { readSettings } from '../platform/settings.ts';
import { createApiKeyStore } from '../store/api-keys.ts';
import { createImportJobStore } from '../store/import-jobs.ts';
import { createImports } from './imports.ts';

const settings = readSettings(['TABLE_NAME', 'ADMIN_KEY_ID', 'IMPORT_BUCKET', 'IMPORT_QUEUE_URL']);
const db = documentClient();
const log = createLog();

export const handler = middy(
  createImports({
    config,
    jobs: createImportJobStore(db, settings.TABLE_NAME),
    files: createImportFiles(new S3Client(), settings.IMPORT_BUCKET),
    queue: createImportQueue(settings.IMPORT_QUEUE_URL),
    authorize: createAuthorize({
      keys: createApiKeyStore(db, settings.TABLE_NAME),
      adminKey: textSecretFrom(settings.ADMIN_KEY_ID),
    }),
    now: systemClock,
  }),
).use(httpFaults(log));
