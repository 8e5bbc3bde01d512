import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../functions/domain/replies/fold.ts';
import { type Tokens, tokenise } from '../../../../functions/domain/replies/tokens.ts';
import { eachTrait, traitCount } from '../../../../functions/domain/replies/traits.ts';
import { understand } from '../../../../functions/domain/replies/understand.ts';
import { heaviestWords, weightOf } from '../../../../functions/domain/replies/weighed.ts';

const tokensOf = (text: string): Tokens => tokenise(fold(text));

/** The text with each two neighbouring letters within a word of four and more in each other's place, once each. */
const swapped = (text: string): string[] =>
  [...text.matchAll(/\p{L}{4,}/gu)].flatMap(({ 0: word, index }) =>
    Array.from({ length: word.length - 2 }, (_, i) => index + 1 + i).map(
      (at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
    ),
  );

describe('a refusal that no rule knows', () => {
  it.each([
    ['quit textign me alreayd', 'en'],
    ['please stoptexting me alreayd', 'en'],
    ['quit contac ting me', 'en'],
    ['nomemanden mas mensajes', 'es'],
    ['kiten mi numero de la lista', 'es'],
    ['schickt mir keine Werbugn mherr', 'de'],
    ['loeschtmeine nummer bitte', 'de'],
    ['arretezde menvoyer vos texto', 'fr'],
    ['non vogliopiù ricevere mesaggi', 'it'],
    ['thanks but sotp now', 'en'],
  ])('is a likely one by what its words weigh, in the language of most of them: %s', (text, language) => {
    expect(understand(text, {})).toMatchObject({ intent: expect.stringMatching(/^(likely-)?opt-out$/), language });
  });

  it.each([
    'please stop sending me messages',
    'no quiero recibir mas mensajes',
    'bitte keine nachrichten mehr schicken',
    'je ne veux plus recevoir vos messages',
    'non voglio ricevere altri messaggi',
    'nao quero receber mais mensagens',
  ])('is mostly one whichever two letters of a word changed places: %s', (text) => {
    const typed = swapped(text);
    const found = typed.filter((one) => understand(one, {}).intent.endsWith('opt-out'));
    expect(found.length / typed.length).toBeGreaterThan(0.9);
  });

  it('is in the language spoken where the number is from, if more than one knows its words', () => {
    expect(understand('parem demandarmensagens', { spoken: ['pt'] })).toMatchObject({ why: 'weighed', language: 'pt' });
    expect(understand('parem demandarmensagens', {}).language).toBeUndefined();
  });

  it('is never a definite one, and says which of its words weigh most', () => {
    expect(understand('pleasestop textig me', {})).toEqual({
      intent: 'likely-opt-out',
      scope: 'program',
      matched: expect.stringMatching('texting me'),
      why: 'weighed',
    });
  });

  it('is of all programs where it says so', () => {
    expect(understand('pleasestop textig me, all your messages', {})).toMatchObject({ why: 'weighed', scope: 'all' });
  });

  it('is of the program that it names', () => {
    const programs = [{ id: 'offers', name: 'Offers' }];
    expect(understand('pleasestop textig me offers', { programs }).scope).toEqual(['offers']);
  });
});

describe('a reply of one word', () => {
  it.each([
    ['stoptextingmeeee', 'pattern:en:stop-texting'],
    ['takemeoffthislist', 'pattern:en:remove-me'],
    ['nichtmehrschreiben', 'pattern:de:keine-nachrichten'],
    ['keinewerbungmehrbitte', 'keyword:de:keine-werbung-mehr'],
    ['yanoquieromensajes', 'pattern:es:no-quiero'],
    ['plusdesms', 'pattern:fr:ne-plus'],
    ['metiradalista', 'pattern:pt:tirar-da-lista'],
    ['paremdememandar', 'pattern:pt:parem-de-mandar'],
    ['donttextmeanymore', 'pattern:en:do-not-text'],
  ])('refuses where it does with the spaces that it lacks, and is asked about: %s', (text, why) => {
    expect(understand(text, {})).toMatchObject({ intent: 'likely-opt-out', why });
  });

  it.each(['Nachrichtendienst', 'Stickstoff', 'saptamana', 'kkkkkkkkkkkkkkkk', 'nonononono'])(
    'is what it is where no words that rules know make it up, or they refuse nothing: %s',
    (text) => {
      expect(understand(text, {}).intent).toBe('none');
    },
  );
});

describe('what is weighed', () => {
  it.each([
    'The vet told us to stop the pills',
    'He takes the list home',
    'Schalte das Licht aus',
    'Wir sind nicht zusammen',
    'Die kleine Liste',
    'Bitte meine Kreditkartennummer löschen',
    'Der Papierkram nervt mich',
    'Das Unternehmen will keine Anzeige',
    'sto bene ma mi manca avere legami familiari',
    'onde que fica esse lugar',
    'Unternehmensberatung',
    'mom, "Responde BAJA para cancelar"',
  ])('is no refusal where its words are plain ones: %s', (text) => {
    expect(understand(text, {}).intent).toBe('none');
  });

  it.each(['lvoe it, never stop textign', 'no es que quiera darme de baja'])(
    'is none where rules know what the reply says: %s',
    (text) => {
      expect(understand(text, {}).intent).toBe('none');
    },
  );

  it('opts nobody in', () => {
    expect(understand('suscribirmee', {}).intent).not.toBe('opt-in');
  });

  it('makes a definite refusal a likely one where a sentence weighs as no refusal does', () => {
    expect(understand("My neighbour doesn't want your messages any more but I like getting them", {}).intent).not.toBe(
      'opt-out',
    );
    expect(understand("I don't want your messages any more", {}).intent).toBe('opt-out');
  });

  it('is a second witness in any language', () => {
    const later = 'Als ik ooit verhuis mag u mij van de lijst halen, nu nog niet';
    expect(understand(later, {}).intent).not.toBe('opt-out');
    expect(understand('Haal mij van de lijst', {}).intent).toBe('opt-out');
  });

  it('takes no keyword away that is a sentence of its own, whatever stands before it', () => {
    const told = "Dad said 'tell them to leave us in peace' but Dad says that to the postman as well. Ignore him.";
    expect(understand(told, {}).intent).toBe('none');
    expect(understand(`${told} Unsubscribe.`, {}).intent).toBe('likely-opt-out');
  });

  it.each([
    'die Oma meinte "nie wieder SMS", da ging es um den Enkeltrick',
    'Mi hija les escribió "no me manden más" desde mi teléfono, castigada está, sigan normal',
    'Fick "Ditt paket väntar, klicka här. Stopp? Svara STOPP" är det bluff?',
    '“Hurra, gewonnen. Stop? Antworte STOP” bin ich das wirklich, wo hole ich es ab',
  ])('hears no refusal in what others said, in quotation marks: %s', (text) => {
    expect(understand(text, {}).intent).toBe('none');
  });

  it.each([
    'I told you "don\'t text me any more" and you still do',
    'I wrote "stop" and it did not work',
    '"Envie PARAR p/ não receber" já enviei 3x, cumpram',
    'ya puse "baja" tres veces y nada',
    '"Reply STOP to unsubscribe" ok stop dann',
    'Ada tulisan "balas TIDAK jika tak ingin dihubungi". TIDAK INGIN DIHUBUNGI pak.',
    'Vous écrivez "répondez STOP pour ne plus recevoir", voilà c\'est fait, stop',
  ])('hears one that the writer says too, or repeats: %s', (text) => {
    expect(understand(text, {}).intent).toMatch(/opt-out$/);
  });

  it('has a weight for whatever words there are, and names words of the reply', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const tokens = tokensOf(text);
        expect(Number.isFinite(weightOf(tokens))).toBe(true);
        expect(tokens.words).toEqual(expect.arrayContaining([...heaviestWords(tokens)]));
      }),
    );
  });
});

