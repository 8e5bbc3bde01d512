import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../functions/domain/compose/compose.ts';
import { footerWords } from '../../../../functions/domain/compose/footer-words.ts';
import { blockedDomains } from '../../../../functions/domain/compose/link-domains.ts';
import { saysHowToStop } from '../../../../functions/domain/compose/reply-prompts.ts';
import { reservedIntent } from '../../../../functions/domain/compose/reserved-words.ts';
import { canReceive, programById } from '../../../../functions/domain/config/programs.ts';
import { rulesFor } from '../../../../functions/domain/law/rules-for.ts';
import { placeOf } from '../../../../functions/domain/numbering/place.ts';
import { understand } from '../../../../functions/domain/replies/understand.ts';
import { measure } from '../../../../functions/domain/text/measure.ts';
import { aConfig, phone } from '../../../support/builders.ts';

const link = 'https://acme.example/u/0123456789abcdefABCDEF';

function composed(
  text: string,
  other: {
    to?: string;
    locale?: string;
    link?: string;
    from?: string;
    program?: string;
    footer?: Record<string, string>;
  } = {},
) {
  const config = aConfig();
  const found = programById(config, other.program ?? 'acme-offers');
  const [sender] = found?.senders ?? [];
  if (!found || !sender) throw new Error('no such program');
  return compose({
    text,
    program: { ...found, footer: other.footer ?? {} },
    config,
    sender: { ...sender, number: other.from ?? sender.number },
    law: rulesFor(placeOf(phone(other.to ?? '+12125550123')), '2026-11-23'),
    ...(other.locale && { locale: other.locale }),
    ...(other.link && { link: other.link }),
  });
}

