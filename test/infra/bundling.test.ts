import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { buildSync } from 'esbuild';
import { expect, it, onTestFinished } from 'vitest';
import { bundleOptions, entryOf } from '../../lib/bundling.ts';
import { Room } from '../../lib/room.ts';
import { aConfig } from '../support/builders.ts';

it('bundles for Lambda, byte for byte, what the local run runs', () => {
  const config = aConfig();
  const outdir = mkdtempSync(join(tmpdir(), 'basta-bundle-'));
  onTestFinished(() => rmSync(outdir, { recursive: true }));
  const app = new App({ outdir });
  new Room(new Stack(app, 'Stack'), 'replay', { config, description: 'Replay.', timeout: Duration.seconds(5) });
  app.synth();
  const asset = readdirSync(outdir).find((name) => name.startsWith('asset.')) ?? '';

  const { outputFiles } = buildSync({ ...bundleOptions(config), entryPoints: [entryOf('replay')], write: false });
  expect(readFileSync(join(outdir, asset, 'index.mjs')).equals(Buffer.from(outputFiles[0]?.contents ?? []))).toBe(true);
});
