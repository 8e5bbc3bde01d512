import { Aws, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Config, Sender } from '../functions/domain/config/config.ts';
import type { Room } from './room.ts';

/**
 * Lets a room send texts through AWS, by the services that the config's own senders use and by no other. The HTTP
 * providers need no right, only their secrets.
 */
export function grantTextSending(room: Room, config: Config): void {
  const senders = config.programs.flatMap((program) => program.senders).filter(({ provider }) => provider === 'aws');
  const throughSmsVoice = senders.filter(({ through }) => through !== 'sns');
  if (throughSmsVoice.length > 0) grantSmsVoice(room, throughSmsVoice);
  if (throughSmsVoice.length < senders.length) grantSns(room);
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsendusermessagingsmsandvoicev2.html */
function grantSmsVoice(room: Room, senders: readonly Sender[]): void {
  const names = senders.map(({ number }) => number).filter((number) => /[A-Za-z]/.test(number));
  const identities = names.map((name) => `sender-id/${name}/*`);
  if (names.length < senders.length) identities.push('phone-number/*');
  const account = [Aws.REGION, Aws.ACCOUNT_ID].join(':');
  room.lambda.addToRolePolicy(
    new PolicyStatement({
      actions: ['sms-voice:SendTextMessage'],
      resources: identities.map((identity) => `arn:${Aws.PARTITION}:sms-voice:${account}:${identity}`),
    }),
  );
  Validations.of(room).acknowledge(
    ...identities.map((identity) => ({
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:sms-voice:<AWS::Region>:<AWS::AccountId>:${identity}]`,
      reason: "A number's ARN ends in an id and a sender id's in each country, neither of which the config knows.",
    })),
  );
}

function grantSns(room: Room): void {
  room.lambda.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: ['*'] }));
  room.lambda.addToRolePolicy(
    new PolicyStatement({ effect: Effect.DENY, actions: ['sns:Publish'], resources: ['arn:*:sns:*:*:*'] }),
  );
  Validations.of(room).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'A phone number has no ARN: publishing to topics, which have one, is denied beside it.',
  });
}

/**
 * Lets a room at the opt-out lists of the AWS services that the config's own senders use: take numbers off (`notify`,
 * after an opt-in), or read and add to them (`sync`).
 */
export function grantOptOutLists(room: Room, config: Config, what: 'remove' | 'sync'): void {
  const senders = config.programs.flatMap((program) => program.senders).filter(({ provider }) => provider === 'aws');
  const throughSmsVoice = senders.filter(({ through }) => through !== 'sns');
  if (throughSmsVoice.length > 0) {
    const names = new Set(throughSmsVoice.map(({ optOutList }) => optOutList ?? 'Default'));
    const actions =
      what === 'remove'
        ? ['sms-voice:DeleteOptedOutNumber']
        : [
            'sms-voice:DescribeOptedOutNumbers',
            ...(config.optOutLists === 'both' ? ['sms-voice:PutOptedOutNumber'] : []),
          ];
    const account = [Aws.REGION, Aws.ACCOUNT_ID].join(':');
    const resources = [...names].map((name) =>
      name.startsWith('arn:') ? name : `arn:${Aws.PARTITION}:sms-voice:${account}:opt-out-list/${name}`,
    );
    room.lambda.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }
  if (throughSmsVoice.length === senders.length) return;
  const action = what === 'remove' ? 'sns:OptInPhoneNumber' : 'sns:ListPhoneNumbersOptedOut';
  room.lambda.addToRolePolicy(new PolicyStatement({ actions: [action], resources: ['*'] }));
  Validations.of(room).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'SNS has one list for the account, which has no ARN.',
  });
}
