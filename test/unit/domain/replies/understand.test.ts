import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../../../functions/domain/replies/understand.ts';
import type { ReplyContext } from '../../../../functions/domain/replies/understanding.ts';
import { hostileReplies } from '../../../support/hostile-replies.ts';

const context: ReplyContext = {
  program: 'acme-offers',
  programs: [
    { id: 'acme-offers', name: 'Acme Offers', aliases: ['deals'], words: { optOut: ['ENOUGH DEALS'], optIn: ['VIP'] } },
    { id: 'acme-orders', name: 'Acme Orders', words: { help: ['WHERE'] } },
    { id: 'acme-news', name: 'Acme Magazine' },
  ],
};

describe('how people write', () => {
  it.each([
    'S T O P',
    's.t.o.p',
    'S  T  O  P',
    's t o p   t e x t i n g   m e',
    'S-T-O-P please',
    'stoooop',
    'STOPPPP!!!',
    'stpo',
    'ＳＴＯＰ',
    '𝐒𝐓𝐎𝐏',
    '🆂🆃🅾🅿',
    '🇸🇹🇴🇵',
    'S\u200bT\u200bO\u200bP',
    '\u202eSTOP\u202c',
    '“Stop”',
    'STOP 🛑🛑',
    '📵 STOP ❌',
    'stop stop stop',
    'STOP 36180',
    'STOP - 36180',
    'STOP-36180',
    'Reply STOP to unsubscribe',
    'un subscribe',
    'unsubcribe me',
    'plz dont txt me',
    'don’t text me',
    'don´t text me',
    'İPTAL',
    'ıptal',
    'aufhoeren',
    'Aufhören',
    'please\nstop\ntexting me',
    'stop mensajes please',
    'cancelr suscripcion',
    'paren de escribirmr',
    'no quiero + mensajes',
    'je veux + de sms',
    'non voglio + messaggi',
    'nao quero + mensagens',
    'por favor stop texting',
    's a i r   p f v',
    'Scusate, stop sms, non ho più il cane',
  ])('%s refuses', (text) => {
    expect(understand(text, {}).intent).toBe('opt-out');
  });

  it.each(['STOP-22', 'STOP-1', 'STOP2048', 'BAJA-1234', 'ARRET-1234 merci', 'Stop-4U'])(
    '%s may be a code, but is asked about',
    (text) => {
      expect(understand(text, {}).intent).toBe('likely-opt-out');
    },
  );

  it.each([
    'bitte wieder anmelden',
    'stoop by tomorrow',
    'nonstop fun',
    'STOPWATCH',
    'TD-2048',
    'code STOP-22 please',
    'my code is BAJA-1234',
    'backstop',
    'weekend',
    'unstoppable',
    'stopover in Rome',
  ])('%s holds a keyword and is none', (text) => {
    expect(understand(text, {}).intent).toBe('none');
  });

  it.each([
    '🛑',
    '📵',
    '🔕 🔕',
    '🔕 merci',
    '❌',
    'Stop. Who is this?',
    'wrong number',
    'darmr de bsja',
    'siar por favor',
    'Cancel, please',
    'I am reporting you to the FCC',
  ])('%s refuses, and is asked about', (text) => {
    expect(understand(text, {}).intent).toBe('likely-opt-out');
  });
});

describe('a keyword beside a quotation', () => {
  it.each([
    '"Responda SAIR para cancelar" SAIR',
    '「如要取消請回覆STOP」STOP',
    '„STOP zum Abmelden“ – STOP',
    'Unsubscribe "Great Autumn Sale"',
  ])('refuses as if nothing were quoted: %s', (text) => {
    expect(understand(text, {}).intent).toBe('opt-out');
  });

  it.each([
    'What does "STOP" mean here',
    '"15 % bis Sonntag, Abmeldung: STOP" gilt das auch auf Möbel?',
    'Hat über „Letzte Chance. Abbestellen? Antworte STOP“ gelacht',
  ])('is none within it: %s', (text) => {
    expect(understand(text, {}).intent).toBe('none');
  });
});

describe('a keyword with a name below it', () => {
  it.each([
    'SAIR - Marcos',
    'SAIR (Luciana)',
    'Remove. - Darlene',
    'Hi. Unsubscribe. Kind regards, Moira Ashworth',
    'STOP\nRowena',
    'Unsubscirbe. Thanks! Geoff',
    '停止。王建军',
    '退订\n陈丽',
  ])('refuses as the keyword does: %j', (text) => {
    expect(understand(text, {}).intent).toBe('opt-out');
  });

  it.each([
    'Remove. Rowena?',
    'Remove. Love this',
    'Remove. Rowena says hello to everyone',
    'Remove, Rowena',
    '停止。何时',
  ])('does not where more is said: %j', (text) => {
    expect(understand(text, {}).intent).not.toBe('opt-out');
  });
});

