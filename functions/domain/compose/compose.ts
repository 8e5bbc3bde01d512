import type { Config, Program, Sender } from '../config/config.ts';
import { canReceive } from '../config/programs.ts';
import type { RuleInPlace } from '../law/rules-for.ts';
import type { Intent } from '../replies/understanding.ts';
import { type Encoding, measure } from '../text/measure.ts';
import { collisions } from './collisions.ts';
import { needlesslyCostly, type Replaceable } from './costly.ts';
import { asPlainAs, footerFor } from './footer.ts';
import { footerWords, inLanguage } from './footer-words.ts';
import { blockedDomains } from './link-domains.ts';
import { replyPrompts, saysHowToStop } from './reply-prompts.ts';
import { isSaidIn, missingContent } from './required-content.ts';

export interface Composition {
  text: string;
  program: Program;
  config: Config;
  /** The sender that the text leaves from. */
  sender: Sender;
  /** BCP 47 language of the recipient, the program's where absent. */
  locale?: string;
  /** The recipient's own unsubscribe address. */
  link?: string;
  /** The rules that hold where the recipient is. */
  law: readonly RuleInPlace[];
}

/** Something that a sender should know about a text before it goes out. Nothing is withheld for it. */
export type Warning = { detail: string } & (
  | { code: 'costly-characters'; characters: readonly Replaceable[] }
  | { code: 'missing-content'; rule: string; verified: boolean; source: string }
  | { code: 'blocked-link'; domain: string }
  | { code: 'keyword-collision'; word: string; index: number; intent: Intent }
  | { code: 'reply-impossible' | 'no-opt-out' | 'no-wording' | 'too-long' }
);

/** A text as it is sent. */
export interface Composed {
  text: string;
  encoding: Encoding;
  segments: number;
  /** Septets or 16-bit units, by the encoding. */
  units: number;
  warnings: Warning[];
}

/** Twilio (error 21617) and AWS End User Messaging (SendTextMessage, MessageBody) take no longer text. */
const longest = 1600;

/**
 * Adds to a text how to stop, in the recipient's language, unless it says so itself: what to reply where the sender can
 * be answered, and the link. A transactional text gets it only with a link, or where its program has a footer of its own.
 */
export function compose(composition: Composition): Composed {
  const { program, config, sender, link, law } = composition;
  const locale = composition.locale ?? program.locale;
  const body = composition.text.trimEnd();
  const footer = wantsFooter(composition) ? footerOf(composition, body, locale) : undefined;
  const text = footer ? `${body}\n${asPlainAs(body, footer)}` : body;
  const measured = measure(text);
  const draft = { text, program, brand: config.brand, sender, footer: footer !== undefined, ...(link && { link }) };

  const warnings: Warning[] = [];
  const { saved, characters } = needlesslyCostly(text, measured);
  if (saved > 0) {
    const detail = `${saved} ${saved === 1 ? 'segment' : 'segments'} fewer without ${distinct(characters)}.`;
    warnings.push({ code: 'costly-characters', detail, characters });
  }
  for (const { id, says, verified, source } of missingContent(draft, law)) {
    warnings.push({ code: 'missing-content', detail: says, rule: id, verified, source: source.url });
  }
  for (const domain of blockedDomains(text)) {
    warnings.push({ code: 'blocked-link', detail: `Carriers filter texts with links of ${domain}.`, domain });
  }
  for (const { word, index, intent } of collisions(body)) {
    const detail = `A reply of ${word} is taken for ${intent}, by Basta and often by carriers.`;
    warnings.push({ code: 'keyword-collision', detail, word, index, intent });
  }
  if (!canReceive(sender)) {
    if (replyPrompts(body).length > 0) {
      warnings.push({ code: 'reply-impossible', detail: `Nobody can reply to the sender id ${sender.number}.` });
    }
    if (!footer && !(link && text.includes(link))) {
      warnings.push({ code: 'no-opt-out', detail: 'The text gives no way to stop: its sender takes no replies.' });
    }
  }
  if (footer && !inLanguage(program.footer, locale) && !inLanguage(footerWords, locale)) {
    warnings.push({ code: 'no-wording', detail: `No words for ${locale}: how to stop is said in English.` });
  }
  if (text.length > longest) {
    warnings.push({ code: 'too-long', detail: `Providers refuse texts of more than ${longest} characters.` });
  }
  return { text, encoding: measured.encoding, segments: measured.segments, units: measured.units, warnings };
}

const wantsFooter = ({ program, link }: Composition): boolean =>
  program.purpose === 'promotional' || link !== undefined || Object.keys(program.footer).length > 0;

function footerOf(
  { program, config, sender, link, law }: Composition,
  body: string,
  locale: string,
): string | undefined {
  const asked = law.flatMap(({ rule, enforced }) =>
    enforced && rule.kind === 'content' && rule.needs.part === 'opt-out' ? (rule.needs.languages ?? []) : [],
  );
  return footerFor({
    program,
    brand: config.brand,
    sender,
    languages: [locale, ...asked],
    said: { reply: saysHowToStop(body) && isSaidIn(body, asked), link: link !== undefined && body.includes(link) },
    ...(link && { link }),
  });
}

const distinct = (characters: readonly Replaceable[]): string =>
  [...new Set(characters.map(({ char }) => char))].join(' ');
