import { BastaError } from '../client/basta-error.ts';
import { createRequests } from '../client/requests.ts';
import { CommandError, exitCodes } from './exit-codes.ts';

export interface ApiClient {
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
  put(path: string, body: unknown): Promise<unknown>;
  delete(path: string, body?: unknown): Promise<unknown>;
  /** A GET whose answer is not one JSON document. */
  open(path: string): Promise<Response>;
}

export interface ApiClientOptions {
  url: string;
  apiKey: string | undefined;
  fetch: typeof fetch;
}

/** A page of an export or a report may take as long as the API's own functions may. */
const timeout = 30_000;

/** Speaks to the API as `basta/client` does, and turns every failure into a sentence and an exit code. */
export function createApiClient({ url, apiKey, fetch }: ApiClientOptions): ApiClient {
  const request = createRequests({ url, ...(apiKey && { apiKey }), timeout, fetch });

  async function ask(method: string, path: string, body?: unknown): Promise<Response> {
    try {
      return await request({ method, path, body, repeatable: method === 'GET' });
    } catch (error) {
      throw error instanceof BastaError ? failure(error, url) : error;
    }
  }
  const json = (method: string) => async (path: string, body?: unknown) => (await ask(method, path, body)).json();

  return {
    get: json('GET'),
    post: json('POST'),
    put: json('PUT'),
    delete: json('DELETE'),
    open: (path) => ask('GET', path),
  };
}

/** What the API says is wrong, in its own words. */
function failure({ status, message, fields }: BastaError, url: string): CommandError {
  if (status === 0) return new CommandError(`${url} can't be reached. Is Basta running there?`, exitCodes.unavailable);
  const said = [message, ...fields.map((it) => `  ${it.field} ${it.message}`)].join('\n');
  if (status === 401 || status === 403) return new CommandError(said, exitCodes.unauthorized);
  return new CommandError(said, status >= 500 || status === 429 ? exitCodes.unavailable : exitCodes.refused);
}
