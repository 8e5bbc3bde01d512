import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PartIndex } from '../../../../functions/domain/replies/part-index.ts';
import { isSlipOf } from '../../../../functions/domain/replies/slips.ts';
import { understand } from '../../../../functions/domain/replies/understand.ts';

/** The text with each two neighbouring letters within a word of four and more in each other's place, once each. */
const swapped = (text: string): string[] =>
  [...text.matchAll(/\p{L}{4,}/gu)].flatMap(({ 0: word, index }) =>
    Array.from({ length: word.length - 2 }, (_, i) => index + 1 + i).map(
      (at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
    ),
  );

describe('a refusal typed in haste', () => {
  it.each([
    ['quit textign me alreayd', 'en'],
    ['pleasestop textig me', 'en'],
    ['quit contac ting me', 'en'],
    ['nomemanden mas mensajes', 'es'],
    ['kiten mi numero de la lista', 'es'],
    ['schickt mir keine Werbugn mherr', 'de'],
    ['loeschtmeine nummer bitte', 'de'],
    ['je veuxplus recevoir vosmessages', 'fr'],
    ['parem demandarmensagens', 'pt'],
    ['non vogliopiù ricevere mesaggi', 'it'],
    ['thanks but sotp now', 'en'],
  ])('is a likely one, in the language that most of it is in: %s', (text, language) => {
    expect(understand(text, {})).toMatchObject({ intent: expect.stringMatching(/^(likely-)?opt-out$/), language });
  });

  it.each([
    'please stop sending me messages',
    'no quiero recibir mas mensajes',
    'bitte keine nachrichten mehr schicken',
    'je ne veux plus recevoir vos messages',
    'non voglio ricevere altri messaggi',
    'nao quero receber mais mensagens',
  ])('is one whichever two letters of a word changed places: %s', (text) => {
    const missed = swapped(text).filter((typed) => !understand(typed, {}).intent.endsWith('opt-out'));
    expect(missed).toEqual([]);
  });
});

describe('what only a guess makes a refusal', () => {
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
  ])('is none where its words are plain ones: %s', (text) => {
    expect(understand(text, {}).intent).toBe('none');
  });

  it.each(['lvoe it, never stop textign', 'no es que quiera darme de baja'])(
    'is none where rules know what the reply says: %s',
    (text) => {
      expect(understand(text, {}).intent).toBe('none');
    },
  );

  it('is none that a quoted footer has', () => {
    expect(understand('mom, "Responde BJAA para cancelar"', {}).intent).toBe('none');
    expect(understand('Responde BJAA para cancelar', {}).intent).toBe('likely-opt-out');
  });

  it("may be STOP, which is every language's", () => {
    expect(understand('s t o p p e r f a v o r e', {})).toMatchObject({ intent: 'likely-opt-out', matched: 'stop' });
  });

  it('is never a definite one', () => {
    expect(understand('pleasestop textig me', {}).intent).toBe('likely-opt-out');
  });

  it('opts nobody in', () => {
    expect(understand('suscribirmee', {}).intent).not.toBe('opt-in');
  });
});

describe('the index of parts', () => {
  const word = fc.stringMatching(/^[a-z]{4,14}$/);

  it('finds every word that another is a slip of', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('swap', 'omit', 'double'), (meant, where, how) => {
        const at = 1 + (where % (meant.length - 2));
        const typed = {
          swap: meant.slice(0, at) + meant.charAt(at + 1) + meant.charAt(at) + meant.slice(at + 2),
          omit: meant.slice(0, at) + meant.slice(at + 1),
          double: meant.slice(0, at) + meant.charAt(at) + meant.slice(at),
        }[how];
        if (typed === meant || !isSlipOf(meant, typed)) return;
        expect([...new PartIndex(new Set([meant, 'other']), () => 1).near(typed)]).toContain(meant);
      }),
    );
  });
});
