import config from 'basta-config';
import { documentClient } from '../platform/aws.ts';
import { systemClock } from '../platform/clock.ts';
import { createLog } from '../platform/log.ts';
import { createMeter } from '../platform/metrics.ts';
import { createReplayQueue } from '../platform/replay-queue.ts';
import { readSettings } from '../platform/settings.ts';
import { createContactStore } from '../store/contacts.ts';
import { createMessageStore } from '../store/messages.ts';
import { createInboundSns } from './inbound-sns.ts';

const settings = readSettings(['TABLE_NAME', 'REPLAY_QUEUE_URL']);
const db = documentClient();

export const handler = createInboundSns({
  config,
  store: createContactStore(db, settings.TABLE_NAME),
  messages: createMessageStore(db, settings.TABLE_NAME),
  queue: createReplayQueue(settings.REPLAY_QUEUE_URL),
  now: systemClock,
  meter: createMeter(),
  log: createLog(),
});
