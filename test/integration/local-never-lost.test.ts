import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { newId } from '../../local/demo/visitor.ts';
import { startDynamoDbLocal } from '../../local/dynamodb-local.ts';
import { twilioWebhook } from '../../local/texting/twilio.ts';
import { aLocalRun } from '../support/local-run.ts';

const to = '+12025550181';
const keys = { secrets: ['local-twilio-secret'], logins: [] };
const eventually = <T>(look: () => Promise<T>) => vi.waitFor(look, { timeout: 20_000, interval: 200 });

function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'basta-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

describe('an acknowledged stop', () => {
  it('is not lost when DynamoDB stops in the middle: it counts, and is answered once, after the restart', async () => {
    const directory = aDirectory();
    const database = await startDynamoDbLocal(directory);
    const run = await aLocalRun({ BASTA_DYNAMODB_ENDPOINT: database.endpoint });
    onTestFinished(async () => void (await run.stop()));
    const stop = twilioWebhook(
      { id: newId(), from: to, to: '+15005550001', text: 'STOP', at: new Date() },
      keys,
      run.url,
    );
    expect(await run.visitor.check('acme-orders', to)).toMatchObject({ reason: 'ok' });

    await database.stop();
    expect(await run.visitor.post(stop)).toMatchObject({ status: 200 });
    expect(await run.visitor.check('acme-offers', to)).toMatchObject({ allowed: false, reason: 'unavailable' });
    expect(await run.visitor.outbox(to)).toEqual([]);

    const again = await startDynamoDbLocal(directory, Number(new URL(database.endpoint).port));
    onTestFinished(again.stop);
    await eventually(async () =>
      expect(await run.visitor.check('acme-offers', to)).toMatchObject({
        allowed: false,
        reason: expect.stringMatching(/^opted-out/),
      }),
    );
    await eventually(async () => expect(await run.visitor.outbox(to)).toHaveLength(1));
    expect(await run.visitor.post(stop)).toMatchObject({ status: 200 });
    const requests = (await run.visitor.history(to)).filter(({ kind }) => kind !== 'notice');
    expect(requests.map(({ kind, outcome }) => [kind, outcome])).toEqual([['opt-out', 'changed']]);
  }, 90_000);

  it('is kept through a restart of everything, with BASTA_DATA', async () => {
    const data = join(aDirectory(), 'data');
    const first = await aLocalRun({ BASTA_DATA: data });
    const stop = twilioWebhook(
      { id: newId(), from: to, to: '+15005550001', text: 'STOP', at: new Date() },
      keys,
      first.url,
    );
    expect(await first.visitor.post(stop)).toMatchObject({ status: 200 });
    await eventually(async () => expect(await first.visitor.outbox(to)).toHaveLength(1));
    await first.stop();

    const second = await aLocalRun({ BASTA_DATA: data });
    onTestFinished(async () => void (await second.stop()));
    expect(await second.visitor.check('acme-offers', to)).toMatchObject({
      allowed: false,
      reason: expect.stringMatching(/^opted-out/),
    });
    await second.post('/local/phone/texts', { from: to, provider: 'twilio', to: '+15005550001', text: 'HELP' });
    await eventually(async () => expect((await second.visitor.outbox(to)).map(({ kind }) => kind)).toEqual(['help']));
  }, 90_000);
});
