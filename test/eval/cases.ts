import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The languages whose free text Basta is expected to understand. */
export const languages = ['en', 'es', 'zh', 'fr', 'pt', 'de', 'it'] as const;
export type Language = (typeof languages)[number];

/** What README.md explains: each kind of message that asks for texts to stop … */
export const refusalKinds = [
  'keyword',
  'polite',
  'sentence',
  'typo',
  'slang',
  'insult',
  'question',
  'wrong-number',
  'legal-threat',
  'mixed-language',
  'emoji',
  'split',
  'all-programs',
  'quoted-footer',
  'stop-sending',
  'remove-data',
  'complaint-with-refusal',
] as const;

/** … and of message that asks for something else, or for nothing. */
export const ordinaryKinds = [
  'negation',
  'object',
  'praise',
  'enquiry',
  'appointment',
  'order',
  'thanks',
  'smalltalk',
  'yes-no',
  'complaint',
  'past',
  'quoted-original',
  'codes',
  'names',
  'help',
  'return',
] as const;

const common = {
  text: z.string().min(1),
  /** BCP 47 tag, where a file holds more than one language or script. */
  tag: z.string().optional(),
  /** ISO 3166-1 alpha-2 country of the number, where it matters. */
  country: z.string().length(2).optional(),
};

const refusal = z.strictObject({
  ...common,
  expect: z.literal('opt-out'),
  kind: z.enum(refusalKinds),
  scope: z.literal('all').optional(),
  /** No reasonable reader could doubt it: `likely-opt-out` is found, but not sure enough. */
  strict: z.literal(true).optional(),
});

const ordinary = z.strictObject({
  ...common,
  expect: z.enum(['none', 'help', 'opt-in']),
  kind: z.enum(ordinaryKinds),
});

const schema = z.discriminatedUnion('expect', [refusal, ordinary]);
export type Case = z.infer<typeof schema>;

/** Reads JSON Lines. Throws an error that names the line when one is not a case. */
export function parseCases(jsonl: string): Case[] {
  return jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      try {
        return schema.parse(JSON.parse(line));
      } catch (cause) {
        throw new Error(`Line ${index + 1} is not a case: ${line}`, { cause });
      }
    });
}

/** `cases` measures, and whoever writes rules doesn't look at it; `development` is what they are written with. */
export type CaseSet = 'cases' | 'development';

/** Ordinary messages of one language, none of which refuses: one a line, as people write to businesses and to each other. */
export const readTalk = (language: Language, set: CaseSet = 'cases'): string[] =>
  readFileSync(new URL(`${set === 'cases' ? '' : 'development/'}talk/${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** The cases of one file of a set. */
export const readCases = (name: Language | 'other', set: CaseSet): Case[] =>
  parseCases(readFileSync(new URL(`${set}/${name}.jsonl`, import.meta.url), 'utf8'));
