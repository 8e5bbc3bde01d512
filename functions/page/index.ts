import middy from '@middy/core';
import config from 'basta-config';
import { documentClient } from '../platform/aws.ts';
import { systemClock } from '../platform/clock.ts';
import { httpFaults } from '../platform/http-faults.ts';
import { linkKeysFrom } from '../platform/link-keys.ts';
import { createLog } from '../platform/log.ts';
import { createMeter } from '../platform/metrics.ts';
import { createReplayQueue } from '../platform/replay-queue.ts';
import { readSettings } from '../platform/settings.ts';
import { createCampaignStore } from '../store/campaigns.ts';
import { createContactStore } from '../store/contacts.ts';
import { createPage } from './page.ts';

const settings = readSettings(['TABLE_NAME', 'LINK_KEYS_ID', 'REPLAY_QUEUE_URL']);
const db = documentClient();
const log = createLog();

export const handler = middy(
  createPage({
    config,
    linkKeys: linkKeysFrom(settings.LINK_KEYS_ID),
    store: createContactStore(db, settings.TABLE_NAME),
    campaigns: createCampaignStore(db, settings.TABLE_NAME),
    queue: createReplayQueue(settings.REPLAY_QUEUE_URL),
    meter: createMeter(),
    log,
    clock: systemClock,
  }),
).use(httpFaults(log));
