import type { Contact } from '../domain/contact.ts';
import { type Decision, decide } from '../domain/decide.ts';
import type { ContactEvent, ContactRequest, Outcome } from '../domain/event.ts';
import type { ContactStore } from './contacts.ts';

/** What became of a request: its outcome, or `duplicate` where it had been taken in before. */
export interface Applied {
  outcome: Outcome | 'duplicate';
  event: ContactEvent;
  /** As it stands after the request; after a duplicate, as the request would have made it. */
  contact: Contact;
}

const attempts = 5;

/** Every try lost to another writer; the source will deliver again. */
export class ContendedError extends Error {
  override readonly name = 'ContendedError';
}

/**
 * Decides a request on what is stored and saves the result, deciding anew when another writer was first.
 *
 * @throws ContendedError if every try lost; whatever the database throws
 */
export async function applyRequest(
  store: Pick<ContactStore, 'find' | 'save'>,
  request: ContactRequest,
  signal?: AbortSignal,
): Promise<Applied> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const contact = await store.find(request.phone, signal);
    const decision: Decision = decide(contact, request);
    const saved = await store.save(contact, decision, signal);
    const after = {
      event: decision.event,
      contact: { ...contact, standing: { ...contact.standing, ...decision.write } },
    };
    if (saved === 'saved') return { outcome: decision.event.outcome, ...after };
    if (saved === 'duplicate') return { outcome: 'duplicate', ...after };
  }
  throw new ContendedError(`Still contended after ${attempts} tries`);
}
