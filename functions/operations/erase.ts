import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { type ApiCall, answer, type Contract, phoneInPath, readBody } from '../api/call.ts';
import { e164 } from '../api/fields.ts';
import type { Clock } from '../platform/clock.ts';
import type { ContactStore } from '../store/contacts.ts';
import { eraseContact } from '../store/erase-contact.ts';
import type { ErasureStore } from '../store/erasures.ts';

export const eraseContract = {
  id: 'erase',
  method: 'DELETE',
  path: '/v1/contacts/{to}',
  scope: 'erase',
  about: 'all-programs',
  summary: 'Erase history, texts and attributes; that the person refused stays, and the erasure itself',
  body: z.object({
    actor: z.string().check(z.minLength(1), z.maxLength(100)),
    note: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
  }),
  answer: {
    status: 200,
    body: z.object({
      to: e164,
      outcome: z.enum(['erased', 'nothing-held']),
      items: z.optional(z.int().check(z.describe('How many items were taken away.'))),
    }),
  },
} as const satisfies Contract;

export interface EraseDeps {
  store: Pick<ContactStore, 'find' | 'history'>;
  erasures: ErasureStore;
  now: Clock;
}

export const eraseCall = ({ store, erasures, now }: EraseDeps): ApiCall => ({
  ...eraseContract,
  async handle(request) {
    const phone = phoneInPath(request);
    const { actor, note } = readBody(request, eraseContract.body);
    const result = await eraseContact(store, erasures, {
      phone,
      eventId: `erase:${randomUUID()}`,
      at: now(),
      actor,
      ...(note && { note }),
    });
    return answer(eraseContract, { to: phone, ...result });
  },
});
