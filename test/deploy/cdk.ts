import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const cli = resolve('node_modules/aws-cdk/bin/cdk');

/** The account and region that the emulator answers for. */
export const account = '000000000000';
export const region = 'us-east-1';

/** What every client of the emulator is told, and no word of the credentials that may be in the environment. */
export const awsEnvironment = (endpoint: string) => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
});

export interface StackOutputs {
  PublicUrl: string;
  TwoWayTopicArn: string;
  ProviderSecretsId: string;
  AdminKeyId: string;
  EventBusName: string;
}

const stack = 'Basta-test';

export interface Cdk {
  /** `cdk bootstrap` and `cdk deploy`. */
  deploy(): Promise<StackOutputs>;
  /** `cdk destroy`. */
  destroy(): Promise<void>;
}

/** The real CDK command line, pointed at the emulator. */
export function cdkFor(endpoint: string): Cdk {
  const directory = mkdtempSync(join(tmpdir(), 'basta-deploy-'));
  const assembly = join(directory, 'cdk.out');
  const outputs = join(directory, 'outputs.json');

  async function cdk(...args: string[]): Promise<void> {
    const { AWS_PROFILE: _profile, AWS_SESSION_TOKEN: _token, ...environment } = process.env;
    const child = spawn(process.execPath, [cli, ...args, '--no-notices', '--ci'], {
      // cdk.json is not read here: bootstrapping would call its app once more.
      cwd: args[0] === 'synth' ? resolve('.') : directory,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...environment,
        ...awsEnvironment(endpoint),
        BASTA_CONFIG: resolve('test/deploy/basta.config.ts'),
      },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    const code = await new Promise((done) => child.once('close', done));
    if (code !== 0) throw new Error(`cdk ${args[0]} ended with ${code}:\n${said.slice(-4_000)}`);
  }

  return {
    async deploy() {
      await cdk(
        'synth',
        '--quiet',
        '--app',
        'npx --no node test/deploy/app.ts',
        '--context',
        'stage=test',
        '--output',
        assembly,
      );
      await cdk('bootstrap', `aws://${account}/${region}`);
      await cdk('deploy', stack, '--app', assembly, '--require-approval', 'never', '--outputs-file', outputs);
      return JSON.parse(readFileSync(outputs, 'utf8'))[stack];
    },
    async destroy() {
      await cdk('destroy', stack, '--app', assembly, '--force');
      rmSync(directory, { recursive: true });
    },
  };
}
