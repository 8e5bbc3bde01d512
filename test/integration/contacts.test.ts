import { beforeAll, describe, expect, it } from 'vitest';
import { judgedAt, newContact } from '../../functions/domain/contact.ts';
import { decide } from '../../functions/domain/decide.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { type ContactStore, createContactStore } from '../../functions/store/contacts.ts';
import { anotherPhone, aRequest, at } from '../support/builders.ts';
import { aTable } from '../support/table.ts';

let store: ContactStore;

beforeAll(async () => {
  const { db, tableName } = await aTable();
  store = createContactStore(db, tableName);
});

describe('contact store', () => {
  it('saves standing and event together, and reads both back', async () => {
    const phone = anotherPhone();
    const request = aRequest({ phone, text: 'Stop', language: 'en', campaign: 'spring' });
    expect(await applyRequest(store, request)).toMatchObject({ outcome: 'changed' });

    expect(await store.find(phone)).toEqual({
      phone,
      standing: { 'acme-offers': { status: 'opted-out', since: at(), via: 'reply', eventId: request.eventId } },
      locale: 'en',
      version: 1,
    });
    expect(await store.history(phone)).toEqual([
      {
        ...request,
        locale: 'en',
        outcome: 'changed',
        before: { 'acme-offers': 'none' },
        after: { 'acme-offers': 'opted-out' },
      },
    ]);
  });

  it('takes what is delivered twice as one event', async () => {
    const request = aRequest({ phone: anotherPhone() });
    await applyRequest(store, request);
    expect(await applyRequest(store, request)).toMatchObject({ outcome: 'duplicate' });
    expect(await store.history(request.phone)).toHaveLength(1);
    expect(await store.find(request.phone)).toMatchObject({ version: 1 });
  });

  it('keeps evidence of a stale and of a repeated request, and changes nothing', async () => {
    const phone = anotherPhone();
    await applyRequest(store, aRequest({ phone, at: at(60) }));
    const stale = await applyRequest(store, aRequest({ phone, kind: 'opt-in', at: at(30) }));
    const again = await applyRequest(store, aRequest({ phone, at: at(90) }));
    expect([stale.outcome, again.outcome]).toEqual(['stale', 'already']);
    expect(await store.find(phone)).toMatchObject({
      standing: { 'acme-offers': { status: 'opted-out', since: at(60), asOf: at(90) } },
    });
    expect((await store.history(phone)).map((event) => event.outcome)).toEqual(['stale', 'changed', 'already']);
  });

  it('reports a lost race as a conflict and writes neither standing nor event', async () => {
    const phone = anotherPhone();
    const read = newContact(phone);
    await applyRequest(store, aRequest({ phone, at: at(1) }));
    const late = aRequest({ phone, kind: 'opt-in', at: at(2) });
    expect(await store.save(read, decide(read, late))).toBe('conflict');
    expect(await store.history(phone)).toHaveLength(1);
  });

  it('decides anew after a lost race, so that writers at once all leave their event and the newest decides', async () => {
    const phone = anotherPhone();
    const requests = [4, 1, 3, 2].map((second) =>
      aRequest({ phone, kind: second % 2 ? 'opt-out' : 'opt-in', at: at(second) }),
    );
    const results = await Promise.all(requests.map((request) => applyRequest(store, request)));
    expect(results.map(({ outcome }) => outcome)).not.toContain('duplicate');
    expect(await store.history(phone)).toHaveLength(4);
    const standing = (await store.find(phone)).standing['acme-offers'];
    expect(standing && [standing.status, judgedAt(standing)]).toEqual(['opted-in', at(4)]);
  });

  it('finds many contacts at once, unknown ones among them', async () => {
    const [known, unknown] = [anotherPhone(), anotherPhone()];
    await applyRequest(store, aRequest({ phone: known }));
    const found = await store.findAll([known, unknown, known]);
    expect(found.get(known)).toMatchObject({ version: 1 });
    expect(found.get(unknown)).toEqual(newContact(unknown));
  });
});
