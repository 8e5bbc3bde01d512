import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase91, inBase91, unpacked } from '../../../functions/domain/packed.ts';
import { toPack, toWrite } from '../../../tools/pack.ts';

it.each(Object.entries(toPack))('%s is what it is made of: `npm run pack` writes it', async (path, data) => {
  const module: Record<string, string> = await import(`../../../functions/domain/${path}`);
  const found = Object.entries(module).map(([name, packed]) => [name, unpacked(packed)]);
  expect(Object.fromEntries(found)).toEqual(data());
});

it.each(Object.entries(toWrite))('%s is what it is made of: `npm run pack` writes it', (path, bytes) => {
  const found = readFileSync(new URL(`../../../functions/domain/${path}`, import.meta.url));
  expect(found.equals(bytes())).toBe(true);
});

it('any bytes come back from base 91, which a string of the source holds as it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      const text = inBase91(bytes);
      expect(text).toMatch(/^[ -~]*$/);
      expect(text).not.toMatch(/["'$\\]/);
      expect([...fromBase91(text)]).toEqual([...bytes]);
    }),
  );
});
