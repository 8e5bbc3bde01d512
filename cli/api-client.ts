import * as z from 'zod/mini';
import { CommandError, exitCodes } from './exit-codes.ts';

const problem = z.object({
  title: z.optional(z.string()),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
});

export interface ApiClient {
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
  put(path: string, body: unknown): Promise<unknown>;
  delete(path: string, body?: unknown): Promise<unknown>;
  /** A call whose answer is not one JSON document. */
  open(path: string, init?: RequestInit): Promise<Response>;
}

export interface ApiClientOptions {
  url: string;
  apiKey: string | undefined;
  fetch: typeof fetch;
  /** Milliseconds to wait before a try; grows with each. */
  wait?: (tries: number) => Promise<void>;
}

const tries = 4;
/** Answers after which the same request may do better a moment later; the API has changed nothing then. */
const passing = new Set([429, 502, 503, 504]);

/**
 * Speaks to the API: retries what is worth it, and turns every failure into a sentence and an exit code.
 *
 * A request that may have been taken in before the connection broke is tried again only where twice is as once (GET).
 */
export function createApiClient({ url, apiKey, fetch, wait = backOff }: ApiClientOptions): ApiClient {
  async function once(path: string, init: RequestInit): Promise<Response | 'broken'> {
    try {
      return await fetch(`${url}${path}`, { ...init, redirect: 'error' });
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') throw error;
      return 'broken';
    }
  }

  async function open(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (apiKey) headers.set('authorization', `Bearer ${apiKey}`);
    for (let tried = 1; ; tried += 1) {
      const response = await once(path, { ...init, headers });
      const last = tried === tries;
      if (response === 'broken') {
        if (last || (init.method ?? 'GET') !== 'GET') {
          throw new CommandError(`${url} can't be reached. Is Basta running there?`, exitCodes.unavailable);
        }
      } else if (response.ok) return response;
      else if (last || !passing.has(response.status)) throw await refusal(response);
      await wait(tried);
    }
  }

  async function json(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await open(path, {
      method,
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return response.json();
  }

  return {
    get: (path) => json('GET', path),
    post: (path, body) => json('POST', path, body),
    put: (path, body) => json('PUT', path, body),
    delete: (path, body) => json('DELETE', path, body),
    open,
  };
}

const backOff = (tried: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 250 * 2 ** tried * (0.5 + Math.random() / 2)));

/** What the API says is wrong, in its own words. */
async function refusal(response: Response): Promise<CommandError> {
  const { status } = response;
  const said = problem.safeParse(await response.json().catch(() => ({})));
  const { detail, title, errors = [] } = said.data ?? {};
  const lines = [
    detail ?? title ?? `The API answered ${status}.`,
    ...errors.map((it) => `  ${it.field} ${it.message}`),
  ];
  if (status === 401 || status === 403) return new CommandError(lines.join('\n'), exitCodes.unauthorized);
  if (status >= 500 || status === 429) return new CommandError(lines.join('\n'), exitCodes.unavailable);
  return new CommandError(lines.join('\n'), exitCodes.refused);
}
