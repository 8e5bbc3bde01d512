import { beforeAll, describe, expect, it } from 'vitest';
import type { Config } from '../../functions/domain/config/config.ts';
import { programById } from '../../functions/domain/config/programs.ts';
import { newContact } from '../../functions/domain/contact.ts';
import type { Phone } from '../../functions/domain/phone.ts';
import { applyRequest } from '../../functions/store/apply-request.ts';
import { type ContactStore, createContactStore } from '../../functions/store/contacts.ts';
import { recordSend, reserveSend } from '../../functions/store/reserve-send.ts';
import { createSendStore, type SendStore } from '../../functions/store/sends.ts';
import { aConfig, anotherPhone, aRequest, at } from '../support/builders.ts';
import { aTable } from '../support/table.ts';

let store: ContactStore;
let sends: SendStore;

beforeAll(async () => {
  const { db, tableName } = await aTable();
  store = createContactStore(db, tableName);
  sends = createSendStore(db, tableName);
});

const hour = 3600;
const capped = (max: number, hours = 24) => aConfig({ frequencyCap: { max, hours } });

let ids = 0;
function reserve(phone: Phone, config: Config, different: { at?: number; campaign?: string; program?: string } = {}) {
  const program = programById(config, different.program ?? 'acme-offers');
  if (!program) throw new Error('no such program');
  const moment = at(different.at);
  return reserveSend(
    { config, store, sends },
    {
      phone,
      program,
      at: moment,
      sendTo: () => ({
        id: `m${ids++}`,
        at: moment,
        program: program.id,
        sender: '+15005550001',
        ...(different.campaign && { campaign: different.campaign }),
      }),
    },
  );
}

describe('places under a cap', () => {
  it('are three for a hundred who ask for one at once', async () => {
    const phone = anotherPhone();
    const config = capped(3);
    const all = await Promise.all(Array.from({ length: 100 }, () => reserve(phone, config)));
    expect(all.filter((it) => 'send' in it)).toHaveLength(3);
    expect(new Set(all.flatMap((it) => ('refused' in it ? it.refused.reason : [])))).toEqual(
      new Set(['frequency-cap']),
    );
    expect((await store.find(phone)).sends).toHaveLength(3);
  });

  it('are given again once the hours of the cap have passed', async () => {
    const phone = anotherPhone();
    const config = capped(1, 2);
    expect(await reserve(phone, config)).toHaveProperty('send');
    expect(await reserve(phone, config, { at: hour })).toMatchObject({
      refused: { reason: 'frequency-cap', until: at(2 * hour) },
    });
    expect(await reserve(phone, config, { at: 2 * hour })).toHaveProperty('send');
  });

  it('are given back for what was certainly not sent', async () => {
    const phone = anotherPhone();
    const config = capped(1);
    const first = await reserve(phone, config);
    if (!('send' in first)) throw new Error('withheld');
    await sends.remove(phone, first.send.id);
    await sends.remove(phone, first.send.id);
    expect(await reserve(phone, config)).toHaveProperty('send');
  });

  it('are not given to a contact that was changed since it was read', async () => {
    const phone = anotherPhone();
    const read = await store.find(phone);
    await applyRequest(store, aRequest({ phone }));
    const send = { id: 'late', at: at(), program: 'acme-offers' };
    expect(await sends.add(read, send, [send])).toBe('conflict');
    expect(await sends.add(newContact(phone), send, [send])).toBe('conflict');
    expect((await store.find(phone)).sends).toBeUndefined();
  });
});

describe('the sends on a contact', () => {
  it('leave its standings and their count alone, and outlive changes of them', async () => {
    const phone = anotherPhone();
    await reserve(phone, aConfig());
    await applyRequest(store, aRequest({ phone, kind: 'opt-in' }));
    expect(await store.find(phone)).toMatchObject({
      version: 1,
      sendsVersion: 1,
      standing: { 'acme-offers': { status: 'opted-in' } },
      sends: [{ program: 'acme-offers', at: at() }],
    });
  });

  it('are only as many as caps and attribution ask for', async () => {
    const phone = anotherPhone();
    for (let i = 0; i < 6; i += 1) await reserve(phone, capped(2, 1), { at: i * hour });
    expect((await store.find(phone)).sends?.map((send) => send.at)).toEqual([at(5 * hour)]);
  });

  it('count what was sent elsewhere, once', async () => {
    const phone = anotherPhone();
    const config = capped(1);
    const send = { id: 'theirs', at: at(-60), program: 'acme-offers', campaign: 'spring' };
    expect(await recordSend({ config, store, sends }, phone, send)).toBe(true);
    expect(await recordSend({ config, store, sends }, phone, send)).toBe(false);
    expect(await reserve(phone, config)).toMatchObject({ refused: { reason: 'frequency-cap' } });
  });
});

describe('a stop after a text', () => {
  const stopBy = async (phone: Phone, different = {}) =>
    (await applyRequest(store, aRequest({ phone, at: at(9 * hour), sender: '15005550001', ...different }))).event
      .campaign;

  it('is put down to the last campaign from the sender it came to', async () => {
    const phone = anotherPhone();
    await reserve(phone, aConfig(), { campaign: 'spring' });
    await reserve(phone, aConfig(), { campaign: 'summer', at: hour });
    expect(await stopBy(phone)).toBe('summer');
    expect((await store.history(phone)).at(-1)).toMatchObject({ kind: 'opt-out', campaign: 'summer' });
  });

  it('is put down to the message that the provider says it answers', async () => {
    const phone = anotherPhone();
    const config = capped(5);
    const spring = await reserve(phone, config, { campaign: 'spring' });
    if (!('send' in spring)) throw new Error('withheld');
    await sends.name(phone, spring.send.id, 'aws-1');
    await reserve(phone, config, { campaign: 'summer', at: hour });
    expect(await stopBy(phone, { answers: 'aws-1' })).toBe('spring');
  });

  it('is put down to none where it came to another sender, by a link, or before any text', async () => {
    const phone = anotherPhone();
    await reserve(phone, aConfig(), { campaign: 'spring' });
    expect(await stopBy(phone, { sender: '+15005550002' })).toBeUndefined();
    expect(await stopBy(phone, { via: 'link' })).toBeUndefined();
    expect(await stopBy(phone, { at: at(-1) })).toBeUndefined();
  });
});
