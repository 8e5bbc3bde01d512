import { eventsByDay } from './keys.ts';

/** What the stack and the local run must agree on about the one table. */
export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  index: { name: eventsByDay, partitionKey: 'day', sortKey: 'dayAt' },
} as const;