describe('talk in one language that a rule of another knows words of', () => {
  it.each([
    'si vous me retirez de la liste je pleure',
    'Para se cadastrar, basta mandar uma mensagem para o nosso número',
    'Va bene, ho capito che il ritardo non dipende da voi, ora basta!',
    'put a hold on my bank account',
    'I like Polish food',
    'can you give me a virtual card?',
    'je suis en train de me faire un café',
    'si tu veux je te redonnes la liste',
    'Der Polizist folgte ihm.',
  ])('is no refusal: %s', (text) => {
    expect(understand(text, {}).intent).toBe('none');
  });

  it.each([
    "basta please, I don't want this",
    'Hey, quítenme de su mailing list thanks',
    'im done con estos mensajes, no more please',
    'Hi, não quero mais receber these promos, thanks',
    'please remove moi from your list merci',
    'Delete il mio numero thanks',
    'Bitte remove me von der Liste',
    'Je ne comprends pas, basta sms',
    'stop mandando estos mensajes',
    'STOP an alle',
    'ok dann halt stopp',
  ])('refuses where both are written: %s', (text) => {
    expect(['opt-out', 'likely-opt-out']).toContain(understand(text, {}).intent);
  });

  it.each(['ya no me manden sus catálogos', 'Quiero que mi número sea retirado de la lista'])(
    'loses no word to an idiom of another: %s',
    (text) => {
      expect(understand(text, {}).intent).toBe('opt-out');
    },
  );
});

describe('a space between clauses of a script without spaces', () => {
  it.each(['我沒有申請 請停止傳送', '拜託停止好嗎 每天都傳', '退 订', '谢谢 退订'])(
    'parts them, and no word: %s',
    (text) => {
      expect(understand(text, {}).intent).toMatch(/opt-out$/);
    },
  );
});

describe('a keyword said over and over', () => {
  it.each(['TD TD TD', '停止停止', 'stop stop stop stop stop', 'unsubscribe unsubscribe', 'opt out opt out please'])(
    'is the whole reply: %s',
    (text) => {
      expect(understand(text, {}).why).toMatch(/^keyword:/);
      expect(understand(text, {}).intent).toBe('opt-out');
    },
  );

  it.each(['no no no', 'yes yes', 'start start', 'sir sir'])('is none where it is none once: %s', (text) => {
    expect(understand(text, {}).intent).toBe('none');
  });
});

describe('a plain word that is near a keyword or one elsewhere', () => {
  it.each(['Ok sir.', 'Thanks alot!', 'A qui ?', 'Qui ça ?', 'Sai che ora è?', "Je préfère alors, stp... c'est bon"])(
    'is no refusal: %s',
    (text) => {
      expect(understand(text, {}).intent).toBe('none');
    },
  );

  it.each(['siar por favor', 'Ok stpo', 'SAI', 'bsja por favor', 'Who is this? Stp.', 'Stp'])(
    'leaves one what it is: %s',
    (text) => {
      expect(['opt-out', 'likely-opt-out']).toContain(understand(text, {}).intent);
    },
  );
});

