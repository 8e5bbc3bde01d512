import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Basta } from 'basta';
import { defineConfig } from 'basta/config';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder.ts';
import { aConfig } from '../support/builders.ts';

/** Runs the CDK app as `cdk synth` would, with the config in this file. */
const runApp = (file: string, context = {}) =>
  spawnSync(process.execPath, ['bin/basta.ts'], {
    encoding: 'utf8',
    env: { ...process.env, BASTA_CONFIG: file, CDK_CONTEXT_JSON: JSON.stringify(context) },
  });

function aConfigFile(source: string): string {
  const file = join(aFolder(), 'basta.config.ts');
  writeFileSync(file, source);
  return file;
}

describe('CDK app', () => {
  it('says every fault of a config at once, and nothing else', () => {
    const { status, stderr } = runApp(
      aConfigFile(`export default {
        brand: { name: '', support: 'help@acme.example', home: 'acme' },
        programs: [{ id: 'Acme Offers', code: 0, name: 'Offers', purpose: 'promotional', consent: 'assumed', senders: [] }],
      };`),
    );
    expect(status).toBe(1);
    const [head, ...faults] = stderr.trimEnd().split('\n');
    expect(head).toBe('The config has 5 faults:');
    expect(faults.map((fault) => fault.trim().split(': ')[0])).toEqual([
      'brand.name',
      'brand.home',
      'programs[0].id',
      'programs[0].code',
      'programs[0].senders',
    ]);
  });

  it('warns of what may be meant, and goes on: here, to the name of the stage', () => {
    const { stderr } = runApp(
      aConfigFile(`export default {
        brand: { name: 'Acme', support: 'help@acme.example', home: 'https://acme.example' },
        programs: [{
          id: 'acme-orders', code: 1, name: 'Acme orders', purpose: 'transactional', consent: 'assumed',
          senders: [{ provider: 'twilio', number: '+15005550001' }],
          templates: { ready: 'Reply CANCEL to cancel the order' },
        }],
      };`),
      { stage: 'No such stage' },
    );
    expect(stderr).toMatch(
      /^Warning: programs\[0\]\.templates\.ready asks for a reply of CANCEL,.*\nThe stage must be/,
    );
  });

  it.each([
    ['is not there', () => '/nonexistent/basta.config.ts', /^There is no config at .+\n$/],
    ['is no code', () => aConfigFile('export default {'), /^The config .+ can't be run: .+\n$/s],
  ])('says in a sentence that a config %s', (_, file, sentence) => {
    const { status, stderr } = runApp(file());
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

it('reads from us-east-1 without custom resources in an app that says nothing of it', () => {
  const env = { account: '111122223333', region: 'eu-west-1' };
  const stack = new Stack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'Messaging', { env });
  const hostedZone = { id: 'Z0123456789ABC', name: 'acme.example' };
  const config = aConfig({ pages: { domain: { name: 'stop.acme.example', hostedZone }, edge: {} } });
  new Basta(stack, 'Basta', { config, stage: 'prod' });
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: {
      WebACLId: { 'Fn::GetStackOutput': { StackName: 'Messaging-edge', Region: 'us-east-1' } },
      ViewerCertificate: { AcmCertificateArn: { 'Fn::GetStackOutput': { StackName: 'Messaging-edge' } } },
    },
  });
  expect(Object.keys(template.toJSON().Resources).filter((id) => /Export/.test(id))).toEqual([]);
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
