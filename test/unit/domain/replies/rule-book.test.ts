import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../functions/domain/replies/fold.ts';
import type { Language } from '../../../../functions/domain/replies/language.ts';
import { packBook } from '../../../../functions/domain/replies/pack-book.ts';
import { RuleBook, readBy } from '../../../../functions/domain/replies/rule-book.ts';
import { tokenise } from '../../../../functions/domain/replies/tokens.ts';

/** A language with one rule. */
const withRule = (any: string[], language: Partial<Language> = {}, unless: string[] = []): Language => ({
  tag: 'en',
  name: 'English',
  scripts: ['Latn'],
  keywords: { optOut: {} },
  rules: { rule: { sure: true, any, unless } },
  ...language,
});

/** What the rules of some languages match in a text, as they are packed, a book a script, and read back. */
function matchedIn(text: string, ...languages: Language[]): string[] {
  const written = new Set(languages.flatMap(({ scripts }) => scripts));
  const books = [...written].map((script) => new RuleBook(packBook(script, languages)));
  const tokens = tokenise(fold(text));
  const none = () => new Uint8Array(tokens.words.length);
  return readBy(books, tokens, none(), none()).found.map(({ words }) => words.join(' '));
}

it.each([1, 29, 30])('what must not follow is seen behind %i words that a match has passed', (words) => {
  const passed = Array.from({ length: words }, () => 'word').join(' ');
  const rule = withRule([`${passed} !halt`]);
  expect(matchedIn(`${passed} end`, rule)).toEqual([passed]);
  expect(matchedIn(`${passed} halt`, rule)).toEqual([]);
});

describe('a set of words', () => {
  const sets = { calm: 'quiet, at ease', rest: '@calm, sleep*' };

  it.each([
    ['so quiet now', ['quiet now']],
    ['so at ease now', ['at ease now']],
    ['so sleepy now', ['sleepy now']],
    ['so at, ease now', []],
    ['asleep now', []],
  ])('holds words, phrases, stems and what the sets in it hold: %s', (text, matched) => {
    expect(matchedIn(text, withRule(['@rest now'], { sets }))).toEqual(matched);
  });

  it.each([
    ['going to bed', true],
    ['going to bedrooms', true],
    ['going to sleep', false],
    ['going', false],
  ])('may hold a phrase whose last word only begins so: %s', (text, matches) => {
    expect(matchedIn(text, withRule(['going_to_bed*'])).length > 0).toBe(matches);
    expect(matchedIn(text.replace('going ', ''), withRule(['to_bed*'])).length > 0).toBe(matches);
  });

  it.each([
    ['no nachrichten', true],
    ['no angebotsnachrichten', true],
    ['no rundnachrichten, thanks', true],
    ['no nachrichtendienst', false],
    ['no richten', false],
  ])('may hold an ending: %s', (text, matches) => {
    expect(matchedIn(text, withRule(['no *nachrichten'])).length > 0).toBe(matches);
  });

  it('holds a word that begins and ends as its members do by both', () => {
    const rules = withRule(['werbe* one', '*nachrichten two']);
    expect(matchedIn('werbenachrichten one', rules)).toEqual(['werbenachrichten one']);
    expect(matchedIn('werbenachrichten two', rules)).toEqual(['werbenachrichten two']);
  });

  it('is written another way too where the language has a twin', () => {
    const german = withRule(['löschen'], { tag: 'de', twin: { written: 'o', also: 'oe' } });
    expect(matchedIn('bitte loeschen', german)).toEqual(['loeschen']);
    expect(matchedIn('bitte löschen', german)).toEqual(['loschen']);
  });

  it('is of the languages of the rules that look for it', () => {
    const spanish = withRule(['stop|basta ya'], { tag: 'es' });
    const english = withRule(['stop now']);
    expect(matchedIn('stop ya', spanish, english)).toEqual(['stop ya']);
    expect(matchedIn('stop ya', spanish, withRule(['stop|ya now']))).toEqual([]);
  });
});