describe('the traits of a reply', () => {
  const traitsOf = (text: string): number[] => {
    const traits: number[] = [];
    eachTrait(tokensOf(text), (trait) => traits.push(trait));
    return traits;
  };
  const shared = (one: string, other: string): number => {
    const known = new Set(traitsOf(one));
    return traitsOf(other).filter((trait) => known.has(trait)).length;
  };

  it('are numbers below their count, each of a word of the reply', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const tokens = tokensOf(text);
        eachTrait(tokens, (trait, at) => {
          expect(trait).toBeGreaterThanOrEqual(0);
          expect(trait).toBeLessThan(traitCount);
          expect(at).toBeLessThan(Math.max(1, tokens.words.length));
        });
      }),
    );
  });

  it('stay mostly the same where a space is missing, and where it is elsewhere', () => {
    const { length } = traitsOf('stop texting me');
    expect(shared('stop texting me', 'stoptexting me')).toBeGreaterThan(length / 2);
    expect(shared('stop texting me', 'stop text ingme')).toBeGreaterThan(length / 2);
    expect(shared('stop texting me', 'see you at nine')).toBe(1);
  });

  it('are no more of a letter the longer it is held down', () => {
    expect(traitsOf(`no${'o'.repeat(40)}`)).toHaveLength(traitsOf('nooooo').length);
  });

  it('tell the order of words, and sentences from one another', () => {
    expect(traitsOf('stop me').toSorted()).not.toEqual(traitsOf('me stop').toSorted());
    expect(traitsOf('no stop').toSorted()).not.toEqual(traitsOf('no. stop').toSorted());
  });
});
