import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { SendResult, SendText } from './provider.ts';

/** One try only: neither API takes an idempotency key, so a retry by the SDK could send a notice twice. */
const once = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
};

/** Sends by AWS End User Messaging SMS. `from` is a number, pool or sender id of the account. */
export function createSmsVoiceSender(client = new PinpointSMSVoiceV2Client(once)): SendText {
  return ({ from, to, text }) =>
    attempt(async () => {
      const { MessageId } = await client.send(
        new SendTextMessageCommand({
          DestinationPhoneNumber: to,
          OriginationIdentity: from,
          MessageBody: text,
          MessageType: 'TRANSACTIONAL',
        }),
      );
      return MessageId;
    });
}

/** Sends by plain SNS, for accounts that have no End User Messaging numbers of their own. */
export function createSnsSender(client = new SNSClient(once)): SendText {
  return ({ from, to, text }) =>
    attempt(async () => {
      const origin = from.startsWith('+') ? 'AWS.MM.SMS.OriginationNumber' : 'AWS.SNS.SMS.SenderID';
      const { MessageId } = await client.send(
        new PublishCommand({
          PhoneNumber: to,
          Message: text,
          MessageAttributes: {
            'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
            [origin]: { DataType: 'String', StringValue: from },
          },
        }),
      );
      return MessageId;
    });
}

async function attempt(send: () => Promise<string | undefined>): Promise<SendResult> {
  try {
    const messageId = await send();
    return { status: 'sent', ...(messageId && { messageId }) };
  } catch (error) {
    return failureOf(error);
  }
}

const busy = new Set(['ThrottlingException', 'ThrottledException', 'Throttling', 'TooManyRequestsException']);

/** What AWS gives as the reason of a refusal to send to a number that is on an opt-out list. */
const optedOut = new Set(['DESTINATION_PHONE_NUMBER_OPTED_OUT', 'OptedOutException', 'OptedOut']);

/** A refusal that AWS itself answered was not sent. A server fault, a time-out or a broken connection may have been. */
function failureOf(error: unknown): SendResult {
  const name = error instanceof Error ? error.name : 'unknown';
  if (busy.has(name)) return { status: 'busy', code: name };
  const status = statusOf(error);
  const answered = status !== undefined && status >= 400 && status < 500;
  if (!answered) return { status: 'ambiguous', code: name };
  const code = reasonOf(error) ?? name;
  return { status: 'refused', code, ...(optedOut.has(code) && { means: 'opted-out' }) };
}

/** `ConflictException` and others say in `Reason` what stood in the way. */
function reasonOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('Reason' in error)) return undefined;
  return typeof error.Reason === 'string' ? error.Reason : undefined;
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined;
  const { $metadata } = error as { $metadata: { httpStatusCode?: number } };
  return $metadata.httpStatusCode;
}
