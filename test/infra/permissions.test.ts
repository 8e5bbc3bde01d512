import { describe, expect, it } from 'vitest';
import type { Config } from '../../functions/domain/config/config.ts';
import type { ConfigInput } from '../../functions/domain/config/define-config.ts';
import { streamReaders } from '../../lib/streams.ts';
import { aConfig } from '../support/builders.ts';
import { aStack, type Synthesized } from '../support/stack.ts';

interface Statement {
  Effect: 'Allow' | 'Deny';
  Action: string | string[];
  Resource: string | string[];
}

const list = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);

/** What a room may do, each right as `action on what`, sorted. */
function rightsOf({ at }: Synthesized, room: string): string[] {
  const { Statement } = at(`${room}/Role/DefaultPolicy`).PolicyDocument as { Statement: Statement[] };
  return Statement.flatMap(({ Effect, Action, Resource }) =>
    list(Action).flatMap((action) =>
      list(Resource).map((resource) => `${Effect === 'Deny' ? 'not ' : ''}${action} on ${resource}`),
    ),
  ).sort();
}

const on = (resource: string, ...actions: string[]): string[] => actions.map((action) => `${action} on ${resource}`);
const ownLog = (room: string) => on(`${room}/Log.Arn`, 'logs:CreateLogStream', 'logs:PutLogEvents');
const table = (...verbs: string[]) => on('Contacts/Table.Arn', ...verbs.map((verb) => `dynamodb:${verb}`));
const change = table('GetItem', 'PutItem', 'UpdateItem');
const put = (queue: string) => on(`${queue}.Arn`, 'sqs:SendMessage');
const setAside = (queue: string) =>
  on(`${queue}/DeadLetters/Queue.Arn`, 'sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl');
const read = (secret: string) => on(`Secrets/${secret}`, 'secretsmanager:GetSecretValue');
const stream = on(
  'Contacts/Table.StreamArn',
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
);
const take = (queue: string) =>
  on(
    `${queue}.Arn`,
    'sqs:ReceiveMessage',
    'sqs:ChangeMessageVisibility',
    'sqs:GetQueueUrl',
    'sqs:DeleteMessage',
    'sqs:GetQueueAttributes',
  );
const imports = [
  ...on('Imports/Bucket.Arn/imports/*', 's3:GetObject', 's3:PutObject'),
  ...on('Imports/Bucket.Arn', 's3:ListBucket'),
  ...put('Imports/Queue'),
];
const optOutList = (action: string) =>
  on('arn:<Partition>:sms-voice:<Region>:<AccountId>:opt-out-list/Default', `sms-voice:${action}`);
const sendText = (identity: string) =>
  on(`arn:<Partition>:sms-voice:<Region>:<AccountId>:${identity}`, 'sms-voice:SendTextMessage');

const synthesized = aStack();

