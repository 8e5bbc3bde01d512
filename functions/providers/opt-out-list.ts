import type { Sender } from '../domain/config/config.ts';
import type { Instant } from '../domain/instant.ts';
import type { Phone } from '../domain/phone.ts';

/** What became of a change to a provider's list. `refused`: it can't be done (a limit, a permission, a number it has not). */
export type ListChange = { status: 'done' } | { status: 'refused' | 'busy' | 'failed'; code: string };

/** One number that a provider doesn't deliver to. */
export interface ListedNumber {
  phone: Phone;
  /** The sender that it is blocked for, where the list says so. */
  sender?: string;
  /** When the person refused, where the list says so. */
  since?: Instant;
}

export interface ListPage {
  numbers: ListedNumber[];
  /** Where the next page starts; absent on the last. */
  next?: string;
}

/**
 * A provider's own list of numbers that it doesn't deliver to. Providers let us do different things with it, so each
 * part is there or not.
 */
export interface OptOutList {
  /** Calls a second that the provider allows; our own pace stays below. */
  pace: number;
  /** One page of the list of a sender; throws what the API throws. */
  read?(sender: Sender, from?: string): Promise<ListPage>;
  /** Puts a number on the list, so that nobody who sends by this provider can text it. */
  add?(sender: Sender, phone: Phone): Promise<ListChange>;
  /** Takes a number off the list, because the person has opted in again. */
  remove?(sender: Sender, phone: Phone): Promise<ListChange>;
}
