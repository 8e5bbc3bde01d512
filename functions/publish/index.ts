import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { createLog } from '../platform/log.ts';
import { createMeter } from '../platform/metrics.ts';
import { readSettings } from '../platform/settings.ts';
import { createPublish } from './publish.ts';

const settings = readSettings(['EVENT_BUS_NAME']);

export const handler = createPublish({
  bus: new EventBridgeClient({ maxAttempts: 3 }),
  busName: settings.EVENT_BUS_NAME,
  meter: createMeter(),
  log: createLog(),
});
