import { inGsm7, plainFormOf } from '../text/gsm7.ts';
import { type Measure, measure, type PlacedCharacter } from '../text/measure.ts';

/** A character to replace, and what GSM-7 writes in its place, nothing for a pictogram. */
export interface Replaceable extends PlacedCharacter {
  instead: string;
}

/**
 * The characters for which a text is sent in UCS-2 and takes more segments than it would in their plain forms. None if
 * it costs the same, or if something can't be written otherwise, as in most scripts.
 */
export function needlesslyCostly(
  text: string,
  { segments, costly }: Measure,
): { saved: number; characters: Replaceable[] } {
  const plain = inGsm7(text);
  const saved = plain === undefined ? 0 : segments - measure(plain).segments;
  if (saved <= 0) return { saved: 0, characters: [] };
  return { saved, characters: costly.map((it) => ({ ...it, instead: plainFormOf(it.char) ?? '' })) };
}
