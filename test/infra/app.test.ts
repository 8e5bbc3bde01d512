import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Basta } from 'basta';
import { defineConfig } from 'basta/config';
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

it("goes into an app of one's own, by what the package exports", () => {
  const stack = new Stack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'Messaging');
  const config = defineConfig({
    brand: { name: 'Acme', support: 'help@acme.example', home: 'https://acme.example' },
    programs: [
      {
        id: 'acme-offers',
        code: 1,
        name: 'Acme offers',
        purpose: 'promotional',
        consent: 'assumed',
        senders: [{ provider: 'twilio', number: '+15005550001' }],
      },
    ],
  });
  const { alarms } = new Basta(stack, 'Basta', { config, stage: 'prod' });
  expect(alarms.length).toBeGreaterThan(0);
  Template.fromStack(stack).resourceCountIs('AWS::DynamoDB::GlobalTable', 1);
});
