import { S3Client } from '@aws-sdk/client-s3';
import config from 'basta-config';
import { patientDocumentClient } from '../platform/aws.ts';
import { systemClock } from '../platform/clock.ts';
import { createImportFiles } from '../platform/import-files.ts';
import { createImportQueue } from '../platform/import-queue.ts';
import { createLog } from '../platform/log.ts';
import { readSettings } from '../platform/settings.ts';
import { createContactStore } from '../store/contacts.ts';
import { createImportJobStore } from '../store/import-jobs.ts';
import { createImportedContacts } from '../store/imported-contacts.ts';
import { createImportWorker } from './import-worker.ts';

const settings = readSettings(['TABLE_NAME', 'IMPORT_BUCKET', 'IMPORT_QUEUE_URL']);
const db = patientDocumentClient();

export const handler = createImportWorker({
  config,
  jobs: createImportJobStore(db, settings.TABLE_NAME),
  files: createImportFiles(new S3Client(), settings.IMPORT_BUCKET),
  contacts: createImportedContacts(db, settings.TABLE_NAME, createContactStore(db, settings.TABLE_NAME)),
  queue: createImportQueue(settings.IMPORT_QUEUE_URL),
  now: systemClock,
  log: createLog(),
});
