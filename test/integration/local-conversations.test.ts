import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { providerNames } from '../../functions/domain/config/config.ts';
import { instant } from '../../functions/domain/instant.ts';
import { conversationWith, requestOfStep } from '../support/conversations.ts';
import { aLocalRun, type StartedRun } from '../support/local-run.ts';
import { signedAs } from '../support/provider-signatures.ts';
import { publicUrl } from '../support/webhooks.ts';

let run: StartedRun;

beforeAll(async () => {
  run = await aLocalRun({ PUBLIC_URL: publicUrl });
}, 60_000);

afterAll(async () => {
  await run.stop();
});

/** AWS's own way in is the topic, which `local-run.test.ts` drives. */
const overHttp = providerNames.filter((provider) => provider !== 'aws');

describe.each(overHttp)('npm start, texted through %s', (provider) => {
  it('takes its stop, and answers it from the number that it came to', async () => {
    const { person, sender, steps } = conversationWith(provider);
    const [stop] = steps;
    if (!stop) throw new Error('The conversation is empty');
    const { method, path, query, headers, body } = signedAs[provider](
      requestOfStep(provider, stop),
      instant(Date.now()),
    );
    const answer = await fetch(`${run.url}${path}${query ? `?${query}` : ''}`, {
      method: method ?? 'POST',
      headers: headers ?? {},
      ...(body !== undefined && { body: String(body) }),
    });
    expect(answer.status).toBeLessThan(300);
    expect(await run.visitor.check('acme-offers', person)).toMatchObject({
      reason: expect.stringMatching(/^opted-out/),
    });
    await vi.waitFor(
      async () =>
        expect(await run.visitor.outbox(person)).toContainEqual(
          expect.objectContaining({ from: sender, kind: 'opt-out' }),
        ),
      { timeout: 10_000 },
    );
  });
});

it('npm start is asked to read the providers’ lists, and has none', async () => {
  const answer = await fetch(`${run.url}/v1/sync`, { method: 'POST', headers: { authorization: 'Bearer local-key' } });
  expect(answer.status).toBe(202);
});
