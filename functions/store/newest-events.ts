import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Via } from '../domain/contact.ts';
import type { ContactEvent, EventKind } from '../domain/event.ts';
import { toEvent } from './contacts.ts';
import { dayPartitions, eventsByDay } from './keys.ts';

/** Which events are wanted. */
export interface EventSearch {
  kind: EventKind;
  via: Via;
  /** Ids, and `*` for events of no known program. */
  programs: readonly string[];
  /** UTC days, the newest first. */
  days: readonly string[];
  /** Only events before this position: the `next` of the page before. */
  before?: string;
  /** Events on a page. */
  limit: number;
}

export interface EventPage {
  events: ContactEvent[];
  /** Where the next page begins, also after a page without events; absent where there is nothing more. Holds no number. */
  next?: string;
}

export interface NewestEvents {
  /** A page of events, the newest first. It ends early where `isTimeUp`. */
  page(search: EventSearch, isTimeUp: () => boolean): Promise<EventPage>;
}

/** One partition of a day, as far as it is read. Events stand in the order of their place, the newest first. */
interface Reading {
  partition: string;
  found: { place: string; event: ContactEvent }[];
  /** Everything from here on is read; undefined before the first read. */
  readTo?: string;
  from?: Record<string, unknown>;
  done: boolean;
}

/**
 * Reads the sparse index of events by program and day, a day's partitions side by side, until a page is full.
 *
 * @param atOnce events of a partition that are read at once, those of other kinds among them
 */
export function createNewestEvents(db: DynamoDBDocumentClient, tableName: string, atOnce = 500): NewestEvents {
  async function readOn(reading: Reading, { kind, via, before }: EventSearch): Promise<void> {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: eventsByDay,
        KeyConditionExpression: before ? '#day = :day AND #dayAt < :before' : '#day = :day',
        FilterExpression: '#kind = :kind AND #via = :via',
        ExpressionAttributeNames: {
          '#day': 'day',
          '#kind': 'kind',
          '#via': 'via',
          ...(before && { '#dayAt': 'dayAt' }),
        },
        ExpressionAttributeValues: {
          ':day': reading.partition,
          ':kind': kind,
          ':via': via,
          ...(before && { ':before': before }),
        },
        ScanIndexForward: false,
        Limit: atOnce,
        ExclusiveStartKey: reading.from,
      }),
    );
    reading.found.push(...Items.map((item) => ({ place: String(item.dayAt), event: toEvent(item) })));
    reading.from = LastEvaluatedKey;
    reading.readTo = LastEvaluatedKey && String(LastEvaluatedKey.dayAt);
    reading.done = LastEvaluatedKey === undefined;
  }

  /** One day's events that fit the page; `next` where the day has more, or wasn't read to its end. */
  async function pageOfDay(day: string, search: EventSearch, isTimeUp: () => boolean): Promise<EventPage> {
    const readings = search.programs.flatMap((program) =>
      dayPartitions(program, day).map((partition): Reading => ({ partition, found: [], done: false })),
    );
    const events: ContactEvent[] = [];
    let last: string | undefined;
    for (;;) {
      const short = readings.filter(({ found, done }) => found.length === 0 && !done);
      if (short.length > 0) {
        if (isTimeUp()) return { events, next: last ?? readTo(readings, short) ?? startOf(day, search.before) };
        await Promise.all(short.map((reading) => readOn(reading, search)));
        continue;
      }
      const newest = readings.reduce((a, b) => ((b.found[0]?.place ?? '') > (a.found[0]?.place ?? '') ? b : a));
      const taken = newest.found.shift();
      if (!taken) return { events };
      if (events.length === search.limit) return { events, ...(last && { next: last }) };
      events.push(taken.event);
      last = taken.place;
    }
  }

  return {
    async page(search, isTimeUp) {
      const events: ContactEvent[] = [];
      for (const day of search.days) {
        if (search.before !== undefined && day >= search.before) continue;
        const limit = search.limit - events.length;
        const { events: some, next } = await pageOfDay(day, { ...search, limit }, isTimeUp);
        events.push(...some);
        if (next) return { events, next };
        // What is left of the range lies before this day: its bare name sorts before all of its events.
        const isLast = day === search.days.at(-1);
        if (!isLast && (isTimeUp() || events.length === search.limit)) return { events, next: day };
      }
      return { events };
    },
  };
}

/** Where reading of the day begins: at the page before's end, or behind every event of the day. */
const startOf = (day: string, before: string | undefined): string =>
  before !== undefined && before < `${day}~` ? before : `${day}~`;

/** A place before which nothing is lost to the next page, though none was taken; undefined where a partition is unread. */
function readTo(readings: readonly Reading[], short: readonly Reading[]): string | undefined {
  const places = short.map((reading) => reading.readTo);
  if (places.includes(undefined)) return undefined;
  const found = readings.flatMap(({ found: [first] }) => (first ? [`${first.place}~`] : []));
  return [...places, ...found].reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a));
}
