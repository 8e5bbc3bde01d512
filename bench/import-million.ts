import { importOf, listOf } from './made-up-list.ts';

/*
 * Reads a million lines and prints what came of it: in a process of its own, so that its memory is its own.
 */

const before = process.memoryUsage.rss();
let most = before;
const started = performance.now();
const counts = await importOf(
  () => listOf(1_000_000),
  { take: async () => 'changed' },
  {
    dryRun: true,
    checkpoint: () => {
      most = Math.max(most, process.memoryUsage.rss());
    },
  },
);
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ counts, seconds, megabytes: Math.round((most - before) / 1024 ** 2) }));
