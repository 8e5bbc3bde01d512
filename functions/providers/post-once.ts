import type { BlockReason } from '../domain/block.ts';
import type { SendResult } from './provider.ts';

/** What a provider's answer to a send says, as far as it says it. */
export interface SendAnswer {
  messageId?: string | undefined;
  /** The provider's own code, in place of the HTTP status. */
  code?: string | number | undefined;
  /** What the code says of the person, where it does. */
  means?: BlockReason | undefined;
  /** Where the provider answers 2xx and says in the body that it was not sent. */
  status?: 'refused' | 'busy' | 'ambiguous' | undefined;
}

export interface Post {
  url: string;
  headers: Record<string, string>;
  /** A form, or what is sent as JSON. */
  body: URLSearchParams | object;
  /** Milliseconds; 5 s where not given. */
  timeout?: number;
}

/**
 * Posts a text to a provider's API, once: none of them takes an idempotency key, so a retry could send it twice.
 *
 * 2xx: sent. 429: busy. Other 4xx: answered before anything was sent, so refused. 5xx, a time-out or a broken connection
 * may have come after it was sent: ambiguous. A connection that never came about sent nothing: busy.
 *
 * @param read takes what it knows from the answer's JSON; undefined where the answer was none
 */
export async function postOnce(post: Post, read: (answer: unknown) => SendAnswer): Promise<SendResult> {
  const isForm = post.body instanceof URLSearchParams;
  let response: Response;
  try {
    response = await fetch(post.url, {
      method: 'POST',
      headers: { accept: 'application/json', ...(!isForm && { 'content-type': 'application/json' }), ...post.headers },
      body: post.body instanceof URLSearchParams ? post.body : JSON.stringify(post.body),
      redirect: 'manual',
      signal: AbortSignal.timeout(post.timeout ?? 5_000),
    });
  } catch (error) {
    const code = codeOf(error);
    return { status: neverConnected.has(code) ? 'busy' : 'ambiguous', code };
  }
  const answer = read(await response.json().catch(() => undefined));
  return resultOf(response.status, answer);
}

function resultOf(http: number, { messageId, code: own, means, status }: SendAnswer): SendResult {
  const accepted = http >= 200 && http < 300;
  if (accepted && !status) return { status: 'sent', ...(messageId && { messageId }) };
  const code = String(own ?? `HTTP ${http}`);
  if (http === 429 || status === 'busy') return { status: 'busy', code };
  if (status === 'refused' || (!accepted && http < 500)) return { status: 'refused', code, ...(means && { means }) };
  return { status: 'ambiguous', code };
}

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Node's fetch says what went wrong in the cause of its error. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return error.name;
}

export const basicLogin = (login: string): { authorization: string } => ({
  authorization: `Basic ${Buffer.from(login).toString('base64')}`,
});

/** Numbers as most APIs want them: digits alone. Short codes and names stay as they are. */
export const withoutPlus = (number: string): string => number.replace(/^\+/, '');

/** Nothing was sent for want of a credential; `what` names the one that is missing. */
export const notSetUp = (what: string): SendResult => ({ status: 'refused', code: `no-${what}` });
