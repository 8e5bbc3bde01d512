import { createServer } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCampaignStore } from '../../functions/store/campaigns.ts';
import { createContactStore } from '../../functions/store/contacts.ts';
import { at } from '../support/builders.ts';
import { aLink, aPage, buttonsOf, headingOf, textOf } from '../support/page.ts';
import { aTable, fakeCredentials, type TestTable } from '../support/table.ts';

/** Takes connections and never answers, as a database does that is overwhelmed. */
const silent = createServer(() => {});
let table: TestTable;
let hanging: DynamoDBDocumentClient;

beforeAll(async () => {
  table = await aTable();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port');
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${address.port}`,
    region: 'us-east-1',
    credentials: fakeCredentials,
    maxAttempts: 1,
    requestHandler: { requestTimeout: 2_000 },
  });
  hanging = DynamoDBDocumentClient.from(client);
});

afterAll(() => {
  hanging.destroy();
  silent.close();
});

const aPageWithoutTable = () =>
  aPage(table, {
    store: createContactStore(hanging, table.tableName),
    campaigns: createCampaignStore(hanging, table.tableName),
    patience: 200,
  });

describe('while the table does not answer', () => {
  it('the page still shows its button', async () => {
    const { status, html } = await aPageWithoutTable().open(aLink().token);
    expect(status).toBe(200);
    expect(buttonsOf(html)).toEqual(['Unsubscribe']);
  });

  it('a stop is queued with its campaign’s number, and the page says that it is safe', async () => {
    const page = aPageWithoutTable();
    const link = aLink({ campaign: 9 });
    const { status, html } = await page.open(link.token, { form: { action: 'opt-out' } });
    expect(status).toBe(200);
    expect(headingOf(html)).toBe('You’re unsubscribed from Acme offers');
    expect(textOf(html)).toContain('Your choice is saved.');
    expect(buttonsOf(html)).toEqual([]);
    expect(page.queued).toMatchObject([{ kind: 'opt-out', phone: link.phone, via: 'link', campaign: '#9', at: at() }]);
    expect(page.figures).toContain('Queued{Via=link} 1');
  });

  it('what would bring texts back is not done', async () => {
    const page = aPageWithoutTable();
    const { status, html } = await page.open(aLink().token, { form: { action: 'opt-in' } });
    expect(status).toBe(503);
    expect(textOf(html)).toContain('reply STOP');
    expect(page.queued).toEqual([]);
  });

  it('and the queue is away too, the page says that it could not', async () => {
    const page = aPage(table, {
      store: createContactStore(hanging, table.tableName),
      patience: 200,
      queue: {
        put: async () => {
          throw new Error('no queue');
        },
      },
    });
    const { status, headers, html } = await page.open(aLink().token, { form: { action: 'opt-out' } });
    expect([status, headers['retry-after']]).toEqual([503, '60']);
    expect(textOf(html)).toContain('We couldn’t do that just now.');
    expect(headingOf(html)).toBe('Stop texts from Acme offers?');
  });

  it('and the keys of links are away, it says so without a word on the link', async () => {
    const page = aPage(table, {
      linkKeys: async () => {
        throw new Error('no secret');
      },
    });
    const { status, html } = await page.open(aLink().token);
    expect(status).toBe(503);
    expect(headingOf(html)).toContain('reply STOP');
  });
});

describe('round trips to the table', () => {
  it('are one to show and two to stop, the campaign’s name included once it is known', async () => {
    const sent: string[] = [];
    const counted = await aTable();
    counted.db.middlewareStack.add(
      (next, context) => async (args) => {
        sent.push(context.commandName ?? '');
        return next(args);
      },
      { step: 'initialize' },
    );
    const page = aPage(counted);
    const campaign = await page.deps.campaigns.numberOf('acme-offers', 'spring');
    const [first, second] = [aLink({ campaign }), aLink({ campaign })];
    await page.open(first.token, { form: { action: 'opt-out' } });
    sent.length = 0;
    const { html } = await page.open(second.token);
    expect(sent).toEqual(['GetItemCommand']);
    expect(html).toContain('Unsubscribe');
    await page.open(second.token, { form: { action: 'opt-out' } });
    expect(sent).toEqual(['GetItemCommand', 'GetItemCommand', 'TransactWriteItemsCommand']);
    expect(await page.deps.store.history(second.phone)).toMatchObject([{ campaign: 'spring' }]);
  });
});
