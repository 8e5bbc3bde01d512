import { randomUUID } from 'node:crypto';
import type { Operations } from './json-protocol.ts';

/** One event that other systems would have received from EventBridge. */
export interface BusEvent {
  source: string;
  detailType: string;
  detail: unknown;
  time: string;
}

export interface EventBus {
  operations: Operations;
  /** The latest events, oldest first. */
  events(): readonly BusEvent[];
  clear(): void;
}

const most = 1_000;

/** EventBridge that keeps what is put on it for whoever asks. */
export function createEventBus(): EventBus {
  let events: BusEvent[] = [];
  return {
    operations: {
      'AWSEvents.PutEvents': ({ Entries }) => {
        const entries = Entries as { Source: string; DetailType: string; Detail: string; Time: number }[];
        const taken = entries.map(({ Source, DetailType, Detail, Time }) => ({
          source: Source,
          detailType: DetailType,
          detail: JSON.parse(Detail) as unknown,
          time: new Date(Time * 1000).toISOString(),
        }));
        events = [...events, ...taken].slice(-most);
        return { FailedEntryCount: 0, Entries: taken.map(() => ({ EventId: randomUUID() })) };
      },
    },
    events: () => events,
    clear() {
      events = [];
    },
  };
}