describe('what its writer did not write', () => {
  it.each([
    '> Acme: 20% off! Reply STOP to end\nGreat, thanks',
    'Sounds good\n\nOn Tue, May 5, Acme wrote:\nReply STOP to end',
    'Liked “Reply STOP to opt out”',
    'Disliked "Text STOP to end"',
    '👍 to “ Reply STOP to opt out ”',
    'Le gustó “Responde BAJA para salir”',
    'Enfatizou “Responda SAIR para sair”',
    'Não gostou de “Responda SAIR para sair”',
    'Le disgustó “Responde BAJA para salir”',
    'Se rio de “Responde BAJA para salir”',
    'Reaccionó con 👍 a “Responde BAJA para salir”',
    'Hat „STOP zum Abmelden“ mit ❤️ markiert',
    'Hat über „Keine SMS mehr mit STOP“ gelacht',
    'Liebt „Ihr Tisch ist fertig. STOP für keine SMS mehr“',
    'Betont „Keine SMS mehr mit STOP“',
    'A Giulia piace "Ti aspettiamo sabato. Info STOP"',
    'A réagi par ❤️ à « STOP au 38080 »',
    'El mié, 4 jun, Óptica Luz escribió: Responda BAJA para salir',
    'Ok\nEm ter., 5 de mai., Acme escreveu: 20% off! Responda SAIR para sair',
    'Transféré : « Répondez STOP au 38080 » tu as vu ?',
    'Fwd: "Reply STOP to end" is this you?',
    'see acme.com/stop for the menu',
  ])('%j is not a refusal', (text) => {
    expect(understand(text, {}).intent).toBe('none');
  });

  it.each(['--\nstop', '👋\n--\n\n--\nstop', '--\nstop\n-- \nJane Doe'])(
    'reads %j, which no signature can be',
    (text) => {
      expect(understand(text, {}).why).toBe('keyword:en:stop');
    },
  );

  it.each(['Thanks!\n--\nstop', '🛑\n--\nstop', '> Acme: 20% off!\n--\nstop', '--\nSent from my iPhone'])(
    'leaves the signature of %j unread',
    (text) => {
      expect(understand(text, {}).matched ?? '').not.toContain('stop');
    },
  );

  it.each([
    'El mié, 4 jun, Óptica Luz escribió: ¡20 %! Responda SALIR\nBaja por favor',
    'El mié, 4 jun, Óptica Luz escribió: ¡20 %!\nResponda SALIR\n\nBaja por favor',
  ])('reads what its writer put below a quoted text in the line of its header: %j', (text) => {
    expect(understand(text, {}).intent).toBe('opt-out');
  });

  it.each([
    'Fwd: "20% off! Reply STOP to end" stop texting me',
    'The doctor wrote: stop texting me',
    'Hat „STOP“ nicht gewirkt? Keine SMS mehr',
  ])('reads what is beside a quoted text: %j', (text) => {
    expect(understand(text, {}).intent).toBe('opt-out');
  });

  it.each(['STOP\n-- \nJane Doe', 'Stop texting me\nSent from my iPhone', 'No more texts\n> Acme: 20% off!'])(
    '%j is, whatever follows',
    (text) => {
      expect(understand(text, {}).intent).toBe('opt-out');
    },
  );
});

describe('what takes a refusal back', () => {
  it('is said with it, or answers it', () => {
    expect(understand('Unsubscribe, no way', {}).intent).toBe('none');
    expect(understand('Unsubscribe? No way, I love these', {}).intent).toBe('none');
  });

  it.each([
    'Stop? no!',
    'STOP? Nope, I like these',
    'unsubscribe from your texts? never',
    'Stop? No no, avanti così',
    'Aufhören? Niemals!',
    '¿Darme de baja? Nunca',
    'Me désabonner ? Jamais !',
    '退订？不，我还要看',
  ])('is the no that answers a question about a keyword: %s', (text) => {
    expect(understand(text, {}).intent).toBe('none');
  });

  it.each([
    'Stop? Yes',
    'Stop? No? I asked twice',
    'Stop? No more texts',
    'Stop? No. STOP',
    'Why text me? No! Stop texting me',
  ])('is no other word after a question: %s', (text) => {
    expect(understand(text, {}).intent).not.toBe('none');
  });

  it.each([
    'Stop texting me.\nAcme says: no texting while driving!',
    'Acme says: no texting while driving! Stop texting me.',
    'Stop texting me. Texting while driving is what my son does',
  ])('is not said in another sentence: %j', (text) => {
    expect(understand(text, {}).intent).toBe('opt-out');
  });
});

describe('what is said in play', () => {
  it.each(['stop im crying', 'stop it im dying'])('takes a likely refusal back: %s', (text) => {
    expect(understand(text, {}).intent).toBe('likely-opt-out');
    for (const face of ['😂', '🥰', '❤️']) expect(understand(`${text} ${face}`, {}).intent, face).toBe('none');
    expect(understand(`${text} 😡`, {}).intent).toBe('likely-opt-out');
  });

  it.each(['STOP 😂', 'stop texting me 😂', 'unsubscribe ❤️'])('takes no plain one back: %s', (text) => {
    expect(understand(text, {}).intent).toBe('opt-out');
  });
});

