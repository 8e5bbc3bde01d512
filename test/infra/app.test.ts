import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** Runs the CDK app as `cdk synth` would. */
function runApp(config: string) {
  const directory = mkdtempSync(join(tmpdir(), 'basta-config-'));
  const file = join(directory, 'basta.config.ts');
  const defineConfig = resolve('functions/domain/config/define-config.ts');
  writeFileSync(file, `import { defineConfig } from '${defineConfig}';\nexport default defineConfig(${config});\n`);
  return spawnSync(process.execPath, ['bin/basta.ts'], {
    encoding: 'utf8',
    env: { ...process.env, BASTA_CONFIG: file },
  });
}

it('says every fault of a config at once, and nothing else', () => {
  const { status, stderr } = runApp(`{
    brand: { name: '', support: 'help@acme.example', home: 'acme' },
    programs: [{ id: 'Acme Offers', code: 0, name: 'Offers', purpose: 'promotional', consent: 'assumed', senders: [] }],
  }`);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^The config has 5 faults:\n/);
  for (const where of ['brand.name', 'brand.home', 'programs[0].id', 'programs[0].code', 'programs[0].senders']) {
    expect(stderr).toContain(`  ${where}: `);
  }
  expect(stderr).not.toMatch(/\bat .*\.ts:/);
});