describe('composing', () => {
  it('adds how to stop by reply and by link, and counts what is sent', () => {
    const { text, encoding, segments, units, warnings } = composed('Acme: 20% off today.', { link });
    expect(text).toBe(`Acme: 20% off today.\nOpt out: reply STOP or ${link}`);
    expect({ encoding, segments, units }).toEqual({ encoding: 'GSM-7', segments: 1, units: text.length });
    expect(warnings).toEqual([]);
  });

  it.each([
    ['es', 'Acme: 20% hoy.\nBaja: responde STOP'],
    ['pt-BR', 'Acme: 20% hoy.\nCancelar: responda SAIR'],
    ['zh-TW', 'Acme: 20% hoy.\n退訂: 回覆STOP'],
    ['zh-CN', 'Acme: 20% hoy.\n退订: 回复TD'],
    ['no', 'Acme: 20% hoy.\nMeld deg av: svar STOP'],
    ['en-GB', 'Acme: 20% hoy.\nOpt out: reply STOP'],
  ])('speaks %s', (locale, text) => {
    expect(composed('Acme: 20% hoy.', { locale }).text).toBe(text);
  });

  it("falls back to the program's language, and to English with a warning", () => {
    expect(composed('Acme: hi.').text).toMatch(/Opt out/);
    const { text, warnings } = composed('Acme: hi.', { locale: 'sw' });
    expect(text).toMatch(/Opt out/);
    expect(warnings).toMatchObject([{ code: 'no-wording' }]);
  });

  it('drops accents from its own words rather than double the price of a text', () => {
    expect(composed('Acme: sleva 20 %.', { locale: 'cs' })).toMatchObject({
      text: 'Acme: sleva 20 %.\nOdhlaseni: odpovezte STOP',
      encoding: 'GSM-7',
    });
    expect(composed('Acme: sleva ještě dnes.', { locale: 'cs' }).text).toMatch(/Odhlášení: odpovězte STOP$/);
  });

  it.each([
    'Acme: sale! Reply STOP to opt out',
    'Acme: sale! Text "stop" to end',
    'Acme: sale! STOP to end',
    'Acme: soldes ! Répondez STOP',
    'Acme: soldes ! STOP au 36180',
    'Acme: Angebot! Abmelden: STOP antworten',
    'Acme: セール。STOPと返信',
    '【Acme】优惠。回复TD退订',
  ])('leaves a text alone that says how to stop: %s', (text) => {
    expect(composed(text).text).toBe(text);
    expect(composed(`${text} ${link}`, { link }).text).toBe(`${text} ${link}`);
    expect(composed(text, { link }).text).toBe(`${text}\nOpt out: ${link}`);
  });

  it.each([
    'Acme: the non-STOP sale',
    'Acme: we will not stop',
    'Acme: STOP paying too much!',
    'Acme at the bus stop to go',
  ])('is not taken in by %s', (text) => {
    expect(composed(text).text).toBe(`${text}\nOpt out: reply STOP`);
  });

  it("uses the program's own footer where it has one", () => {
    const footer = { fr: '{brand}: STOP au 36180 ou {link}', ko: '무료거부 080-123-4567' };
    expect(composed('Soldes', { footer, locale: 'fr-CA', link }).text).toBe(`Soldes\nAcme: STOP au 36180 ou ${link}`);
    expect(composed('Soldes', { footer, locale: 'fr' }).text).toBe('Soldes\nDésabonnement: répondez STOP');
    const korean = composed('(광고) Acme 세일 help@acme.example', {
      footer,
      locale: 'ko',
      to: '+821012345678',
      from: 'ACME',
    });
    expect(korean.text).toMatch(/\n무료거부 080-123-4567$/);
    expect(korean.warnings).toEqual([]);
  });

  it('says how to stop in each language that the law asks for', () => {
    const { text, warnings } = composed('Acme: sale', { to: '+85251234567', link });
    expect(text).toBe(`Acme: sale\nOpt out / 退訂: reply STOP / 回覆STOP or / 或 ${link}`);
    expect(warnings).toEqual([]);
    expect(composed(text, { to: '+85251234567', link }).text).toBe(text);
  });

  it('gives only the link where nobody can reply, and warns where that leaves no way to stop', () => {
    expect(composed('Acme: hi', { from: 'ACME', link }).text).toBe(`Acme: hi\nOpt out: ${link}`);
    expect(composed('Acme: hi. Reply STOP to end', { from: 'ACME' }).warnings).toMatchObject([
      { code: 'missing-content', rule: 'us-opt-out' },
      { code: 'reply-impossible' },
      { code: 'no-opt-out' },
    ]);
  });

  it('leaves transactional texts alone unless they are given a link', () => {
    expect(composed('Your order is on its way.', { program: 'acme-orders' })).toMatchObject({
      text: 'Your order is on its way.',
      warnings: [],
    });
    expect(composed('Your order is on its way.', { program: 'acme-orders', link }).text).toMatch(
      /\nOpt out: reply STOP or/,
    );
  });

  it('says how to stop in every language, in words that it knows itself to mean that', () => {
    for (const [tag, { optOut, reply }] of Object.entries(footerWords)) {
      expect(saysHowToStop(`${optOut}: ${reply}`), tag).toBe(true);
    }
  });

  it('composes what is composed already to itself', () => {
    const locale = fc.constantFrom(...Object.keys(footerWords));
    const words = fc.array(fc.constantFrom('Acme', 'sale', '20%', '’', '😀', 'ją', '\n', 'STOP'), { minLength: 1 });
    fc.assert(
      fc.property(words, locale, fc.boolean(), (text, tag, withLink) => {
        const other = { locale: tag, ...(withLink && { link }) };
        const once = composed(text.join(' '), other);
        expect(composed(once.text, other).text).toBe(once.text);
      }),
    );
  });
});