describe('rights', () => {
  it.each([
    ['inbound', [...change, ...read('Providers'), ...put('Replay/Queue')]],
    ['inbound-sns', [...change, ...put('Replay/Queue'), ...setAside('TwoWay')]],
    ['replay', [...change, ...take('Replay/Queue')]],
    ['page', [...change, ...read('LinkKeys'), ...put('Replay/Queue')]],
    [
      'api',
      [
        ...change,
        ...table('BatchGetItem', 'DeleteItem', 'Query'),
        ...read('LinkKeys'),
        ...read('AdminKey'),
        ...put('Sync/Queue'),
      ],
    ],
    [
      'messages',
      [
        ...table('GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'),
        ...read('LinkKeys'),
        ...read('AdminKey'),
        ...read('Providers'),
        ...sendText('phone-number/*'),
      ],
    ],
    [
      'operations',
      [
        ...table('GetItem', 'BatchGetItem', 'Query', 'Scan', 'PutItem', 'UpdateItem', 'BatchWriteItem', 'DeleteItem'),
        ...on('Contacts/Table.Arn/index/events-by-day', 'dynamodb:Query'),
        ...imports,
        ...read('LinkKeys'),
        ...read('AdminKey'),
      ],
    ],
    ['import-worker', [...change, ...table('BatchGetItem', 'Query'), ...imports, ...take('Imports/Queue')]],
    [
      'notify',
      [
        ...change,
        ...table('DeleteItem'),
        ...read('Providers'),
        ...stream,
        ...setAside('Feed-notify'),
        ...sendText('phone-number/*'),
        ...optOutList('DeleteOptedOutNumber'),
      ],
    ],
    [
      'sync',
      [
        ...change,
        ...table('BatchGetItem'),
        ...read('Providers'),
        ...put('Sync/Queue'),
        ...take('Sync/Queue'),
        ...optOutList('DescribeOptedOutNumbers'),
      ],
    ],
    ['publish', [...on('Events/Bus.Arn', 'events:PutEvents'), ...stream, ...setAside('Feed-publish')]],
  ])('are for %s what it needs, and nothing more', (room, rights) => {
    expect(rightsOf(synthesized, room)).toEqual([...ownLog(room), ...rights].sort());
  });

  it('come by policies of ours only, one of each role', () => {
    const roles = synthesized.all('AWS::IAM::Role');
    for (const { properties } of roles) expect(properties).not.toHaveProperty('ManagedPolicyArns');
    expect(synthesized.all('AWS::IAM::Policy').map(({ properties }) => properties.Roles)).toEqual(
      roles.map(({ path }) => [path]),
    );
  });

  it('let no more than two read the stream, those of the table of readers', () => {
    const rooms = Object.keys(synthesized.stack.basta.rooms);
    const readers = rooms.filter((room) => rightsOf(synthesized, room).some((right) => right.includes('StreamArn')));
    expect(readers).toEqual(streamReaders.map(({ room }) => room));
    expect(readers.length).toBeLessThanOrEqual(2);
  });
});

describe("rights to the providers' lists", () => {
  const withAws = (different: Partial<ConfigInput>, sender: object = {}) =>
    aStack(
      aConfig({
        programs: [
          {
            id: 'acme',
            code: 1,
            name: 'Acme',
            purpose: 'promotional',
            consent: 'assumed',
            senders: [{ provider: 'aws', number: '+15005550002', ...sender }],
          },
        ],
        ...different,
      }),
    );
  const lists = (stack: Synthesized, room: string) =>
    rightsOf(stack, room).filter((right) => /OptedOut|OptIn/.test(right));

  it('are to add to them only where the config says that providers are told', () => {
    expect(lists(withAws({}), 'sync')).toEqual(optOutList('DescribeOptedOutNumbers'));
    expect(lists(withAws({ optOutLists: 'both' }), 'sync')).toEqual([
      ...optOutList('DescribeOptedOutNumbers'),
      ...optOutList('PutOptedOutNumber'),
    ]);
  });

  it('are to the one list of SNS where it sends', () => {
    const stack = withAws({}, { through: 'sns' });
    expect([lists(stack, 'sync'), lists(stack, 'notify')]).toEqual([
      ['sns:ListPhoneNumbersOptedOut on *'],
      ['sns:OptInPhoneNumber on *'],
    ]);
  });
});

describe('rights to send texts', () => {
  const withSender = (sender: ConfigInput['programs'][number]['senders'][number]): Config =>
    aConfig({
      programs: [{ id: 'acme', code: 1, name: 'Acme', purpose: 'promotional', consent: 'assumed', senders: [sender] }],
    });
  const sending = (config: Config) =>
    rightsOf(aStack(config), 'notify').filter((right) => /sns:Publish|sms-voice:SendTextMessage/.test(right));

  it('are none where no AWS sender is configured', () => {
    expect(sending(withSender({ provider: 'twilio', number: '+15005550001' }))).toEqual([]);
  });

  it('are for a sender id of that name only', () => {
    expect(sending(withSender({ provider: 'aws', number: 'ACME' }))).toEqual(sendText('sender-id/ACME/*'));
  });

  it('are to phone numbers, never to a topic, where SNS sends', () => {
    expect(sending(withSender({ provider: 'aws', number: '+15005550002', through: 'sns' }))).toEqual([
      'not sns:Publish on arn:*:sns:*:*:*',
      'sns:Publish on *',
    ]);
  });
});
