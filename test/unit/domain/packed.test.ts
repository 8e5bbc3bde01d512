import { expect, it } from 'vitest';
import { unpacked } from '../../../functions/domain/packed.ts';
import { toPack } from '../../../tools/pack.ts';

it.each(Object.entries(toPack))('%s is what it is made of: `npm run pack` writes it', async (path, data) => {
  const module: Record<string, string> = await import(`../../../functions/domain/${path}`);
  const found = Object.entries(module).map(([name, packed]) => [name, unpacked(packed)]);
  expect(Object.fromEntries(found)).toEqual(data());
});