describe('scope', () => {
  it.each([
    ['STOP', 'program'],
    ['stop texting me', 'program'],
    ['STOPALL', 'all'],
    ['stop all your messages', 'all'],
    ['unsubscribe me from everything', 'all'],
    ['borren mi número de todas sus listas', 'all'],
    ['不要再给我发任何短信', 'all'],
    ['wrong number, remove me', 'program'],
    ['you have the wrong number', 'all'],
  ])('%s reaches %s', (text, scope) => {
    expect(understand(text, {}).scope).toBe(scope);
  });

  it.each([
    ['STOP orders', ['acme-orders']],
    ['stop acme offers', ['acme-offers']],
    ['unsubscribe from deals please', ['acme-offers']],
    ['please stop sending me deals and magazine texts', ['acme-offers', 'acme-magazine']],
    ['stop everything except orders', ['acme-offers', 'acme-news']],
  ])('%s names programs', (text, scope) => {
    const expected = scope.map((id) => (id === 'acme-magazine' ? 'acme-news' : id));
    const found = understand(text, context);
    expect(['opt-out', 'likely-opt-out']).toContain(found.intent);
    expect([...found.scope].sort()).toEqual(expected.sort());
  });

  it('lets START name a program too', () => {
    expect(understand('START orders', context)).toMatchObject({ intent: 'opt-in', scope: ['acme-orders'] });
  });

  it('takes no name out of what programs share', () => {
    expect(understand('stop acme', context).scope).toBe('program');
  });
});

describe("an owner's own words", () => {
  it('add to the built-in ones', () => {
    expect(understand('enough deals', context)).toMatchObject({ intent: 'opt-out', why: 'own:acme-offers:optOut' });
    expect(understand('VIP!', context)).toMatchObject({ intent: 'opt-in', scope: 'program' });
  });

  it('count for the program written to, or name theirs where that is unknown', () => {
    expect(understand('where', context).intent).toBe('none');
    expect(understand('where', { programs: context.programs ?? [] })).toMatchObject({
      intent: 'help',
      scope: ['acme-orders'],
    });
  });

  it('never take a required word away', () => {
    const programs = [{ id: 'p', name: 'P', words: { optIn: ['STOP', 'QUIT'], help: ['UNSUBSCRIBE'] } }];
    for (const word of ['STOP', 'quit', 'Unsubscribe']) {
      expect(understand(word, { program: 'p', programs }).intent).toBe('opt-out');
    }
  });
});

describe('language', () => {
  it.each([
    ['no me manden más mensajes', 'es'],
    ["ne m'envoyez plus de sms", 'fr'],
    ['não quero mais receber mensagens', 'pt'],
    ['bitte keine Werbung mehr schicken', 'de'],
    ['non mandatemi più messaggi', 'it'],
    ['不要再给我发短信', 'zh-Hans'],
    ['請不要再傳簡訊給我', 'zh-Hant'],
    ['не присылайте больше рекламу', 'ru'],
  ])('%s is %s', (text, language) => {
    expect(understand(text, {}).language).toBe(language);
  });

  it.each([
    ['PARAR', ['pt'], 'pt'],
    ['PARAR', ['en'], 'es'],
    ['PARAR', undefined, 'es'],
    ['STOP', ['es'], undefined],
  ])('of %s is that of where the number is from (%j), unless English has the word too', (text, spoken, language) => {
    expect(understand(text, { spoken }).language).toBe(language);
  });
});

describe('any input', () => {
  it.each(Object.entries(hostileReplies))('is read however long and odd: %s', (_, text) => {
    expect(understand(text, { ...context, country: 'CN', pending: true }).why).toMatch(/^[a-z-]+(:.+)?$/);
  });

  it('gives one of the intents for any string, and the same again', () => {
    const words = fc.constantFrom(
      'stop',
      "don't",
      'text',
      'me',
      '不要',
      '发',
      'no',
      'más',
      'the',
      '!',
      '\n',
      '🛑',
      'list',
      'ne',
      'plus',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (reply) => {
        const found = understand(reply, context);
        expect(['opt-out', 'likely-opt-out', 'opt-in', 'help', 'confirm', 'none']).toContain(found.intent);
        expect(understand(reply, context)).toEqual(found);
      }),
    );
  }, 30_000);

  it('never opts in by anything but exact words', () => {
    const near = [
      'yes',
      'start',
      'subscribe',
      'join',
      'please',
      'I want to',
      'me',
      'again',
      'texts',
      'to',
      'the list',
      'alta',
      'oui',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...near), { minLength: 2, maxLength: 6 }), (parts) => {
        const { intent, why } = understand(parts.join(' '), {});
        expect(intent === 'opt-in' ? why : 'keyword:').toMatch(/^keyword:/);
      }),
    );
  });

  it('tells nothing of the text in its reason', () => {
    expect(understand('Stop texting Jane Doe at 555-0100', {}).why).not.toMatch(/jane|555/i);
  });
});
