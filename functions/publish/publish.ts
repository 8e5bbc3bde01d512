import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { ContactEvent } from '../domain/event.ts';
import { campaignInLog, type Log } from '../platform/log.ts';
import type { Meter } from '../platform/metrics.ts';
import { eachEvent } from '../platform/stream-batch.ts';
import { announcementsOf } from './announcements.ts';
import { figuresOf, isLeaving } from './figures.ts';

export interface PublishDeps {
  bus: Pick<EventBridgeClient, 'send'>;
  busName: string;
  meter: Meter;
  log: Log;
}

/** EventBridge took some of an event's announcements and not others; the stream brings the event again. */
class NotAnnouncedError extends Error {
  override readonly name = 'NotAnnouncedError';
}

/**
 * Tells other systems and counts: reads the stream of events, puts each on the bus and writes its figures. At least
 * once: who listens knows a repeated one by its `eventId`. Counted after it was told, so that a retry counts once.
 */
export const createPublish =
  (deps: PublishDeps) =>
  ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
    eachEvent(Records, deps.log, async (event) => {
      await announce(deps, event);
      logLeaving(deps.log, event);
      for (const { name, dimensions, milliseconds } of figuresOf(event)) {
        if (milliseconds === undefined) deps.meter.count(name, dimensions);
        else deps.meter.time(name, milliseconds, dimensions);
      }
    });

/** Lines by which CloudWatch Logs Insights ranks campaigns and reasons: a metric for each campaign would have a price. */
function logLeaving(log: Log, event: ContactEvent): void {
  const { eventId, program, via, provider, campaign, reason } = event;
  const left = isLeaving(event);
  if (!left && !(event.kind === 'reason' && reason)) return;
  log.info(left ? 'opt-out' : 'reason', {
    eventId,
    program,
    via,
    provider,
    ...(campaign !== undefined && { campaign: campaignInLog(campaign) }),
    reason,
  });
}

async function announce({ bus, busName }: PublishDeps, event: ContactEvent): Promise<void> {
  const Entries = announcementsOf(event).map(({ detailType, detail }) => ({
    EventBusName: busName,
    Source: 'basta',
    DetailType: detailType,
    Detail: JSON.stringify(detail),
    Time: new Date(event.at),
  }));
  if (Entries.length === 0) return;
  const { FailedEntryCount = 0 } = await bus.send(new PutEventsCommand({ Entries }));
  if (FailedEntryCount > 0) throw new NotAnnouncedError(`${FailedEntryCount} of ${Entries.length} were not taken`);
}
