import {
  DeleteOptedOutNumberCommand,
  DescribeOptedOutNumbersCommand,
  PinpointSMSVoiceV2Client,
  PutOptedOutNumberCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { ListPhoneNumbersOptedOutCommand, OptInPhoneNumberCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Sender } from '../domain/config/config.ts';
import { instant } from '../domain/instant.ts';
import { parsePhone } from '../domain/phone.ts';
import type { ListChange, ListedNumber, OptOutList } from './opt-out-list.ts';

/**
 * The opt-out lists of AWS End User Messaging, one a sender (`optOutList` in the config), and the one list of SNS for
 * senders that go `through: 'sns'`.
 *
 * A number comes off a list once in 30 days; SNS lets nobody put one on.
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/opt-out-list.html;
 * https://docs.aws.amazon.com/sns/latest/api/API_OptInPhoneNumber.html
 */
export function createAwsOptOutList(voice = new PinpointSMSVoiceV2Client({}), sns = new SNSClient({})): OptOutList {
  const listOf = ({ optOutList }: Sender) => ({ OptOutListName: optOutList ?? 'Default' });
  const isSns = ({ through }: Sender) => through === 'sns';
  return {
    pace: 1,

    async read(sender, from) {
      if (isSns(sender)) {
        const { phoneNumbers = [], nextToken } = await sns.send(
          new ListPhoneNumbersOptedOutCommand({ nextToken: from }),
        );
        return { numbers: phoneNumbers.flatMap((number) => listed(number)), ...(nextToken && { next: nextToken }) };
      }
      const { OptedOutNumbers = [], NextToken } = await voice.send(
        new DescribeOptedOutNumbersCommand({ ...listOf(sender), MaxResults: 100, NextToken: from }),
      );
      // Those that we put there ourselves tell us nothing.
      const own = OptedOutNumbers.filter(({ EndUserOptedOut }) => EndUserOptedOut !== false);
      return {
        numbers: own.flatMap((it) => listed(it.OptedOutNumber, it.OptedOutTimestamp)),
        ...(NextToken && { next: NextToken }),
      };
    },

    async add(sender, phone) {
      if (isSns(sender)) return { status: 'refused', code: 'sns-has-no-such-call' };
      return change(() => voice.send(new PutOptedOutNumberCommand({ ...listOf(sender), OptedOutNumber: phone })));
    },

    async remove(sender, phone) {
      return change(() =>
        isSns(sender)
          ? sns.send(new OptInPhoneNumberCommand({ phoneNumber: phone }))
          : voice.send(new DeleteOptedOutNumberCommand({ ...listOf(sender), OptedOutNumber: phone })),
      );
    },
  };
}

function listed(number: string | undefined, since?: Date): ListedNumber[] {
  const phone = parsePhone(number ?? '');
  return phone ? [{ phone, ...(since && { since: instant(since.getTime()) }) }] : [];
}

/** What is not on the list needs no taking off. */
async function change(call: () => Promise<unknown>): Promise<ListChange> {
  try {
    await call();
    return { status: 'done' };
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown';
    if (code === 'ResourceNotFoundException' && isAboutNumber(error)) return { status: 'done' };
    if (/^(Throttl|TooManyRequests)/.test(code)) return { status: 'busy', code };
    return { status: isRefusal(error) ? 'refused' : 'failed', code };
  }
}

const isAboutNumber = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'ResourceType' in error && error.ResourceType === 'opted-out-number';

function isRefusal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && '$fault' in error && error.$fault === 'client';
}
