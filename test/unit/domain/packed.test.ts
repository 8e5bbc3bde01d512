import { expect, it } from 'vitest';
import { unpacked } from '../../../functions/domain/packed.ts';
import { toPack } from '../../../tools/pack.ts';

it.each(Object.entries(toPack))('%s is what it is made of: `npm run pack` writes it', async (path, data) => {
  const module: { packed: string } = await import(`../../../functions/domain/${path}`);
  expect(unpacked(module.packed)).toEqual(data());
});
