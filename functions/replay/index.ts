import { documentClient } from '../platform/aws.ts';
import { createLog } from '../platform/log.ts';
import { readSettings } from '../platform/settings.ts';
import { createContactStore } from '../store/contacts.ts';
import { createReplay } from './replay.ts';

const settings = readSettings(['TABLE_NAME']);

export const handler = createReplay({
  store: createContactStore(documentClient(), settings.TABLE_NAME),
  log: createLog(),
});
