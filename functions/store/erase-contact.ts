import { type Erasure, erase } from '../domain/erase.ts';
import { ContendedError } from './apply-request.ts';
import type { ContactStore } from './contacts.ts';
import type { ErasureStore } from './erasures.ts';

const attempts = 5;

/** What an erasure did: how many items it took away; `nothing-held` where there was nothing of the number. */
export type ErasureResult = { outcome: 'erased'; items: number } | { outcome: 'nothing-held' };

/**
 * Erases a contact but for its suppressions. The record of it is written first, so that what is delivered late leaves no
 * words behind from then on; an erasure that is interrupted is finished by asking for it again.
 *
 * @throws ContendedError if another writer was first every time
 */
export async function eraseContact(
  store: Pick<ContactStore, 'find' | 'history'>,
  erasures: ErasureStore,
  erasure: Erasure,
): Promise<ErasureResult> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const contact = await store.find(erasure.phone);
    if (contact.version === 0 && (await store.history(erasure.phone)).length === 0) return { outcome: 'nothing-held' };
    const saved = await erasures.save(contact, erase(contact, erasure));
    if (saved === 'saved') return { outcome: 'erased', items: await erasures.deleteUntil(erasure.phone, erasure.at) };
  }
  throw new ContendedError(`Still contended after ${attempts} tries`);
}
