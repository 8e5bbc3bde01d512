import { expect, it } from 'vitest';
import { createFrontDoor, edgeHeader } from '../../../functions/front-door/front-door.ts';

const ask = (headers?: Record<string, string>) =>
  createFrontDoor({ secret: async () => 'what CloudFront shows' })(headers ? { headers } : {});

it('lets through what shows the secret', async () => {
  expect(await ask({ [edgeHeader]: 'what CloudFront shows' })).toEqual({ isAuthorized: true });
});

it.each([
  ['another', { [edgeHeader]: 'what CloudFront show' }],
  ['none', {}],
  ['an empty one', { [edgeHeader]: '' }],
  ['no headers at all', undefined],
])('keeps out what shows %s', async (_, headers) => {
  expect(await ask(headers)).toEqual({ isAuthorized: false });
});

it('keeps everyone out where the secret can not be read', async () => {
  const frontDoor = createFrontDoor({ secret: () => Promise.reject(new Error('away')) });
  await expect(frontDoor({ headers: { [edgeHeader]: '' } })).rejects.toThrow('away');
});
