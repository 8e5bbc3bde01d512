import type { Brand, Program, Sender } from '../config/config.ts';
import { canReceive } from '../config/programs.ts';
import type { ContentNeed, ContentRule } from '../law/rule.ts';
import type { RuleInPlace } from '../law/rules-for.ts';
import { footerWords, inLanguage } from './footer-words.ts';
import { saysHowToStop } from './reply-prompts.ts';

/** A text as it will be sent, and by whom. */
export interface Draft {
  text: string;
  program: Program;
  brand: Brand;
  sender: Sender;
  link?: string;
  /** Whether Basta added how to stop, in its own words or the owner's. */
  footer: boolean;
}

/** The rules on content that a promotional text does not keep. */
export function missingContent(draft: Draft, law: readonly RuleInPlace[]): ContentRule[] {
  if (draft.program.purpose !== 'promotional') return [];
  return law.flatMap(({ rule, enforced }) =>
    enforced && rule.kind === 'content' && !isThere(rule.needs, draft) ? [rule] : [],
  );
}

function isThere(need: ContentNeed, draft: Draft): boolean {
  const { text, program, brand, sender, link } = draft;
  const own = link ? text.replaceAll(link, '') : text;
  switch (need.part) {
    case 'mark':
      return text.startsWith(need.text);
    case 'signature':
      return /^【[^【】]+】|【[^【】]+】$/u.test(text);
    case 'brand':
      return !canReceive(sender) || [brand.name, program.name].some((name) => has(own, name));
    case 'contact':
      return has(own, brand.support) || has(own, new URL(brand.home).host) || /\d{2,4}[- ]\d{3,4}[- ]\d{3,4}/.test(own);
    case 'opt-out':
      return saysHow(draft) && hasOneOf(text, need.words) && isSaidIn(text, need.languages ?? []);
  }
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
const has = (text: string, part: string): boolean => folded(text).includes(folded(part));

/** Asking for a reply is no way to stop where nobody can reply. */
const saysHow = ({ text, sender, link, footer }: Draft): boolean =>
  footer || (link !== undefined && text.includes(link)) || (canReceive(sender) && saysHowToStop(text));

const hasOneOf = (text: string, words: readonly string[] | undefined): boolean =>
  !words || words.some((word) => has(text, word));

/** True if a text has the words for opting out of each of some languages. */
export const isSaidIn = (text: string, languages: readonly string[]): boolean =>
  languages.every((tag) => has(text, inLanguage(footerWords, tag)?.optOut ?? ''));
