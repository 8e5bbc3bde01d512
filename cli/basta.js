#!/usr/bin/env node
// Runs the command on the project's own Node 24, which reads TypeScript as it is, whatever Node started this file.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const main = join(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), 'main.ts');

if (process.features.typescript) {
  await import('./main.ts');
} else {
  const own = dirname(createRequire(import.meta.url).resolve('node/package.json'));
  const child = spawn(join(own, 'bin', 'node'), [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
  child.on('error', () => {
    process.stderr.write('basta needs Node 24: run npm ci in its directory first.\n');
    process.exitCode = 1;
  });
}
