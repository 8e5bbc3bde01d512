import type { SNSEvent } from 'aws-lambda';
import { takeInItem, type WebhookItemDeps } from '../inbound/items.ts';
import { readAwsMessage } from '../providers/aws-message.ts';

/**
 * Takes what AWS End User Messaging puts on our topics: people's texts, and what became of ours. There is no signature to
 * check: only that service may publish there, and only those topics may call this function. A message that isn't its
 * payload is counted and dropped, since no later delivery would make it readable; anything else that fails is retried by
 * Lambda.
 */
export const createInboundSns =
  (deps: WebhookItemDeps) =>
  async (event: SNSEvent): Promise<void> => {
    for (const { Sns } of event.Records) {
      const item = readAwsMessage(Sns.Message, Sns.Timestamp);
      if ('fault' in item) deps.log.warn('reply.unreadable', { provider: 'aws', code: item.fault });
      else await takeInItem(deps, 'aws', item);
    }
  };
