import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { standingWith } from '../../functions/domain/contact.ts';
import type { Phone } from '../../functions/domain/phone.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { adminKey, anApi, apiDeps } from '../support/api-server.ts';
import { anotherPhone, aRequest, at } from '../support/builders.ts';
import { bodyOf } from '../support/http.ts';
import { aTable, type TestTable } from '../support/table.ts';

let table: TestTable;
beforeAll(async () => {
  table = await aTable();
});

const eraseNumber = async (phone: Phone, now = at(100)) => {
  const response = await anApi(apiDeps(table, { now: () => now }))({
    method: 'DELETE',
    path: `/v1/contacts/${encodeURIComponent(phone)}`,
    headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ actor: 'Kim', note: 'asked by mail' }),
  });
  return { status: response.statusCode, body: bodyOf(response) };
};

const itemsOf = async (phone: Phone) =>
  (
    await table.db.send(
      new QueryCommand({
        TableName: table.tableName,
        KeyConditionExpression: 'pk = :phone',
        ExpressionAttributeValues: { ':phone': phone },
      }),
    )
  ).Items;

describe('erase', () => {
  it('takes away words, history and consent, and keeps that the person refused and that it was erased', async () => {
    const phone = anotherPhone();
    const { store } = apiDeps(table);
    await applyRequest(store, aRequest({ phone, text: 'Stop now, I am Ann', language: 'en', campaign: 'spring' }));
    await applyRequest(store, aRequest({ phone, kind: 'opt-in', scopes: ['acme-orders'], at: at(1) }));
    await applyRequest(store, aRequest({ phone, kind: 'reply', scopes: [], text: 'Thanks', at: at(2) }));

    expect(await eraseNumber(phone)).toEqual({ status: 200, body: { to: phone, outcome: 'erased', items: 3 } });

    const [event, ...none] = await store.history(phone);
    expect(none).toEqual([]);
    expect(event).toMatchObject({ kind: 'erase', actor: 'Kim', note: 'asked by mail', at: at(100) });
    expect(await store.find(phone)).toEqual({
      phone,
      standing: { 'acme-offers': { status: 'opted-out', since: at(), via: 'reply', eventId: event?.eventId } },
      erasedAt: at(100),
      version: 3,
    });
    expect(JSON.stringify(await itemsOf(phone))).not.toMatch(/Ann|Thanks|spring|twilio/);
  });

  it('keeps a pause that still runs, so that nobody is texted sooner than they asked', async () => {
    const phone = anotherPhone();
    const { store } = apiDeps(table);
    await applyRequest(store, aRequest({ phone, kind: 'opt-in' }));
    await applyRequest(store, aRequest({ phone, kind: 'pause', at: at(1), until: at(500) }));
    await eraseNumber(phone);
    const contact = await store.find(phone);
    expect(standingWith(contact, 'acme-offers', at(400))?.status).toBe('paused');
    expect(standingWith(contact, 'acme-offers', at(600))).toBeUndefined();
  });

  it('leaves no words behind when what was said before is delivered again, yet takes a stop in', async () => {
    const phone = anotherPhone();
    const { store } = apiDeps(table);
    const start = aRequest({ phone, kind: 'opt-in', text: 'START please', at: at(1) });
    const stop = aRequest({ phone, text: 'STOP it', at: at(2) });
    await applyRequest(store, start);
    await eraseNumber(phone);
    expect(await applyRequest(store, start)).toMatchObject({ outcome: 'stale' });
    expect(await applyRequest(store, stop)).toMatchObject({ outcome: 'changed' });
    expect(JSON.stringify(await itemsOf(phone))).not.toMatch(/START please|STOP it/);
    expect(standingWith(await store.find(phone), 'acme-offers', at(101))?.status).toBe('opted-out');
  });

  it('starts anew with what is said after it', async () => {
    const phone = anotherPhone();
    const { store } = apiDeps(table);
    await applyRequest(store, aRequest({ phone }));
    await eraseNumber(phone);
    const again = await applyRequest(store, aRequest({ phone, kind: 'opt-in', text: 'START', at: at(200) }));
    expect(again.event).toMatchObject({ outcome: 'changed', text: 'START' });
  });

  it('leaves a stop alone that comes while it works, and is finished by asking again', async () => {
    const phone = anotherPhone();
    const { store, erasures } = apiDeps(table);
    await applyRequest(store, aRequest({ phone, text: 'old' }));
    await applyRequest(store, aRequest({ phone, text: 'new', at: at(150), receivedAt: at(150) }));
    expect(await erasures.deleteUntil(phone, at(100))).toBe(1);
    expect((await store.history(phone)).map(({ text }) => text)).toEqual(['new']);
  });

  it('writes nothing about a number of which nothing is held', async () => {
    const phone = anotherPhone();
    expect(await eraseNumber(phone)).toEqual({ status: 200, body: { to: phone, outcome: 'nothing-held' } });
    expect(await itemsOf(phone)).toEqual([]);
  });
});
