import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormNonces } from '../../../functions/page/form-nonce.ts';
import { at } from '../../support/builders.ts';

const keys = { current: 'the key of today, a secret', previous: 'the key of yesterday' };
const nonces = createFormNonces(keys);
const token = '0123456789ABCDEFGHIJKL';

describe('the nonce of a form', () => {
  it('is fresh for an hour, and names its form for ever', () => {
    const nonce = nonces.issue(token, at());
    const read = (seconds: number) => nonces.read(nonce, token, at(seconds));
    expect(read(5)).toMatchObject({ age: 5_000, fresh: true });
    expect(read(3_600)).toMatchObject({ fresh: true });
    expect(read(3_601)).toMatchObject({ fresh: false });
    expect(read(3_601)?.id).toBe(read(5)?.id);
  });

  it('is another for each form', () => {
    const ids = Array.from({ length: 1_000 }, () => nonces.read(nonces.issue(token, at()), token, at())?.id);
    expect(new Set(ids).size).toBe(1_000);
  });

  it('is of no use for another link', () => {
    expect(nonces.read(nonces.issue(token, at()), token.replace('0', '1'), at())).toBeUndefined();
  });

  it('can not be altered or made up', () => {
    const nonce = nonces.issue(token, at());
    fc.assert(
      fc.property(fc.nat(nonce.length - 1), fc.constantFrom(...'ABCxyz019-_=.!'), (position, character) => {
        fc.pre(nonce[position] !== character);
        const altered = nonce.slice(0, position) + character + nonce.slice(position + 1);
        expect(nonces.read(altered, token, at())).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.string(), (made) => {
        expect(nonces.read(made, token, at())).toBeUndefined();
      }),
    );
  });

  it('of the key before still works, of a key gone does not', () => {
    const before = createFormNonces({ current: keys.previous });
    const nonce = before.issue(token, at());
    expect(nonces.read(nonce, token, at())).toMatchObject({ fresh: true });
    expect(createFormNonces({ current: keys.current }).read(nonce, token, at())).toBeUndefined();
  });
});
