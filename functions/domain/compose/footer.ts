import type { Brand, Program, Sender } from '../config/config.ts';
import { canReceive } from '../config/programs.ts';
import { inGsm7 } from '../text/gsm7.ts';
import { measure } from '../text/measure.ts';
import { english, type FooterWords, footerWords, inLanguage } from './footer-words.ts';

/** What a footer is to say, and for whom. */
export interface FooterNeeds {
  program: Program;
  brand: Brand;
  sender: Sender;
  /** BCP 47 languages, the recipient's first; more than one where a law asks for them. */
  languages: readonly string[];
  /** Whether the text already says what to reply, in all of these languages, and has the link. */
  said: { reply: boolean; link: boolean };
  link?: string;
}

/** How to stop, as far as it isn't said: in the owner's words if the program has them for the language, else in Basta's. */
export function footerFor({ program, brand, sender, languages, said, link }: FooterNeeds): string | undefined {
  if (said.reply && (said.link || !link)) return undefined;
  const own = inLanguage(program.footer, languages[0] ?? program.locale);
  if (own && (link || !own.includes('{link}'))) {
    return own
      .replaceAll('{brand}', brand.name)
      .replaceAll('{program}', program.name)
      .replaceAll('{sender}', sender.number)
      .replaceAll('{link}', link ?? '');
  }
  const words = wordsIn(languages);
  const ways = [
    ...(canReceive(sender) && !said.reply ? [words.map(({ reply }) => reply).join(' / ')] : []),
    ...(link && !said.link ? [link] : []),
  ];
  if (ways.length === 0) return undefined;
  return `${words.map(({ optOut }) => optOut).join(' / ')}: ${ways.join(` ${words.map(({ or }) => or).join(' / ')} `)}`;
}

function wordsIn(languages: readonly string[]): readonly FooterWords[] {
  const found = [...new Set(languages.flatMap((tag) => inLanguage(footerWords, tag) ?? []))];
  return found.length > 0 ? found : [english];
}

/**
 * A footer without the accents that would make a text in GSM-7 cost more than twice as much, where it can be written
 * without them; else the footer as it is.
 */
export const asPlainAs = (text: string, footer: string): string =>
  measure(text).encoding === 'GSM-7' ? (inGsm7(footer) ?? footer) : footer;
