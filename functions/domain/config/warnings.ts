import { collisions } from '../compose/collisions.ts';
import { noticesByTag } from '../notices/all-notices.ts';
import { noticeText } from '../notices/notice-text.ts';
import { understand } from '../replies/understand.ts';
import { measure } from '../text/measure.ts';
import { type Config, noticeKinds, type Program } from './config.ts';
import { type ConfigFault, wordingWarnings } from './lint-wording.ts';

/**
 * What an owner should look at in a config that works: wording that costs or sells, templates that ask for a word that
 * ends in an opt-out. Said when Basta starts and when it is deployed; nothing fails for it.
 */
export const configWarnings = (config: Config): ConfigFault[] => [
  ...wordingWarnings(config),
  ...config.programs.flatMap((program, p) => [
    ...longNotices(config, program, `programs[${p}].name`),
    ...Object.entries(program.templates).flatMap(([name, text]) =>
      collidingWords(config, program, text).map((what) => ({ where: `programs[${p}].templates.${name}`, what })),
    ),
  ]),
];

/** "Reply CANCEL to cancel the order": whoever does is opted out. */
function collidingWords({ programs }: Config, program: Program, text: string): string[] {
  const intentOf = (word: string) => understand(word, { program: program.id, programs }).intent;
  return collisions(text, intentOf).map(
    ({ word, intent }) => `asks for a reply of ${word}, which is taken for ${intent}, by Basta and often by carriers`,
  );
}

/** Our own notices make room where names are long, and can't always make enough. */
function longNotices(config: Config, program: Program, where: string): ConfigFault[] {
  const kinds = noticeKinds.filter((kind) => kind !== 'consent-asked' || program.consent === 'double');
  const languages = [...noticesByTag().keys()].flatMap((tag) => {
    const texts = kinds.map((kind) =>
      noticeText({ ...config, wording: {} }, { kind, program: { ...program, wording: {} } }, [tag]),
    );
    return texts.some((text) => measure(text).segments > 1) ? [tag] : [];
  });
  if (languages.length === 0) return [];
  return [
    {
      where,
      what: `makes notices take more than one segment in ${languages.join(', ')}, with the brand's name and support`,
    },
  ];
}
