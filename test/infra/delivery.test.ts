import { describe, expect, it } from 'vitest';
import { streamReaders } from '../../lib/streams.ts';
import { aStack } from '../support/stack.ts';

const { all, at } = aStack();

describe('stream', () => {
  it.each(streamReaders)('calls $room as the table of readers says, and gives up at last', (reader) => {
    expect(at(`Feed-${reader.room}/Mapping`)).toEqual({
      EventSourceArn: 'Contacts/Table.StreamArn',
      FunctionName: `${reader.room}/Function`,
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify(reader.pattern) }] },
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: reader.batchSize,
      MaximumRetryAttempts: reader.retryAttempts,
      MaximumRecordAgeInSeconds: reader.maxRecordAge,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: { Destination: `Feed-${reader.room}/DeadLetters/Queue.Arn` } },
    });
  });

  it('has no other reader', () => {
    const readers = all('AWS::Lambda::EventSourceMapping').filter(
      ({ properties }) => properties.EventSourceArn === 'Contacts/Table.StreamArn',
    );
    expect(readers).toHaveLength(streamReaders.length);
  });
});

describe('replay', () => {
  it('takes a few at once, and leaves in the queue what could not be stored', () => {
    const [mapping] = all('AWS::Lambda::EventSourceMapping').filter(
      ({ properties }) => properties.EventSourceArn === 'Replay/Queue.Arn',
    );
    expect(mapping?.properties).toMatchObject({
      FunctionName: 'replay/Function',
      BatchSize: 10,
      ScalingConfig: { MaximumConcurrency: 5 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('tries every three minutes for a day, and keeps what is left', () => {
    expect(at('Replay/Queue')).toMatchObject({
      VisibilityTimeout: 180,
      RedrivePolicy: { maxReceiveCount: 480, deadLetterTargetArn: 'Replay/DeadLetters/Queue.Arn' },
    });
  });

  it('waits between tries for at least six times as long as a try may take, as Lambda wants it', () => {
    const { Timeout } = at('replay/Function');
    const { VisibilityTimeout } = at('Replay/Queue');
    expect(VisibilityTimeout).toBeGreaterThanOrEqual(6 * Number(Timeout));
  });
});

describe('two-way topic', () => {
  it('calls inbound-sns, and keeps what neither SNS nor Lambda could deliver', () => {
    const [subscription] = all('AWS::SNS::Subscription');
    expect(subscription?.properties).toMatchObject({
      TopicArn: 'TwoWay/Topic',
      Protocol: 'lambda',
      Endpoint: 'inbound-sns/Function.Arn',
      RedrivePolicy: { deadLetterTargetArn: 'TwoWay/DeadLetters/Queue.Arn' },
    });
    const [invocation] = all('AWS::Lambda::EventInvokeConfig');
    expect(invocation?.properties).toMatchObject({
      FunctionName: 'inbound-sns/Function',
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: 'TwoWay/DeadLetters/Queue.Arn' } },
    });
  });

  it('lets only End User Messaging publish, for this account, and only encrypted on the way', () => {
    expect(at('TwoWay/Topic/Policy').PolicyDocument).toMatchObject({
      Statement: [
        { Effect: 'Deny', Action: 'sns:Publish', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        {
          Effect: 'Allow',
          Principal: { Service: 'sms-voice.amazonaws.com' },
          Action: 'sns:Publish',
          Resource: 'TwoWay/Topic',
          Condition: { StringEquals: { 'aws:SourceAccount': '<AccountId>' } },
        },
      ],
    });
  });
});

describe('queues', () => {
  it.each(all('AWS::SQS::Queue'))('$path keeps messages for 14 days, encrypted', ({ properties }) => {
    expect(properties).toMatchObject({ MessageRetentionPeriod: 14 * 86_400, SqsManagedSseEnabled: true });
  });
});
