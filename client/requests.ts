import { BastaError, errorOf, unreachable } from './basta-error.ts';

/** Where the API is and how patiently it is asked. */
export interface RequestOptions {
  /** Where Basta is reached: the stack's output `ApiUrl`, or `http://localhost:3000`. */
  url: string;
  /** An API key. Absent where `fetch` signs with AWS Signature Version 4; `url` then ends in `/iam`. */
  apiKey?: string;
  /** Milliseconds that one try may take. @default 5000 */
  timeout?: number;
  /** Tries after the first, for what may be asked twice. @default 3 */
  retries?: number;
  fetch?: typeof fetch;
  /** Waits some milliseconds. */
  sleep?: (milliseconds: number) => Promise<void>;
}

/** One request. `repeatable`: asking twice is as good as once. */
export interface Ask {
  method: string;
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  repeatable: boolean;
}

/**
 * Asks the API, and tries again what may be asked twice, waiting longer each time and as long as the API says.
 *
 * @throws BastaError where the API refuses or can't be reached
 */
export function createRequests(options: RequestOptions): (ask: Ask) => Promise<Response> {
  const { url, apiKey, timeout = 5_000, retries = 3 } = options;
  const fetching = options.fetch ?? fetch;
  const sleep = options.sleep ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));

  async function once({ method, path, body }: Ask): Promise<Response | BastaError> {
    try {
      return await fetching(`${url.replace(/\/+$/, '')}${path}`, {
        method,
        headers: {
          ...(apiKey && { authorization: `Bearer ${apiKey}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
    } catch (error) {
      return new BastaError(0, unreachable, `No answer: ${error instanceof Error ? error.name : 'unknown'}.`);
    }
  }

  return async (ask) => {
    for (let tried = 0; ; tried += 1) {
      const answer = await once(ask);
      if (!(answer instanceof BastaError) && answer.ok) return answer;
      const error = answer instanceof BastaError ? answer : await errorOf(answer);
      if (!isPassing(error, ask.repeatable) || tried >= retries) throw error;
      await sleep(waitAfter(answer, tried));
    }
  };
}

/** 429 and 503 changed nothing, 409 is a message that is being sent; after any other failure, twice may be once too many. */
const isPassing = ({ status }: BastaError, repeatable: boolean): boolean =>
  status === 429 || status === 503 || (repeatable && (status === 0 || status === 409 || status >= 500));

/** As long as the API says, else a quarter of a second, doubled each time and never the same for two callers. */
function waitAfter(answer: Response | BastaError, tried: number): number {
  const said = answer instanceof BastaError ? Number.NaN : Number(answer.headers.get('retry-after') ?? Number.NaN);
  return said > 0 ? Math.min(said, 30) * 1_000 : 250 * 2 ** tried * (0.5 + Math.random() / 2);
}
