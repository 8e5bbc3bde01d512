import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { ContactsTable } from './contacts-table.ts';
import { DeadLetters } from './dead-letters.ts';
import { type AlarmWords, PlainAlarm } from './plain-alarm.ts';
import type { Room } from './room.ts';
import type { StreamReader } from './streams.ts';

export interface StreamFeedProps {
  table: ContactsTable;
  reader: StreamReader;
  room: Room;
  /** When the room is behind by more than five minutes. */
  behind: AlarmWords;
  /** When it had to give something up. */
  gaveUp: AlarmWords;
}

/**
 * Calls a room with what is new in the table. Lambda's own defaults would try a record that can't be read until it
 * expires, and let everything behind it wait for a day: here it is set aside after a few tries, and that alarms.
 */
export class StreamFeed extends Construct {
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, { table, reader, room, behind, gaveUp }: StreamFeedProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters', gaveUp);
    table.grantStream(room);
    new EventSourceMapping(this, 'Mapping', {
      target: room.lambda,
      eventSourceArn: table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [FilterCriteria.filter(reader.pattern)],
      batchSize: reader.batchSize,
      retryAttempts: reader.retryAttempts,
      maxRecordAge: Duration.seconds(reader.maxRecordAge),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      onFailure: new SqsDlq(this.deadLetters.queue),
    });
    new PlainAlarm(this, 'Behind', {
      ...behind,
      metric: room.behind(),
      threshold: Duration.minutes(5).toMilliseconds(),
      evaluationPeriods: 5,
      datapointsToAlarm: 3,
    });
  }
}