describe('a clause', () => {
  const alone = withRule(['^ halt $']);

  it.each([
    'halt - Ann Lee',
    'halt -- Ann Lee',
    'halt — Ann Lee',
    'halt (Ann Lee)',
    'halt "your words"',
    '«your words» halt',
    '„your words“ halt',
    '「your words」halt',
    'your words: halt',
    '(Ann Lee) halt, please',
  ])('is parted by a dash, a bracket, a quotation mark: %s', (text) => {
    expect(matchedIn(text, alone)).toEqual(['halt']);
  });

  it.each([
    'it says "halt" there',
    'it says „halt“ there',
    'some (halt) there',
    'halt-and-catch',
    'Central - halt - Market',
    'halt–5 there',
    '5" halt there',
  ])('is none for what a quotation or a bracket holds, nor at a hyphen: %s', (text) => {
    expect(matchedIn(text, alone)).toEqual([]);
  });

  it('is crossed by phrases and idioms where it is quoted', () => {
    expect(matchedIn('please reply "halt" to end', withRule(['reply_halt to end']))).toEqual(['reply halt to end']);
    expect(matchedIn('do "not" halt', withRule(['halt'], { idioms: { not: ['do not halt'] } }))).toEqual([]);
  });
});

describe('a footer', () => {
  const english = withRule(['stop'], { footers: ['reply stop to end'] });
  const chinese: Language = { ...withRule(['退 订'], { tag: 'zh' }), scripts: ['Hani'], footers: ['回 复 ~1 退 订'] };

  it('takes words out of play where the reply has five others, of whatever script', () => {
    expect(matchedIn('reply stop to end, 我在想', english, chinese)).toEqual(['stop']);
    expect(matchedIn('reply stop to end, 我在想这个', english, chinese)).toEqual([]);
  });

  it.each(['"Reply stop to end"? Why', '„reply stop to end“ ok then'])(
    'is out of play in quotation marks, however few the others: %s',
    (text) => {
      expect(matchedIn(text, english)).toEqual([]);
    },
  );

  it.each(['"Reply stop to end"', '"Reply stop to end" please', '"Reply" stop to end, Ann'])(
    'stays in play where it is all that is said: %s',
    (text) => {
      expect(matchedIn(text, english)).toEqual(['stop']);
    },
  );

  it('goes over a colon, which an idiom does not', () => {
    const colon = (which: Partial<Language>) => withRule(['stop'], which);
    expect(matchedIn('20 off all this week, opt out: stop', colon({ footers: ['opt_out stop'] }))).toEqual([]);
    expect(matchedIn('20 off all this week, opt out: stop', colon({ idioms: { out: ['opt_out stop'] } }))).toEqual([
      'stop',
    ]);
  });

  it('may be a question with its answer, where its pattern says so', () => {
    const asking = (footer: string) => withRule(['stop'], { footers: [footer] });
    expect(matchedIn('20 off all this week. Had enough? Reply stop', asking('had_enough ? reply ~1 stop'))).toEqual([]);
    expect(matchedIn('20 off all this week. Had enough? Reply stop', asking('had_enough reply stop'))).toEqual([
      'stop',
    ]);
    expect(matchedIn('20 off all this week. Had enough, reply stop', asking('had_enough ? reply stop'))).toEqual([
      'stop',
    ]);
    expect(matchedIn('20 off all this week. Had enough? Reply? Stop', asking('had_enough ? reply stop'))).toEqual([
      'stop',
    ]);
  });

  it('is the only pattern that may go on behind a question', () => {
    expect(() => packBook('Latn', [withRule(['opt_out ? reply stop'])])).toThrow(
      'Only a footer goes on behind a question: opt_out ? reply stop',
    );
  });

  it('is one of any script', () => {
    expect(matchedIn('回复stop退订, 我在想这个', english, chinese)).toEqual([]);
  });
});

