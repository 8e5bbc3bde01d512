import middy from '@middy/core';
import config from 'basta-config';
import { createAuthorize } from '../api/authorize.ts';
import { createThrottle } from '../api/throttle.ts';
import { documentClient } from '../platform/aws.ts';
import { systemClock } from '../platform/clock.ts';
import { httpFaults } from '../platform/http-faults.ts';
import { linkCodecFrom } from '../platform/link-keys.ts';
import { createLog } from '../platform/log.ts';
import { createMeter } from '../platform/metrics.ts';
import { providerSecretsFrom, textSecretFrom } from '../platform/secrets.ts';
import { readSettings } from '../platform/settings.ts';
import { sendToOutbox } from '../providers/outbox.ts';
import { sendByProvider } from '../providers/senders.ts';
import { createAnsweredMessages } from '../store/answered-messages.ts';
import { createApiKeyStore } from '../store/api-keys.ts';
import { createCampaignStore } from '../store/campaigns.ts';
import { createContactStore } from '../store/contacts.ts';
import { createQuotaStore } from '../store/quotas.ts';
import { createSendCountStore } from '../store/send-counts.ts';
import { createSendStore } from '../store/sends.ts';
import { createMessagesApi } from './messages-api.ts';

const settings = readSettings(['TABLE_NAME', 'PUBLIC_URL', 'LINK_KEYS_ID', 'ADMIN_KEY_ID', 'PROVIDER_SECRETS_ID']);
const outbox = process.env.OUTBOX_URL;
const db = documentClient();
const log = createLog();

export const handler = middy(
  createMessagesApi({
    config,
    store: createContactStore(db, settings.TABLE_NAME),
    sends: createSendStore(db, settings.TABLE_NAME),
    answered: createAnsweredMessages(db, settings.TABLE_NAME),
    sendCounts: createSendCountStore(db, settings.TABLE_NAME),
    campaigns: createCampaignStore(db, settings.TABLE_NAME),
    authorize: createAuthorize({
      keys: createApiKeyStore(db, settings.TABLE_NAME),
      adminKey: textSecretFrom(settings.ADMIN_KEY_ID),
      throttle: createThrottle({ quotas: createQuotaStore(db, settings.TABLE_NAME), now: systemClock, log }),
    }),
    links: linkCodecFrom(settings.LINK_KEYS_ID),
    publicUrl: settings.PUBLIC_URL,
    send: outbox ? sendToOutbox(outbox) : sendByProvider(providerSecretsFrom(settings.PROVIDER_SECRETS_ID)),
    now: systemClock,
    meter: createMeter(),
    log,
  }),
).use(httpFaults(log));
