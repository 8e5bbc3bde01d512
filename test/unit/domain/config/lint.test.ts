import { describe, expect, it } from 'vitest';
import basta from '../../../../basta.config.ts';
import { ConfigError, type ConfigInput, defineConfig } from '../../../../functions/domain/config/define-config.ts';
import { configWarnings } from '../../../../functions/domain/config/warnings.ts';

type ProgramInput = ConfigInput['programs'][number];

const input = (different: Partial<ConfigInput> = {}, program: Partial<ProgramInput> = {}): ConfigInput => ({
  brand: { name: 'Acme', support: 'help@acme.example', home: 'https://acme.example' },
  programs: [
    {
      id: 'offers',
      code: 1,
      name: 'Acme offers',
      purpose: 'promotional',
      consent: 'double',
      senders: [{ provider: 'twilio', number: '+15005550001' }],
      ...program,
    },
  ],
  ...different,
});

function faultsOf(config: ConfigInput): Record<string, string> {
  try {
    defineConfig(config);
  } catch (error) {
    if (error instanceof ConfigError) return Object.fromEntries(error.faults.map(({ where, what }) => [where, what]));
    throw error;
  }
  return {};
}

const warningsOf = (config: ConfigInput): string[] =>
  configWarnings(defineConfig(config)).map(({ where, what }) => `${where} ${what}`);

describe("an owner's own wording", () => {
  it('is refused without the brand, without a way back or out, and with places that there are not', () => {
    const wording: ConfigInput['wording'] = {
      en: {
        'opt-out': 'You are unsubscribed from {list}. Reply START to come back.',
        'likely-opt-out': '{brand}: we stopped your texts.',
        'opt-in': '{brand}: welcome!',
        help: '{brand}: ask {support}.',
        'consent-asked': '{brand}: do you want our texts?',
      },
    };
    const expected = {
      'wording.en.opt-out': 'does not name the brand: write {brand}',
      'wording.en.likely-opt-out': 'names no word to come back, such as START',
      'wording.en.opt-in': 'names no word to stop, such as STOP',
      'wording.en.help': 'names no word to stop, such as STOP',
      'wording.en.consent-asked': 'names no word to confirm, such as YES',
    };
    expect(faultsOf(input({ wording }))).toEqual(expected);
    expect(Object.keys(faultsOf(input({}, { wording })))).toEqual(
      Object.keys(expected).map((where) => `programs[0].${where}`),
    );
    expect(faultsOf(input({ wording: { en: { help: '{brand}: {who} helps. STOP ends it.' } } }))).toEqual({
      'wording.en.help': 'has no place {who}',
    });
  });

  it.each([
    ['en', '{brand}: off. Reply start to come back.'],
    ['es', '{brand}: de baja. Escriba ALTA para volver.'],
    ['ru', '{brand}: вы отписаны. Вернуться: СТАРТ'],
    ['ja', '【{brand}】停止しました。再開と返信してください。'],
    ['zh-Hans', '【{brand}】已退订。回复恢复订阅可恢复。'],
    ['ko', '{brand}: 수신거부 완료. 시작 회신.'],
  ])('may name any word of its language to come back: %s', (language, text) => {
    expect(faultsOf(input({ wording: { [language]: { 'opt-out': text } } }))).toEqual({});
  });

  it("may name a word of the program's own", () => {
    const wording = { en: { 'opt-out': '{brand}: off. Reply BOGO to come back.' } };
    expect(faultsOf(input({}, { wording }))).not.toEqual({});
    expect(faultsOf(input({}, { wording, words: { optIn: ['bogo'] } }))).toEqual({});
  });

  it('is warned about where it costs two segments, sells, or has a place that nothing fills', () => {
    const opted = (text: string) => warningsOf(input({ wording: { en: { 'opt-out': text } } }));
    const end = ' START to come back.';
    expect(opted(`{brand}: off.${end}`)).toEqual([]);
    expect(opted(`{brand}: you’re off our list, and we are sorry to see that you go so soon.${end}`)).toEqual([
      'wording.en.opt-out takes 2 segments (91 units of UCS-2, since of ’)',
    ]);
    for (const sales of ['Get 20% off first.', 'Only $5 today!', 'Big SALE on now', 'Shop now at acme.example']) {
      expect(opted(`{brand}: off. ${sales}${end}`)).toEqual([
        expect.stringMatching(/^wording.en.opt-out reads like marketing/),
      ]);
    }
    expect(opted(`{brand}: off from {program}.${end}`)).toEqual([]);
    expect(opted(`{brand}: off. {terms} {frequency}${end}`)).toEqual([
      'wording.en.opt-out has the place {terms}, and brand.terms is not set',
      'wording.en.opt-out has the place {frequency}, and textsPerMonth of offers is not set',
    ]);
  });
});

describe('templates of outbound texts', () => {
  const warnings = (text: string, program: Partial<ProgramInput> = {}) =>
    warningsOf(input({}, { templates: { reminder: text }, ...program }));

  it.each([
    ['Your order is ready. Reply CANCEL to cancel the order.', 'CANCEL', 'opt-out'],
    ['Reply START to begin the survey.', 'START', 'opt-in'],
    ['Responda "BAJA" para cancelar su cita.', 'BAJA', 'opt-out'],
    ['Reply REMOVE to take the item out of your cart.', 'REMOVE', 'opt-out'],
    ['Reply END to end the call.', 'END', 'opt-out'],
  ])('%s', (text, word, intent) => {
    expect(warnings(text)).toEqual([
      `programs[0].templates.reminder asks for a reply of ${word}, which is taken for ${intent}, by Basta and often by carriers`,
    ]);
  });

  it('may say how to stop, and ask for words that mean nothing else', () => {
    expect(warnings('Sale ends today! Reply STOP to opt out, HELP for help.')).toEqual([]);
    expect(warnings('Responda "BAJA" para cancelar su suscripción.')).toEqual([]);
    expect(warnings('See you at 9. Reply C to confirm or R to reschedule.')).toEqual([]);
  });

  it("collide with the program's own words too", () => {
    expect(warnings('Reply GONE if the item is gone.')).toEqual([]);
    expect(warnings('Reply GONE if the item is gone.', { words: { optOut: ['gone'] } })).toHaveLength(1);
  });
});

describe('long names', () => {
  it('are warned about where our own notices then take two segments, by language', () => {
    const name = 'The Acme Trading Company of Ohio';
    const brand = { name, support: 'help@acme.example', home: 'https://acme.example' };
    const [warning, ...others] = warningsOf(input({ brand }));
    expect(others).toEqual([]);
    expect(warning).toMatch(/^programs\[0\]\.name makes notices take more than one segment in .*\bru\b/);
    expect(warning).not.toMatch(/ en[ ,]/);
  });

  it('are none in the config that ships', () => {
    expect(configWarnings(basta)).toEqual([]);
  });
});