describe('an idiom', () => {
  const french = withRule(['stop* les? envois', 'merci ~3 ce telephone'], { tag: 'fr' });
  const dutch: Language = { ...withRule(['ik wil niets']), tag: 'nl', idioms: { lesson: ['stop* les'] } };

  it('takes words out of play', () => {
    const lessons: Language = { ...french, idioms: { lesson: ['stop* les'] } };
    expect(matchedIn('stoppez les envois', lessons)).toEqual([]);
  });

  it('has no phrase that goes over the end of a sentence', () => {
    const language = withRule(['stop'], { idioms: { shop: ['one_stop'] } });
    expect(matchedIn('a one stop shop', language)).toEqual([]);
    expect(matchedIn('I have one. stop', language)).toEqual(['stop']);
  });

  it('takes none out of a reply in another language', () => {
    expect(matchedIn('stoppez les envois sur ce telephone, merci', dutch, french)).toEqual(['stoppez les envois']);
  });

  it('takes them out where a word of its own shows its language', () => {
    expect(matchedIn('ik wil stoppen les envois', dutch, french)).toEqual([]);
  });

  it('takes words that every language has only where the reply has as many others of its own', () => {
    const english = withRule(['stop sms']);
    const french: Language = { ...withRule(['le chien merci'], { tag: 'fr' }), idioms: { sms: ['stop_sms'] } };
    const italian = withRule(['non ho mai'], { tag: 'it' });
    expect(matchedIn('stop sms, non ho il cane', english, french, italian)).toEqual(['stop sms']);
    expect(matchedIn('stop sms, le chien', english, french, italian)).toEqual([]);
  });

  it('is as foreign as a footer is', () => {
    const footers: Language = { ...withRule(['ik wil niets']), tag: 'nl', footers: ['stop* les'] };
    expect(matchedIn('stoppez les envois sur ce telephone, merci', footers, french)).toEqual(['stoppez les envois']);
    expect(matchedIn('ik wil stoppen les envois, dank u wel', footers, french)).toEqual([]);
  });

  it('takes a word that another script has a rule for', () => {
    const english = withRule(['unsub']);
    const chinese: Language = {
      ...withRule(['我'], { tag: 'zh' }),
      scripts: ['Hani'],
      idioms: { asks: ['如果 ~1 覆 unsub'] },
    };
    expect(matchedIn('如果我覆UNSUB', english, chinese)).toEqual([]);
    expect(matchedIn('覆UNSUB', english, chinese)).toEqual(['unsub']);
  });

  it('takes none where the letters that tell its language are missing', () => {
    const chinese: Language = { ...withRule(['停 止'], { tag: 'zh' }), scripts: ['Hani'] };
    const japanese: Language = { ...withRule(['の 解 除'], { tag: 'ja' }), scripts: ['Hani'], telling: '[ぁ-ヺ]' };
    const idioms = { order: ['商品 ~2 停止'] };
    expect(matchedIn('商品停止', chinese, { ...japanese, idioms })).toEqual(['停 止']);
    expect(matchedIn('商品の停止', chinese, { ...japanese, idioms })).toEqual([]);
  });
});

