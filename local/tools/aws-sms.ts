import type { SNSEvent } from 'aws-lambda';
import { RequestFault } from '../../functions/platform/faults.ts';
import { snsEvent } from '../aws/sns.ts';
import type { ToolRequest } from './routes.ts';

/** SNS calls a function without waiting; Lambda then tries twice more where it fails. */
const tries = 3;

/** `POST /local/aws-sms`: publishes two-way SMS's JSON to the room as SNS would, and answers once the room took it. */
export const awsSms =
  (invoke: (event: SNSEvent) => Promise<unknown>, now: () => Date) =>
  async (request: ToolRequest): Promise<{ messageId: string }> => {
    const message = request.json();
    if (typeof message !== 'object' || message === null) {
      throw new RequestFault(400, 'unreadable-body', 'The body is not the JSON object of two-way SMS.');
    }
    const event = snsEvent(JSON.stringify(message), now());
    for (let attempt = 1; ; attempt += 1) {
      try {
        await invoke(event);
        return { messageId: event.Records[0]?.Sns.MessageId ?? '' };
      } catch {
        if (attempt === tries) throw new RequestFault(503, 'unavailable', 'The room did not take it in three tries.');
      }
    }
  };
