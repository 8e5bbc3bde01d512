import { Presets, SingleBar } from 'cli-progress';
import type { Io } from './terminal.ts';

/** How far long work is. A total of 0 is one that nobody knows. */
export interface Progress {
  set(done: number, total: number): void;
  stop(): void;
}

/** Milliseconds between two lines where nobody watches a bar. */
const betweenLines = 10_000;

/** On stderr, so that an answer on stdout stays clean: a bar with rate and time left, or plain lines where no one looks on. */
export function progressOn({ stderr, env }: Io, unit: string): Progress {
  const started = performance.now();
  const rateOf = (done: number) => Math.round(done / Math.max(0.001, (performance.now() - started) / 1000));
  if (!stderr.isTTY || env.TERM === 'dumb') {
    let said = started;
    return {
      set(done, total) {
        if (performance.now() - said < betweenLines) return;
        said = performance.now();
        stderr.write(`${done}${total > 0 ? ` of ${total}` : ''} ${unit}, ${rateOf(done)}/s\n`);
      },
      stop() {},
    };
  }
  const bar = new SingleBar(
    {
      stream: stderr as NodeJS.WritableStream,
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 50,
      format: (options, { progress, value, total, eta }) => {
        if (total === 0) return `${value} ${unit}, ${rateOf(value)}/s`;
        const width = Math.round(progress * 30);
        const drawn = `${options.barCompleteChar}`.repeat(width) + `${options.barIncompleteChar}`.repeat(30 - width);
        const left = Number.isFinite(eta) ? `, ${Math.ceil(eta)} s left` : '';
        return `${drawn} ${Math.floor(progress * 100)}% of ${total} ${unit}, ${rateOf(value)}/s${left}`;
      },
      barCompleteChar: '█',
      barIncompleteChar: '░',
    },
    Presets.shades_classic,
  );
  bar.start(0, 0);
  return {
    set(done, total) {
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
