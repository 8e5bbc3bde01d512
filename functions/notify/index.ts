import config from 'basta-config';
import { documentClient } from '../platform/aws.ts';
import { systemClock } from '../platform/clock.ts';
import { createLog } from '../platform/log.ts';
import { createMeter } from '../platform/metrics.ts';
import { providerSecretsFrom } from '../platform/secrets.ts';
import { readSettings } from '../platform/settings.ts';
import { optOutListsFrom } from '../providers/opt-out-lists.ts';
import { sendToOutbox } from '../providers/outbox.ts';
import { sendByProvider } from '../providers/senders.ts';
import { createClaimStore } from '../store/claims.ts';
import { createContactStore } from '../store/contacts.ts';
import { createNotify } from './notify.ts';

const settings = readSettings(['TABLE_NAME', 'PROVIDER_SECRETS_ID']);
const outbox = process.env.OUTBOX_URL;
const db = documentClient();
const secrets = providerSecretsFrom(settings.PROVIDER_SECRETS_ID);

export const handler = createNotify({
  config,
  claims: createClaimStore(db, settings.TABLE_NAME),
  store: createContactStore(db, settings.TABLE_NAME),
  send: outbox ? sendToOutbox(outbox) : sendByProvider(secrets),
  optOutListOf: outbox ? async () => undefined : optOutListsFrom(secrets),
  now: systemClock,
  meter: createMeter(),
  log: createLog(),
});