describe('warnings', () => {
  const codes = (text: string, other?: Parameters<typeof composed>[1]) =>
    composed(text, other).warnings.map(({ code }) => code);

  it('name characters that cost a segment more, and what to write instead', () => {
    const text = `Acme’s sale… ${'x'.repeat(80)}`;
    expect(composed(text).warnings).toEqual([
      {
        code: 'costly-characters',
        detail: '1 segment fewer without ’ ….',
        characters: [
          { char: '’', index: 4, instead: "'" },
          { char: '…', index: 11, instead: '...' },
        ],
      },
    ]);
  });

  it('say nothing of characters that cost nothing, or that the language needs', () => {
    expect(codes('Acme’s sale')).toEqual([]);
    expect(codes(`Acme “${'скидка '.repeat(30)}”`, { locale: 'ru' })).toEqual([]);
  });

  it('name what the law asks for and the text lacks, with the source', () => {
    expect(composed('세일', { to: '+821012345678', locale: 'ko', link }).warnings).toMatchObject([
      { code: 'missing-content', rule: 'kr-mark', verified: true },
      { code: 'missing-content', rule: 'kr-brand' },
      { code: 'missing-content', rule: 'kr-contact' },
      { code: 'missing-content', rule: 'kr-opt-out' },
    ]);
    const china = { to: '+8613812345678', locale: 'zh-CN' };
    expect(composed('Acme 优惠', china).warnings).toMatchObject([{ rule: 'cn-signature' }]);
    expect(composed('【Acme】优惠', china).warnings).toEqual([]);
    expect(composed('【Acme】sale', { ...china, locale: 'en' }).warnings).toMatchObject([{ rule: 'cn-opt-out' }]);
    expect(codes('Sale')).toEqual(['missing-content']);
    expect(codes('ACME OFFERS: sale')).toEqual([]);
  });

  it('name shared link shorteners', () => {
    expect(composed('Acme: see https://Bit.ly/abc').warnings).toMatchObject([
      { code: 'blocked-link', domain: 'bit.ly' },
    ]);
    expect(blockedDomains('www.tinyurl.com/x, t.co/y and again t.co/z')).toEqual(['tinyurl.com', 't.co']);
    expect(blockedDomains('acme.example/t.co at.co me@t.co rabbit.ly https://acme.co/bit.ly')).toEqual([]);
  });

  it.each([
    ['Acme: Reply CANCEL to cancel the order', 'CANCEL', 'opt-out'],
    ['Acme: reply with "cancel" if you cannot come', 'cancel', 'opt-out'],
    ['Acme : répondez ANNULER pour annuler le rendez-vous', 'ANNULER', 'likely-opt-out'],
    ['Acme: Text START to begin your order', 'START', 'opt-in'],
    ['Acme: Reply STOP if you want us to call', 'STOP', 'opt-out'],
  ])('name a word that means something else: %s', (text, word, intent) => {
    expect(composed(text).warnings).toMatchObject([{ code: 'keyword-collision', word, intent }]);
  });

  it.each([
    'Acme: Reply STOP to opt out',
    'Acme: Reply CANCEL to cancel',
    'Acme: Reply STOP to stop these messages, HELP for help',
    'Acme: Reply STOP to cancel your subscription',
    'Acme: Text START to subscribe again',
    'Acme: Reply C to confirm',
    'Acme: Opt out: reply STOP',
    'Acme: we reply soon',
  ])('let a word be that is asked for what it means: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('take words for what Basta takes a reply of them for', () => {
    const words =
      'STOP STOPP UNSUBSCRIBE CANCEL END QUIT REVOKE ARRET BAJA SAIR ABMELDEN AFMELDEN ANNULER START HELP INFO';
    for (const word of words.split(' ')) {
      const country = word === 'TD' ? 'CN' : 'US';
      expect(reservedIntent(word), word).toBe(understand(word, { country }).intent);
    }
  });

  it('name a text that providers refuse', () => {
    expect(codes(`Acme ${'x'.repeat(1600)}`)).toEqual(['too-long']);
  });
});

it('knows which senders can be answered', () => {
  const sender = { provider: 'twilio', replies: 'basta' } as const;
  expect(['+15005550001', '12345', 'ACME', 'ACME 24'].map((number) => canReceive({ ...sender, number }))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

/** Any UTF-16 at all, and much of what matters here. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map(String.fromCharCode),
      fc.constantFrom('STOP', ' ', 'reply', '\n', '😀'),
    ),
  )
  .map((parts) => parts.join(''));

it('composes anything at all, and counts it as it is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: full, encoding, segments, units } = composed(text, { link });
      expect(measure(full)).toMatchObject({ encoding, segments, units });
      expect(full.startsWith(text.trimEnd())).toBe(true);
    }),
  );
});
