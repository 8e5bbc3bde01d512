/** A room that reads the table's stream, and how. */
export interface StreamReader {
  room: 'notify' | 'publish';
  /** What Lambda's event source mapping filters by; anything else never reaches the room. */
  pattern: {
    eventName: readonly string[];
    dynamodb: { Keys: { sk: { S: readonly { prefix: string }[] } }; NewImage?: { kind: { S: readonly string[] } } };
  };
  batchSize: number;
  /** Tries after the first; then the record goes to the on-failure queue. */
  retryAttempts: number;
  /** Seconds after which a record is given up: a notice that late would only puzzle people. */
  maxRecordAge: number;
}

const insertedEvents = { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'EVENT#' }] } } } } as const;

/** The two readers of the stream; a third would starve them (two readers a shard). The stack and the local pump use this table. */
export const streamReaders: readonly StreamReader[] = [
  {
    room: 'notify',
    pattern: {
      ...insertedEvents,
      dynamodb: {
        ...insertedEvents.dynamodb,
        NewImage: { kind: { S: ['opt-out', 'likely-opt-out', 'opt-in', 'confirm', 'help', 'consent-asked'] } },
      },
    },
    batchSize: 25,
    retryAttempts: 3,
    maxRecordAge: 6 * 3600,
  },
  { room: 'publish', pattern: insertedEvents, batchSize: 100, retryAttempts: 5, maxRecordAge: 23 * 3600 },
];
