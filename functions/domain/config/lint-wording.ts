import { noticeText } from '../notices/notice-text.ts';
import { shownWords } from '../notices/shown-words.ts';
import { understand } from '../replies/understand.ts';
import type { Intent } from '../replies/understanding.ts';
import { measure } from '../text/measure.ts';
import { type Config, type NoticeKind, type NoticeWording, noticeKinds, type Program } from './config.ts';

/** What is wrong with a config, or might be, and where: `programs[1].wording.en.help`. */
export interface ConfigFault {
  where: string;
  what: string;
}

/** A notice in the owner's own words, as a person would get it for one program. */
interface OwnNotice {
  where: string;
  kind: NoticeKind;
  program: Program;
  template: string;
  text: string;
}

function ownNotices(config: Config): OwnNotice[] {
  return config.programs.flatMap((program, p) => [
    ...noticesIn(config, program, program.wording, `programs[${p}].wording`),
    ...noticesIn({ ...config, programs: [program] }, { ...program, wording: {} }, config.wording, 'wording'),
  ]);
}

const noticesIn = (config: Config, program: Program, wording: NoticeWording, where: string): OwnNotice[] =>
  Object.entries(wording).flatMap(([language, texts]) =>
    noticeKinds.flatMap((kind) => {
      const template = texts[kind];
      if (template === undefined) return [];
      const text = noticeText(config, { kind, program }, [language]);
      return [{ where: `${where}.${language}.${kind}`, kind, program, template, text }];
    }),
  );

/** What a word named in each notice has to mean, for the person to have the way that the law and carriers ask for. */
const needs: Readonly<Record<NoticeKind, { intent: Intent; what: string }>> = {
  'opt-out': { intent: 'opt-in', what: 'names no word to come back, such as START' },
  'likely-opt-out': { intent: 'opt-in', what: 'names no word to come back, such as START' },
  'opt-in': { intent: 'opt-out', what: 'names no word to stop, such as STOP' },
  help: { intent: 'opt-out', what: 'names no word to stop, such as STOP' },
  'consent-asked': { intent: 'confirm', what: 'names no word to confirm, such as YES' },
};

const places = ['brand', 'program', 'support', 'frequency', 'terms'];

/** The owner's notices that can't go out as they are: without the brand, or without a way that we would understand. */
export function wordingFaults(config: Config): ConfigFault[] {
  return distinct(
    ownNotices(config).flatMap(({ where, kind, program, template, text }) => {
      const unknown = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
      const { intent, what } = needs[kind];
      return [
        ...unknown.filter((name) => !places.includes(name)).map((name) => ({ where, what: `has no place {${name}}` })),
        ...(has(text, config.brand.name) ? [] : [{ where, what: `does not name the brand: write {brand}` }]),
        ...(asksFor(text, intent, { config, program }) ? [] : [{ where, what }]),
      ];
    }),
  );
}

/** What an owner should look at in their notices, though it may be meant. */
export function wordingWarnings(config: Config): ConfigFault[] {
  return distinct(
    ownNotices(config).flatMap(({ where, program, template, text }) => {
      const { segments, units, encoding, costly } = measure(text);
      const because = encoding === 'UCS-2' ? `, since of ${distinctCharacters(costly.map(({ char }) => char))}` : '';
      const marketing = marketingIn(text, [config.brand.name, program.name, config.brand.support]);
      const { terms } = config.brand;
      return [
        ...(segments > 1
          ? [{ where, what: `takes ${segments} segments (${units} units of ${encoding}${because})` }]
          : []),
        ...(marketing
          ? [{ where, what: `reads like marketing ("${marketing}"), which a notice may not have in it` }]
          : []),
        ...(template.includes('{terms}') && !terms
          ? [{ where, what: 'has the place {terms}, and brand.terms is not set' }]
          : []),
        ...(template.includes('{frequency}') && !program.textsPerMonth
          ? [{ where, what: `has the place {frequency}, and textsPerMonth of ${program.id} is not set` }]
          : []),
      ];
    }),
  );
}

const has = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());

/** True if one of the words of a text is understood so, whether or not it stands out: in doubt it is meant. */
function asksFor(text: string, intent: Intent, { config, program }: { config: Config; program: Program }): boolean {
  const words = new Set([...shownWords(text), ...(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])]);
  const context = { program: program.id, programs: config.programs, pending: intent === 'confirm' };
  return [...words].some((word) => understand(word, context).intent === intent);
}

/**
 * What sells, in the languages that most owners write in. A confirmation with any of it is a text without consent,
 * 47 CFR 64.1200(a)(12).
 */
const selling = new RegExp(
  [
    '\\d+\\s?%',
    '[$€£¥₹]\\s?\\d|\\d\\s?[€£¥₹]',
    ...[
      'sale|discount|coupon|promo code|deals?|buy|shop now|order now|save \\d*|free gift|win|giveaway|limited time|exclusive',
      'rebajas?|descuentos?|cup[oó]n|compra|compre|oferta especial|gratis|gana|sorteo',
      'soldes|remise|r[ée]duction|achetez|bon plan|gratuit|gagnez|code promo',
      'rabatt|gutschein|kaufen|angebot|gratis|gewinnen|sonderpreis',
      'sconto|saldi|compra|acquista|omaggio|vinci',
      'desconto|promo[çc][ãa]o|compre|gr[áa]tis|ganhe|cupom',
    ].map((words) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`),
    '优惠|折扣|特价|促销|抢购|優惠|特價|促銷|セール|割引|クーポン|할인|쿠폰|скидк|распродаж|акци[яи]',
  ].join('|'),
  'iu',
);

/** The first words of a text that sell something, names aside. */
function marketingIn(text: string, names: readonly string[]): string | undefined {
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), text);
  return selling.exec(rest)?.[0];
}

const distinctCharacters = (characters: readonly string[]): string => [...new Set(characters)].slice(0, 5).join(' ');

const distinct = (faults: readonly ConfigFault[]): ConfigFault[] => [
  ...new Map(faults.map((fault) => [`${fault.where} ${fault.what}`, fault])).values(),
];
