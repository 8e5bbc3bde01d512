import * as z from 'zod/mini';
import type { Clock } from '../platform/clock.ts';
import { jsonResponse } from '../platform/http.ts';
import { type ApiKeyStore, apiScopes } from '../store/api-keys.ts';
import { type ApiCall, readBody } from './call.ts';

const body = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  scopes: z.array(z.enum(apiScopes)).check(z.minLength(1)),
});

export interface KeysDeps {
  keys: Pick<ApiKeyStore, 'create'>;
  now: Clock;
}

/** `POST /v1/keys`: a new API key, shown this once. */
export const createKeyCall = ({ keys, now }: KeysDeps): ApiCall => ({
  method: 'POST',
  path: '/v1/keys',
  scope: 'keys',
  async handle(request) {
    const { name, scopes } = readBody(request, body);
    const created = now();
    const key = await keys.create(name, scopes, created);
    return jsonResponse(201, { key, name, scopes, created });
  },
});
