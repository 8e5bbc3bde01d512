import type { WordSet } from './pattern.ts';

/** Words, and stems of words, that patterns name. */
export class Vocabulary {
  readonly #words = new Set<string>();
  readonly #stems = new Map<string, string[]>();

  learn({ words, stems, phrases }: WordSet): void {
    for (const word of words) this.#words.add(word);
    for (const phrase of [...phrases.values()].flat()) for (const word of phrase) this.#words.add(word);
    for (const [head, list] of stems) this.#stems.set(head, [...new Set([...(this.#stems.get(head) ?? []), ...list])]);
  }

  has(word: string): boolean {
    if (this.#words.has(word)) return true;
    return this.#stems.get(word.slice(0, 3))?.some((stem) => word.startsWith(stem)) ?? false;
  }
}