describe('the language of a reply', () => {
  const english: Language = { ...withRule(['no more']), common: 'the, was, my, your' };
  const german: Language = {
    ...withRule(['konto|hold ~2 loschen|account', 'basta'], { tag: 'de' }),
    common: 'ich, der',
  };
  const matched = (text: string) => matchedIn(text, english, german);

  it('is one of which it has two common words and no rule of another matches', () => {
    expect(matched('hold account')).toEqual(['hold account']);
    expect(matched('was my hold account')).toEqual(['hold account']);
    const account: Language = { ...english, idioms: { bank: ['bank account'] } };
    expect(matchedIn('was my hold account', account, german)).toEqual([]);
    expect(matchedIn('my hold account', account, german)).toEqual(['hold account']);
  });

  it.each([
    ['was my account closed', []],
    ['was my konto closed', []],
    ['my konto closed', ['konto closed']],
    ['was my konto closed, ich', ['konto closed']],
    ['was my konto closed, der', ['konto closed']],
  ])('is that of a rule too that has two words of its own in it: %s', (text, matches) => {
    const closed: Language = { ...german, rules: { rule: { sure: true, any: ['konto|account closed'] } } };
    const accounts: Language = { ...english, idioms: { bank: ['account closed down'] } };
    expect(matchedIn(text, accounts, closed)).toEqual(matches);
  });

  it('is that of a keyword in it, whatever is around', () => {
    expect(matched('basta, was your the my')).toEqual(['basta']);
  });

  it('may be English as little as any other, and another than that of an English idiom', () => {
    const italian: Language = { ...withRule(['dati ~1 cancellati'], { tag: 'it' }), common: 'che, i, miei, siano' };
    const cancelled: Language = { ...withRule(['dati|data']), idioms: { order: ['cancel*'] } };
    expect(matchedIn('che i miei dati siano cancellati', cancelled, italian)).toEqual(['dati siano cancellati']);
    expect(matchedIn('dati cancellati', cancelled, italian)).toEqual(['dati']);
  });
});

it('a pattern may ask for a word that must not stand where it begins', () => {
  expect(matchedIn('please stop', withRule(['!stop ~1 stop']))).toEqual(['please stop']);
  expect(matchedIn('stop stop', withRule(['!stop ~1 stop']))).toEqual([]);
});

it('a pattern is refused that no reply can be looked up by', () => {
  for (const source of ['~3', 'stop?', '^ $', 'ab*', '*five', '*two_words', '*both*', '@nowhere', 'a^b']) {
    expect(() => packBook('Latn', [withRule([source])]), source).toThrow();
  }
});

describe('a match', () => {
  const apart = (words: number) => `aaa ${'zzz '.repeat(words)}bbb`;

  it('is thirty words long at most, wherever it is in however long a sentence', () => {
    for (const before of [0, 1, 5, 40, 100]) {
      const found = (words: number) => matchedIn(`${'zzz '.repeat(before)}${apart(words)}`, withRule(['aaa ~31 bbb']));
      expect(found(28), `after ${before}`).toEqual([apart(28)]);
      expect(found(29), `after ${before}`).toEqual([]);
      const phrase = (words: number) =>
        matchedIn(`${'zzz '.repeat(before)}${apart(words)} ccc ddd`, withRule(['aaa ~31 bbb_ccc_ddd']));
      expect(phrase(26), `after ${before}`).toEqual([`${apart(26)} ccc ddd`]);
      for (const words of [27, 28]) expect(phrase(words), `after ${before}`).toEqual([]);
    }
  });

  it('is the first that there is, as short as can be', () => {
    for (const between of ['. ', '? zzz ', ' zzz'.repeat(40).concat(' ')]) {
      expect(matchedIn(`aaa ccc${between}aaa bbb bbb`, withRule(['aaa ~2 bbb']))).toEqual(['aaa bbb']);
      expect(matchedIn(`aaa zzz bbb${between}aaa bbb`, withRule(['aaa ~2 bbb']))).toEqual(['aaa zzz bbb']);
    }
  });

  it('goes over commas and lines, and over no end of a sentence', () => {
    for (const [between, matches] of [
      [', ', true],
      ['\n', true],
      ['. ', false],
      ['? ', false],
    ] as const)
      expect(matchedIn(`aaa${between}bbb`, withRule(['aaa bbb'])).length > 0, between).toBe(matches);
  });

  it('goes over the end of a line or sentence with a phrase, as people write them', () => {
    for (const end of ['\n', '. '])
      for (const before of ['', 'zzz '.repeat(40)])
        expect(matchedIn(`${before}ccc aaa${end}bbb ddd`, withRule(['ccc aaa_bbb ddd']))).toEqual(['ccc aaa bbb ddd']);
  });

  it('is cancelled by what its own sentence says besides, and by no other', () => {
    const rule = withRule(['aaa bbb'], {}, ['ccc ~2 aaa', 'bbb ~2 ddd']);
    expect(matchedIn('ccc aaa bbb', rule)).toEqual([]);
    expect(matchedIn(`${'zzz '.repeat(35)}aaa bbb zzz ddd`, rule)).toEqual([]);
    expect(matchedIn('ccc. aaa bbb. ddd', rule)).toEqual(['aaa bbb']);
    expect(matchedIn(`aaa bbb\n${'zzz '.repeat(35)}bbb ddd`, rule)).toEqual(['aaa bbb']);
  });
});

