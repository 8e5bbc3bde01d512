/**
 * Words by their parts. A word misspelt by one letter still has its first or its second half whole; by two, its first or
 * its last third. So misspelt words are found by looking those parts up, and only what is found is compared.
 */
export class PartIndex {
  readonly #slipsFor: (letters: number) => number;
  readonly #words: ReadonlySet<string>;
  readonly #byPart = new Map<string, string[]>();

  /** @param slipsFor how many letters may be wrong in a word of so many */
  constructor(words: ReadonlySet<string>, slipsFor: (letters: number) => number) {
    this.#words = words;
    this.#slipsFor = slipsFor;
    for (const word of words) {
      for (const key of this.#keys(word, word.length)) {
        const alike = this.#byPart.get(key);
        if (alike) alike.push(word);
        else this.#byPart.set(key, [word]);
      }
    }
  }

  /** Words that this one may be a slip of, to be compared: some come twice, most aren't. */
  *near(typed: string): Generator<string> {
    // Two that changed places in the middle leave neither half whole.
    for (let at = 1; at + 1 < typed.length; at += 1) {
      const swapped = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
      if (this.#words.has(swapped)) yield swapped;
    }
    for (let letters = typed.length - 2; letters <= typed.length + 2; letters += 1) {
      if (Math.abs(letters - typed.length) > this.#slipsFor(letters)) continue;
      for (const key of this.#keys(typed, letters)) yield* this.#byPart.get(key) ?? [];
    }
  }

  /** The first and the last part that a word has whole if it is one of so many letters misspelt. */
  #keys(word: string, letters: number): readonly [string, string] {
    const part = Math.floor(letters / (this.#slipsFor(letters) + 1));
    return [`${letters}<${word.slice(0, part)}`, `${letters}>${word.slice(-part)}`];
  }
}
