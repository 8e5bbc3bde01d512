import { type StreamReader, streamReaders } from '../../lib/streams.ts';
import { createWake } from '../wake.ts';
import { createStreamPosition, type ReaderDeps } from './reader.ts';

export interface PumpDeps extends Omit<ReaderDeps, 'invoke' | 'giveUp' | 'backOff' | 'now'> {
  invoke(room: StreamReader['room'], event: Parameters<ReaderDeps['invoke']>[0]): ReturnType<ReaderDeps['invoke']>;
  giveUp(room: StreamReader['room'], lost: Parameters<ReaderDeps['giveUp']>[0]): void;
  /** Is told once when the stream can't be read, until it can again. */
  trouble(room: StreamReader['room'], error: unknown): void;
}

/** Reads the table's stream for every room that does, until it is stopped. */
export interface Pump {
  /** Says that something was probably written, so that nobody waits for the next look. */
  wake(): void;
  stop(): Promise<void>;
}

/** Milliseconds between looks: soon after something was written, and when nothing happens. */
const soon = 40;
const idle = 500;
/** How many quick looks follow a wake, before it is taken to have written nothing. */
const quickLooks = 10;

class Stopped extends Error {}

export function startPump(deps: PumpDeps): Pump {
  const looks = createWake();
  const backOffs = createWake();
  let stopped = false;
  let quick = 0;

  async function run(reader: StreamReader, isFirst: boolean): Promise<void> {
    const position = createStreamPosition(reader, {
      ...deps,
      ...(!isFirst && { seen: undefined }),
      invoke: (event) => deps.invoke(reader.room, event),
      giveUp: (lost) => deps.giveUp(reader.room, lost),
      now: Date.now,
      async backOff(attempt) {
        if (!stopped) await backOffs.rest(Math.min(100 * 2 ** attempt, 5_000));
        if (stopped) throw new Stopped();
      },
    });
    let inTrouble = false;
    while (!stopped) {
      let found = false;
      try {
        found = await position.advance();
        inTrouble = false;
      } catch (error) {
        if (!inTrouble && !stopped) deps.trouble(reader.room, error);
        inTrouble = true;
      }
      if (found || stopped) continue;
      quick = Math.max(0, quick - 1);
      await looks.rest(quick > 0 ? soon : idle);
    }
  }

  const runs = Promise.all(streamReaders.map((reader, index) => run(reader, index === 0)));
  return {
    wake() {
      quick = quickLooks * streamReaders.length;
      looks.wake();
    },
    async stop() {
      stopped = true;
      looks.wake();
      backOffs.wake();
      await runs;
    },
  };
}
