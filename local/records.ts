import type { EmittedMetric } from './rooms/output.ts';
import { readLine } from './rooms/output.ts';
import type { RoomName } from './rooms/settings.ts';
import type { GivenUp } from './stream/deliver.ts';
import { createTexts, type Texts } from './tools/texts.ts';

/** What came out of the rooms in this run, in place of carriers, CloudWatch and dead letters. */
export interface Records {
  texts: Texts;
  metrics: EmittedMetric[];
  /** Stream records that a room failed on to the end. */
  givenUp: { room: RoomName; condition: string; attempts: number; sequenceNumbers: string[] }[];
  /** Takes a line that a room wrote: figures are kept, warnings are said. */
  line(room: RoomName, text: string): void;
  lost(room: RoomName, lost: GivenUp): void;
  clear(): void;
}

const mostMetrics = 20_000;

/** @param say takes a sentence for whoever watches */
export function createRecords(textsChanged: (phone: string) => void, say: (sentence: string) => void): Records {
  const texts = createTexts(textsChanged);
  const metrics: Records['metrics'] = [];
  const givenUp: Records['givenUp'] = [];
  return {
    texts,
    metrics,
    givenUp,
    line(room, text) {
      const line = readLine(text);
      if (line.is === 'metrics') metrics.splice(0, metrics.push(...line.metrics) - mostMetrics);
      else if (line.is === 'text') say(`${room}: ${line.text}`);
      else if (line.level !== 'INFO' && line.level !== 'DEBUG') say(`${room}: ${line.message} ${detail(line.fields)}`);
    },
    lost(room, { condition, attempts, records }) {
      const sequenceNumbers = records.map((record) => record.dynamodb?.SequenceNumber ?? '');
      givenUp.push({ room, condition, attempts, sequenceNumbers });
      say(`${room}: gave up ${records.length} stream record(s), ${condition} (GET /local/given-up)`);
    },
    clear() {
      texts.clear();
      metrics.length = 0;
      givenUp.length = 0;
    },
  };
}

const shown = ['route', 'statusCode', 'code', 'provider', 'eventId', 'error', 'at'];

const detail = (fields: Record<string, unknown>): string =>
  shown.flatMap((name) => (fields[name] === undefined ? [] : [`${name}=${fields[name]}`])).join(' ');
