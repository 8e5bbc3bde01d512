import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { Config } from '../functions/domain/config/config.ts';
import type { EventBus } from './event-bus.ts';
import { WorkQueue } from './work-queue.ts';

export interface SyncScheduleProps {
  config: Config;
  eventBus: EventBus;
}

/**
 * Keeps the providers' opt-out lists and ours in step. Once an hour every list is read; each change on our side comes by
 * a rule on the bus, so that no third reader of the stream is needed. All of it goes through one queue that few read at
 * once, since the providers allow few calls a second.
 */
export class SyncSchedule extends WorkQueue {
  constructor(scope: Construct, id: string, { config, eventBus }: SyncScheduleProps) {
    super(scope, id, {
      setting: 'SYNC_QUEUE_URL',
      between: Duration.minutes(6),
      tries: 5,
      // The confirmation of a stop has to leave before the number is on the list of its provider.
      delay: Duration.minutes(5),
      atOnce: { messages: 1, rooms: 2 },
      gaveUp: {
        title: "a provider's list was not read or not told",
        impact: 'People who said stop to a provider only may still be texted by us, or by others who send through it.',
        unwantedTexts: true,
        action:
          'Look in the log of the sync function for sync.failed: most often a key or a right is missing. Mend it and delete the message; the next hour reads every list from its start.',
      },
      waiting: {
        after: Duration.hours(6),
        title: "the providers' lists are behind",
        impact: 'People who said stop to a provider only may still be texted by us, or by others who send through it.',
        unwantedTexts: true,
        action:
          'Look in the log of the sync function: a provider that answers slowly, or allows fewer calls than we make, holds up the others. Nothing is lost meanwhile.',
      },
    });
    new Rule(this, 'Hourly', {
      description: 'Basta: read the opt-out lists of the providers.',
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new SqsQueue(this.queue, { message: RuleTargetInput.fromObject({ read: 'all' }) })],
    });
    if (config.optOutLists !== 'both') return;
    new Rule(this, 'Changes', {
      description: 'Basta: tell the providers who has opted out.',
      eventBus: eventBus.bus,
      eventPattern: { source: ['basta'], detailType: ['Standing Changed'] },
      targets: [new SqsQueue(this.queue)],
    });
  }
}
