import type { SNSEvent } from 'aws-lambda';
import type { Config } from '../domain/config/config.ts';
import { requestOf } from '../domain/replies/reply.ts';
import type { Clock } from '../platform/clock.ts';
import { type TakeInDeps, takeIn } from '../store/take-in.ts';
import { readTwoWaySms } from './two-way-sms.ts';

export interface InboundSnsDeps extends TakeInDeps {
  config: Config;
  now: Clock;
}

/**
 * Takes texts that AWS End User Messaging puts on our topic. There is no signature to check: only that service may
 * publish there, and only that topic may call this function. A message that isn't its payload is counted and dropped,
 * since no later delivery would make it readable; anything else that fails is retried by Lambda.
 */
export const createInboundSns =
  (deps: InboundSnsDeps) =>
  async (event: SNSEvent): Promise<void> => {
    for (const { Sns } of event.Records) {
      const item = readTwoWaySms(Sns.Message);
      if ('fault' in item) {
        deps.log.warn('reply.unreadable', { provider: 'aws', code: item.fault });
        continue;
      }
      const request = requestOf(deps.config, 'aws', item.reply, deps.now());
      const { outcome } = await takeIn(deps, request);
      const { eventId, kind, program, why } = request;
      deps.log.info('reply.taken', { provider: 'aws', eventId, kind, program, why, outcome });
    }
  };
