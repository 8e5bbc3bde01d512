import * as z from 'zod/mini';
import type { Config } from '../domain/config/config.ts';
import { programById } from '../domain/config/programs.ts';
import type { Clock } from '../platform/clock.ts';
import { RequestFault } from '../platform/faults.ts';
import type { ApiKey, ApiKeyStore } from '../store/api-keys.ts';
import { type ApiCall, answer, type Contract, decode, invalid, readBody } from './call.ts';
import { keyId, programId, scope, time } from './fields.ts';

const settings = {
  name: z.string().check(z.minLength(1), z.maxLength(100), z.describe('What the key is for, for people.')),
  scopes: z.array(scope).check(z.minLength(1), z.maxLength(20)),
  programs: z.optional(
    z
      .array(programId)
      .check(z.minLength(1), z.maxLength(100), z.describe('The only programs that the key opens; all where absent.')),
  ),
};

const perSecond = z.int().check(z.minimum(1), z.maximum(1_000), z.describe('Calls that the key may make in a second.'));

const key = z
  .object({
    ...settings,
    id: keyId,
    perSecond,
    created: time,
    lastFour: z.string(),
    revoked: z.optional(time),
  })
  .check(z.meta({ id: 'Key' }));

export const createKeyContract = {
  id: 'createKey',
  method: 'POST',
  path: '/v1/keys',
  scope: 'keys',
  about: 'all-programs',
  summary: 'A new API key, shown this once',
  body: z.object({ ...settings, perSecond: z._default(perSecond, 100) }),
  answer: { status: 201, body: z.object({ key: z.string(), ...settings, id: keyId, perSecond, created: time }) },
} as const satisfies Contract;

export const listKeysContract = {
  id: 'listKeys',
  method: 'GET',
  path: '/v1/keys',
  scope: 'keys',
  about: 'all-programs',
  summary: 'Every key that was made, and which are revoked',
  answer: { status: 200, body: z.object({ keys: z.array(key) }) },
} as const satisfies Contract;

export const revokeKeyContract = {
  id: 'revokeKey',
  method: 'DELETE',
  path: '/v1/keys/{id}',
  scope: 'keys',
  about: 'all-programs',
  summary: 'Revoke a key: within a minute it opens nothing',
  answer: { status: 200, body: key },
} as const satisfies Contract;

export interface KeysDeps {
  config: Config;
  keys: Pick<ApiKeyStore, 'create' | 'list' | 'revoke'>;
  now: Clock;
}

export const createKeyCall = ({ config, keys, now }: KeysDeps): ApiCall => ({
  ...createKeyContract,
  async handle(request) {
    const wanted = readBody(request, createKeyContract.body);
    const unknown = (wanted.programs ?? []).flatMap((id, index) =>
      programById(config, id) ? [] : [{ field: `programs.${index}`, message: 'is no program of the config' }],
    );
    if (unknown.length > 0) throw invalid(unknown);
    const made = { ...wanted, created: now() };
    const { key, id } = await keys.create(made);
    return answer(createKeyContract, { key, id, ...made });
  },
});

export const listKeysCall = ({ keys }: KeysDeps): ApiCall => ({
  ...listKeysContract,
  async handle() {
    return answer(listKeysContract, { keys: (await keys.list()).map(shown) });
  },
});

export const revokeKeyCall = ({ keys, now }: KeysDeps): ApiCall => ({
  ...revokeKeyContract,
  async handle(request) {
    const id = keyId.safeParse(decode(request.parameters.id ?? ''));
    const revoked = id.success ? await keys.revoke(id.data, now()) : undefined;
    if (!revoked) throw new RequestFault(404, 'unknown-key', 'There is no key of this id.');
    return answer(revokeKeyContract, shown(revoked));
  },
});

const shown = ({ scopes, programs, ...rest }: ApiKey) => ({
  ...rest,
  scopes: [...scopes],
  ...(programs && { programs: [...programs] }),
});
