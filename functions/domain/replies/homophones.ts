import { once } from '../once.ts';
import { allLanguages } from './all-languages.ts';

// Characters that an input method offers for the same syllable, of the syllables that refusals are written with. Tones
// are left out: nobody types them.
const alike = [
  '退推腿褪颓蜕忒',
  '订定丁顶钉叮盯鼎锭汀',
  '取去区曲趣娶',
  '消小笑校效肖销晓',
  '阅越月约悦跃粤',
  '停亭听廷挺庭婷',
  '止之子只指纸直值芝旨',
  '拒巨距聚句具据',
  '收受手守首授',
  '发法罚乏伐',
  '再在载',
  '别憋瘪',
  '要耀药咬',
  '打搭达大答',
  '扰绕饶娆优忧',
  '骚搔扫嫂',
  '删山珊煽三',
  '除处出厨',
  '感敢赶干',
  '兴性幸姓星',
  '趣去取曲',
  '烦凡番翻',
  '短段端断',
  '信心新欣性',
  '讯迅训寻',
  '息习席惜西',
  '联连莲恋链',
  '系戏细',
  '送颂宋松',
];

/** By character (its code), the syllables that it is offered for, a bit each. */
const syllables = once(() => {
  const byChar = new Map<number, number>();
  for (const [syllable, chars] of alike.entries()) {
    for (const char of chars) byChar.set(char.charCodeAt(0), syllablesOf(char.charCodeAt(0), byChar) | (1 << syllable));
  }
  return byChar;
});

const syllablesOf = (code: number, byChar: ReadonlyMap<number, number>): number => byChar.get(code) ?? 0;

const soundsAs = (one: string, other: string): boolean =>
  one === other || (syllablesOf(one.charCodeAt(0), syllables()) & syllablesOf(other.charCodeAt(0), syllables())) !== 0;

const meant = once(() =>
  allLanguages()
    .filter(({ scripts }) => scripts.includes('Hani'))
    .flatMap(({ spelling }) => spelling.map((word) => word.split(' '))),
);
/** Those words by the code of each character that their first may be picked for. */
const byBeginning = once(() => {
  const words = new Map<number, string[][]>();
  for (const word of meant()) {
    const first = word[0] ?? '';
    for (const char of alike.find((chars) => chars.includes(first)) ?? first) {
      const others = words.get(char.charCodeAt(0));
      if (others) others.push(word);
      else words.set(char.charCodeAt(0), [word]);
    }
  }
  return words;
});

/** The characters with those mended that were picked for their sound ("推定" for "退订"); undefined if there are none. */
export function byTheirSound(words: readonly string[]): string[] | undefined {
  const possible = byBeginning();
  let mended: string[] | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const alike = possible.get(words[at]?.charCodeAt(0) ?? 0);
    const word = alike && heardAt(at, words, alike);
    if (!word) continue;
    mended ??= [...words];
    for (const [i, char] of word.entries()) mended[at + i] = char;
    at += word.length - 1;
  }
  return mended;
}

/** The first of some words that the characters from one on sound as. */
function heardAt(
  at: number,
  chars: readonly string[],
  possible: readonly (readonly string[])[],
): readonly string[] | undefined {
  for (const word of possible) {
    let same = 0;
    while (same < word.length && soundsAs(chars[at + same] ?? '', word[same] ?? '')) same += 1;
    if (same === word.length) return word;
  }
  return undefined;
}
