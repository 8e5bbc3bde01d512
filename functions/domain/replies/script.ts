/** The scripts that rules are written in, by ISO 15924 code; `Hani` stands for Chinese characters and kana together. */
export const scripts = ['Latn', 'Cyrl', 'Grek', 'Hebr', 'Arab', 'Deva', 'Thai', 'Hani', 'Hang'] as const;
export type Script = (typeof scripts)[number];

const ranges: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0x61, 0x24f, 'Latn'],
  [0x370, 0x3ff, 'Grek'],
  [0x400, 0x52f, 'Cyrl'],
  [0x590, 0x5ff, 'Hebr'],
  [0x600, 0x6ff, 'Arab'],
  [0x900, 0x97f, 'Deva'],
  [0xe00, 0xe7f, 'Thai'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x3040, 0x30ff, 'Hani'],
  [0x3400, 0x9fff, 'Hani'],
  [0xac00, 0xd7af, 'Hang'],
];

/** The script of a folded word, by its first letter; none for numbers and for scripts that no rule is written in. */
export function scriptOf(word: string): Script | undefined {
  const code = word.charCodeAt(0);
  // What by far most words begin with.
  if (code >= 0x61 && code <= 0x7a) return 'Latn';
  if (code >= 0x4e00 && code <= 0x9fff) return 'Hani';
  for (const [from, to, script] of ranges) if (code >= from && code <= to) return script;
  return undefined;
}
