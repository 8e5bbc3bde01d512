import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { buildSync } from 'esbuild';
import { expect, it, onTestFinished } from 'vitest';
import { booksDirectory, bundleOptions, entryOf, roomsWithBooks } from '../../lib/bundling.ts';
import { Room, type RoomName } from '../../lib/room.ts';
import { roomNames } from '../../local/rooms/settings.ts';
import { aConfig } from '../support/builders.ts';

/** Where a room is that is ready to be deployed. */
function assetOf(room: RoomName, config = aConfig()): string {
  const outdir = mkdtempSync(join(tmpdir(), 'basta-bundle-'));
  onTestFinished(() => rmSync(outdir, { recursive: true }));
  const app = new App({ outdir });
  new Room(new Stack(app, 'Stack'), room, { config, description: 'A room.', timeout: Duration.seconds(5) });
  app.synth();
  return join(outdir, readdirSync(outdir).find((name) => name.startsWith('asset.')) ?? '');
}

it.each(['inbound', 'replay'] as const)('bundles for Lambda, byte for byte, what the local run runs: %s', (room) => {
  const config = aConfig();
  const { outputFiles } = buildSync({ ...bundleOptions(config), entryPoints: [entryOf(room)], write: false });
  const asset = assetOf(room, config);
  expect(readFileSync(join(asset, 'index.mjs')).equals(Buffer.from(outputFiles[0]?.contents ?? []))).toBe(true);
});

it('puts books beside the bundles that read them, and nothing beside others', () => {
  const inbound = assetOf('inbound');
  expect(readdirSync(inbound).sort()).toEqual(['books', 'index.mjs']);
  expect(readdirSync(join(inbound, 'books'))).toEqual(readdirSync(booksDirectory));
  for (const book of readdirSync(booksDirectory))
    expect(readFileSync(join(inbound, 'books', book)).equals(readFileSync(join(booksDirectory, book)))).toBe(true);
  expect(readdirSync(assetOf('replay'))).toEqual(['index.mjs']);
});

it.each([...roomNames, 'front-door'])('knows whether a bundle reads books: %s', (room) => {
  const entryPoints = [entryOf(room)];
  const { metafile } = buildSync({ ...bundleOptions(aConfig()), entryPoints, write: false, metafile: true });
  const reads = 'functions/domain/replies/books.ts' in metafile.inputs;
  expect(reads).toBe(roomsWithBooks.includes(room));
});
