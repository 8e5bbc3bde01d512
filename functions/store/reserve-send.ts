import { setTimeout as sleep } from 'node:timers/promises';
import type { Config, Program } from '../domain/config/config.ts';
import type { Contact } from '../domain/contact.ts';
import { dayOf, type Instant } from '../domain/instant.ts';
import { rulesFor } from '../domain/law/rules-for.ts';
import { placeOf } from '../domain/numbering/place.ts';
import type { Phone } from '../domain/phone.ts';
import { allCaps, withSend } from '../domain/sends.ts';
import { unavailable, type Verdict, verdictFor } from '../domain/verdict.ts';
import { ContendedError } from './apply-request.ts';
import type { ContactStore } from './contacts.ts';
import type { KeptSend, SendStore } from './sends.ts';

export interface ReserveDeps {
  config: Config;
  store: Pick<ContactStore, 'find'>;
  sends: SendStore;
}

/** What became of a reservation: the contact that it was decided on, or the verdict against it. */
export type Reserved = { contact: Contact; send: KeptSend } | { refused: Verdict };

/**
 * Takes a place for one text under the caps, if the contact may be texted. The place is written down on the condition
 * that nothing has changed since the contact was read: of many callers at once each cap lets as many through as it
 * says, and a stop that arrives in between wins.
 *
 * @param sendTo what is to be written down for the contact that was read; undefined where no sender gets through
 * @throws whatever the database throws
 */
export async function reserveSend(
  deps: ReserveDeps,
  {
    phone,
    program,
    at,
    sendTo,
  }: { phone: Phone; program: Program; at: Instant; sendTo: (contact: Contact) => KeptSend | undefined },
): Promise<Reserved> {
  const { config, store } = deps;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(attempt);
    const contact = await store.find(phone);
    const verdict = verdictFor({ contact, program, config, at });
    if (!verdict.allowed) return { refused: verdict };
    const send = sendTo(contact);
    if (!send) return { refused: { allowed: false, reason: 'blocked-by-provider' } };
    if ((await addSend(deps, contact, send)) === 'saved') return { contact, send };
  }
  return { refused: unavailable };
}

/**
 * Writes down a text that was sent elsewhere. What was sent can't be refused: it counts whatever the caps say.
 *
 * @returns false where it was written down before
 * @throws ContendedError if every try lost to another writer
 */
export async function recordSend(deps: ReserveDeps, phone: Phone, send: KeptSend): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(attempt);
    const contact = await deps.store.find(phone);
    if (contact.sends?.some(({ id }) => id === send.id)) return false;
    if ((await addSend(deps, contact, send)) === 'saved') return true;
  }
  throw new ContendedError(`Still contended after ${attempts} tries`);
}

function addSend({ config, sends }: ReserveDeps, contact: Contact, send: KeptSend): Promise<'saved' | 'conflict'> {
  const law = rulesFor(placeOf(contact.phone, contact), dayOf(send.at), config.law);
  return sends.add(contact, send, withSend(contact.sends ?? [], send, allCaps(config, law)));
}

const attempts = 20;

/** Spread out, so that those who lost don't meet again. */
const pause = (attempt: number): Promise<void> => sleep(Math.random() * 4 * attempt);
