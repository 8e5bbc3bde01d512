import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { WorkQueue } from './work-queue.ts';

/**
 * Where accepted requests wait while the table can't be written. Each is tried for about a day, every three minutes, and
 * then kept for as long as SQS keeps anything.
 */
export class ReplayQueue extends WorkQueue {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      setting: 'REPLAY_QUEUE_URL',
      between: Duration.minutes(3),
      tries: 480,
      // Few at once, so that a table that comes back isn't overrun.
      atOnce: { messages: 10, rooms: 5 },
      gaveUp: {
        title: 'accepted requests are not stored',
        impact: 'People who said stop, and were told that it worked, may still get texts.',
        unwantedTexts: true,
        action:
          'Look in the log of the replay function for request.not-replayed, mend the cause, then redrive this queue to its source in the SQS console. Do it within 14 days.',
      },
      waiting: {
        after: Duration.minutes(10),
        title: 'accepted requests wait to be stored',
        impact: 'Stops of the last minutes do not count yet, so checks may still allow texts to those people.',
        unwantedTexts: true,
        action:
          'Look at the AWS Health dashboard and at the throttles of the table. They are stored by themselves once the table can be written; hold back sendings until then.',
      },
    });
  }
}
