import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Config } from '../../functions/domain/config/config.ts';
import { booksDirectory, bundleOptions, entryOf } from '../../lib/bundling.ts';
import { roomNames } from './settings.ts';

export interface Bundles {
  /** Where `<room>.mjs` are with the books that they read, and `thread.mjs`, which runs one. */
  directory: string;
  /** Removes them. */
  stop(): Promise<void>;
}

/** Bundles every room as the stack does, so that what runs here is what is deployed. */
export async function bundleRooms(config: Config): Promise<Bundles> {
  const directory = await mkdtemp(join(tmpdir(), 'basta-local-'));
  await build({
    ...bundleOptions(config),
    entryPoints: [
      ...roomNames.map((room) => ({ in: entryOf(room), out: room })),
      { in: join(import.meta.dirname, 'thread.ts'), out: 'thread' },
    ],
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
  });
  await cp(booksDirectory, join(directory, 'books'), { recursive: true });
  return { directory, stop: () => rm(directory, { recursive: true, force: true }) };
}
