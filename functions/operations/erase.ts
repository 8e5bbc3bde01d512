import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { type ApiCall, phoneInPath, readBody } from '../api/call.ts';
import type { Clock } from '../platform/clock.ts';
import { jsonResponse } from '../platform/http.ts';
import type { ContactStore } from '../store/contacts.ts';
import { eraseContact } from '../store/erase-contact.ts';
import type { ErasureStore } from '../store/erasures.ts';

const body = z.object({
  actor: z.string().check(z.minLength(1), z.maxLength(100)),
  note: z.optional(z.string().check(z.minLength(1), z.maxLength(500))),
});

export interface EraseDeps {
  store: Pick<ContactStore, 'find' | 'history'>;
  erasures: ErasureStore;
  now: Clock;
}

/** `DELETE /v1/contacts/{to}`: history, texts and attributes go; that the person refused stays, and the erasure itself. */
export const eraseCall = ({ store, erasures, now }: EraseDeps): ApiCall => ({
  method: 'DELETE',
  path: '/v1/contacts/{to}',
  scope: 'erase',
  async handle(request) {
    const phone = phoneInPath(request);
    const { actor, note } = readBody(request, body);
    const result = await eraseContact(store, erasures, {
      phone,
      eventId: `erase:${randomUUID()}`,
      at: now(),
      actor,
      ...(note && { note }),
    });
    return jsonResponse(200, { to: phone, ...result });
  },
});
