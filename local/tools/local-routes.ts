import type { EventBus } from '../aws/event-bus.ts';
import type { Records } from '../records.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { awsSms } from './aws-sms.ts';
import { moveClock, showClock } from './clock-tool.ts';
import type { Live } from './live.ts';
import type { MovedClock } from './moved-clock.ts';
import type { ToolRoutes } from './routes.ts';

export interface LocalRoutesDeps {
  records: Records;
  clock: MovedClock;
  bus: EventBus;
  live: Live;
  invoke: Rooms['invoke'];
  reset(): Promise<void>;
}

/** What only the local run has (contract, Only in the local run). */
export const localRoutes = ({ records, clock, bus, live, invoke, reset }: LocalRoutesDeps): ToolRoutes => ({
  'GET /local/outbox': ({ query }) =>
    records.texts
      .sent(query.get('to') ?? undefined)
      .map(({ to, from, program, kind, text, at, eventId }) => ({ to, from, program, kind, text, at, eventId })),
  'GET /local/metrics': () => records.metrics,
  'GET /local/events': () => bus.events(),
  'GET /local/given-up': () => records.givenUp,
  'GET /local/clock': showClock(clock),
  'POST /local/clock': moveClock(clock),
  'POST /local/reset': oneAtATime(reset),
  'POST /local/aws-sms': awsSms((event) => invoke('inbound-sns', event), clock.now),
  'GET /local/live': (_request, response) => live.open(response),
});

function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(work, work);
    return last;
  };
}
