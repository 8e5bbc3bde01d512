import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { freePort } from '../../local/dynamodb-local.ts';
import { aLocalRun, aLocalRunByNpm, isAlive, runToEnd } from '../support/local-run.ts';

const start = (environment: Record<string, string>) => runToEnd('start.ts', { PORT: '0', ...environment });

function aFile(name: string, text: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'basta-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const file = join(directory, name);
  writeFileSync(file, text);
  return file;
}

const defineConfig = resolve('functions/domain/config/define-config.ts');

describe('a local run that ends', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'leaves nothing running on %s',
    async (signal) => {
      const run = await aLocalRun();
      const started = run.descendants();
      expect(started.length).toBeGreaterThan(0);
      expect(await run.stop(signal)).toMatchObject({ code: 0 });
      expect(started.filter(isAlive)).toEqual([]);
      await expect(fetch(`${run.url}/health`)).rejects.toThrow();
    },
    60_000,
  );

  it('leaves nothing running when npm alone is told to end', async () => {
    const run = await aLocalRunByNpm();
    const started = run.descendants();
    expect(started.length).toBeGreaterThan(1);
    await run.stop('SIGTERM');
    await vi.waitFor(() => expect(started.filter(isAlive)).toEqual([]), { timeout: 10_000 });
    await expect(fetch(`${run.url}/health`)).rejects.toThrow();
  }, 60_000);
});

describe('a local run that can’t start', () => {
  it('says that the port is taken', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((done) => other.listen(port, '127.0.0.1', done));
    onTestFinished(() => void other.close());
    expect(await start({ PORT: String(port) })).toEqual({
      code: 1,
      output: `Port ${port} is taken by another program: stop that, or set PORT to another one.\n`,
    });
  });

  it('says that Java is missing', async () => {
    expect(await start({ PATH: '/nonexistent' })).toEqual({
      code: 1,
      output: 'Java is missing: DynamoDB Local needs a Java runtime, version 17 or newer, on the PATH.\n',
    });
  });

  it('says every fault of a config, and where it is', async () => {
    const program = {
      id: 'Offers',
      code: 300,
      name: 'Offers',
      purpose: 'promotional',
      consent: 'assumed',
      senders: [],
    };
    const config = { brand: { name: '', support: 'help@acme.example', home: 'acme' }, programs: [program] };
    for (const source of [
      `import { defineConfig } from '${defineConfig}'; export default defineConfig(${JSON.stringify(config)});`,
      `export default ${JSON.stringify(config)};`,
    ]) {
      const { code, output } = await start({ BASTA_CONFIG: aFile('wrong.config.ts', source) });
      expect(code).toBe(1);
      expect(output).toMatch(/^The config has 5 faults:\n/);
      for (const where of ['brand.name', 'brand.home', 'programs[0].id', 'programs[0].code', 'programs[0].senders']) {
        expect(output).toContain(`  ${where}: `);
      }
      expect(output.trim().split('\n')).toHaveLength(6);
    }
  });

  it.each([
    [{ BASTA_CONFIG: '/nonexistent/basta.config.ts' }, /^There is no config at .*\n$/],
    [{ BASTA_SECRETS: '/nonexistent/secrets.json' }, /^The secrets .* can't be read: .*\n$/],
    [{ BASTA_API_KEY: 'short' }, /^BASTA_API_KEY needs .*\n$/],
    [{ BASTA_DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' }, /^DynamoDB at http:\/\/127\.0\.0\.1:1 can't be used: .*\n$/],
  ])('says in one sentence what is wrong with %j', async (environment, sentence) => {
    const { code, output } = await start(environment);
    expect(output).toMatch(sentence);
    expect(code).toBe(1);
  });

  it('says which secrets are wrong', async () => {
    const { code, output } = await start({ BASTA_SECRETS: aFile('secrets.json', '{"twilio": {"secrets": "x"}}') });
    expect(code).toBe(1);
    expect(output).toContain('twilio.secrets');
  });

  it('lets the demo say that nothing listens', async () => {
    const port = await freePort();
    expect(await runToEnd('demo.ts', { PORT: String(port) })).toEqual({
      code: 1,
      output: `Basta doesn't listen at http://localhost:${port}: start it with npm start.\n`,
    });
  });
});
