import type { Phone } from '../phone.ts';
import { type Place, placeOf } from './place.ts';
import { isReachable } from './reachable.ts';

/** What a number alone tells: reading it is most of the work of a verdict, and needs no contact. */
export interface NumberFacts {
  reachable: boolean;
  /** Where its person may be, if nothing is known of them. */
  place: Place;
}

export const numberFacts = (phone: Phone): NumberFacts => ({ reachable: isReachable(phone), place: placeOf(phone) });
