import { randomUUID } from 'node:crypto';
import type { SNSEvent } from 'aws-lambda';

const topic = 'arn:aws:sns:us-east-1:000000000000:basta-two-way-sms';

/** What Lambda receives when a message is published to the topic of two-way SMS. */
export const snsEvent = (message: string, now: Date): SNSEvent => ({
  Records: [
    {
      EventSource: 'aws:sns',
      EventVersion: '1.0',
      EventSubscriptionArn: `${topic}:${randomUUID()}`,
      Sns: {
        Type: 'Notification',
        MessageId: randomUUID(),
        TopicArn: topic,
        Subject: '',
        Message: message,
        Timestamp: now.toISOString(),
        SignatureVersion: '1',
        Signature: 'EXAMPLE',
        SigningCertUrl: 'EXAMPLE',
        UnsubscribeUrl: 'EXAMPLE',
        MessageAttributes: {},
      },
    },
  ],
});