it('an idiom passes over no comma, in a reply of any length', () => {
  const rule = withRule(['aaa'], { idioms: { rest: ['bbb ~1 aaa'] } });
  for (const before of ['', 'ccc. '.repeat(40), 'ccc '.repeat(40)]) {
    expect(matchedIn(`${before}bbb aaa`, rule), before).toEqual([]);
    expect(matchedIn(`${before}bbb ccc aaa`, rule), before).toEqual([]);
    expect(matchedIn(`${before}bbb, aaa`, rule), before).toEqual(['aaa']);
  }
});

it('patterns match what a regular expression of the same meaning does', () => {
  const word = fc.constantFrom('aaa', 'bbb', 'ccc', 'ddd');
  const spelt = fc.oneof(
    word,
    fc.tuple(word, word).map((phrase) => phrase.join(' ')),
  );
  const needed = fc.uniqueArray(spelt, { minLength: 1, maxLength: 3 }).map((some) => ({
    source: some.map((one) => one.replace(' ', '_')).join('|'),
    regex: `(?:${some.join('|')}) `,
  }));
  const single = fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map((some) => some.join('|'));
  const most = fc.integer({ min: 1, max: 4 });
  const place = fc.oneof(
    needed,
    needed.map(({ source, regex }) => ({ source: `${source}?`, regex: `(?:${regex})?` })),
    needed.map(({ source, regex }) => ({ source: `!${source}`, regex: `(?!${regex})` })),
    single.map((some) => ({ source: `!<${some}`, regex: `(?<!\\b(?:${some}) )` })),
    most.map((words) => ({ source: `~${words}`, regex: `(?:\\w+ ){0,${words}}` })),
    most.map((words) => ({ source: `~${words}@some`, regex: `(?:(?:aaa|bbb ccc) ){0,${words}}` })),
    needed.map(({ source, regex }) => ({ source: `${source}|$`, regex: `(?:${regex}|END)` })),
    fc.constant({ source: '^', regex: '(?<=^)' }),
    fc.constant({ source: '$', regex: 'END' }),
  );
  // What the words stand behind: so many words, in the same sentence or in others.
  const before = fc.tuple(
    fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 70 })),
    fc.constantFrom('zzz ', 'zzz. ', 'zzz zzz? '),
  );
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 5 }),
      needed,
      fc.array(word, { maxLength: 12 }),
      before,
      (places, must, words, [times, other]) => {
        const all = [...places, must];
        const text = words.join(' ');
        const sentence = other === 'zzz ' ? `${other.repeat(times)}${text}` : text;
        // Where a sentence begins another has ended, if there is one before.
        const end = times > 0 && other !== 'zzz ' ? '(?:$|^)' : '$';
        const regex = all.map((one) => one.regex.replace('END', end)).join('');
        const expected = new RegExp(`\\b${regex}`).test(`${sentence} `);
        const source = all.map((one) => one.source).join(' ');
        const reply = `${other.repeat(times)}${text}`;
        const rule = withRule([source], { sets: { some: 'aaa, bbb ccc' } });
        expect(matchedIn(reply, rule).length > 0, `${source} in ${reply}`).toBe(expected);
      },
    ),
    { numRuns: 1500 },
  );
});
