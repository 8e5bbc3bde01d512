import { randomUUID } from 'node:crypto';
import { BastaError } from './basta-error.ts';
import { type Answer, type Body, type CallName, calls } from './calls.ts';
import { createRequests, type RequestOptions } from './requests.ts';
import type { SuppressionList } from './suppression-list.ts';

export { BastaError } from './basta-error.ts';
export type { Answer, Body, CallName } from './calls.ts';
export { createSuppressionList, type SuppressionList } from './suppression-list.ts';

export interface ClientOptions extends RequestOptions {
  /** Answers checks while the API is away. @default none: every number is `unavailable` */
  fallback?: SuppressionList;
}

/** One result of a check. `staleness` tells that it comes from the fallback list, and how old that was, in milliseconds. */
export type CheckResult = Answer<'check'>['results'][number] & { staleness?: number };

export interface Client {
  /**
   * May these numbers be texted? Never throws for an API that is away: then every number is `unavailable`, or answered
   * from the fallback list while that is fresh enough. So `if (allowed)` is all that a sender has to write.
   *
   * @throws BastaError if the API refused the question: a wrong program, a key that may not ask
   */
  check(body: Body<'check'>): Promise<{ results: CheckResult[] }>;
  /** Gives each message an idempotency key if it has none, so that its retries send once. */
  send(body: Body<'send'>): Promise<Answer<'send'>>;
  compose(body: Body<'compose'>): Promise<Answer<'compose'>>;
  links(body: Body<'links'>): Promise<Answer<'links'>>;
  subscribe(body: Body<'subscribe'>): Promise<Answer<'subscribe'>>;
  /** Not tried again by itself: name each text by its `messageId`, and report it again as you like. */
  reportSends(body: Body<'reportSends'>): Promise<Answer<'reportSends'>>;
  rules(to: string): Promise<Answer<'rules'>>;
  contact(to: string): Promise<Answer<'showContact'>>;
  changeStanding(to: string, scope: string, body: Body<'changeStanding'>): Promise<Answer<'changeStanding'>>;
  status(): Promise<Answer<'status'>>;
  /** The raw list of suppressions, page by page, as NDJSON lines; what `createSuppressionList` reads. */
  suppressions(program: string): AsyncIterable<string>;
}

/**
 * A client of Basta's API. Tries again what may be asked twice, waiting longer each time and as long as the API says.
 * Every method but `check` throws `BastaError` where the API refuses or can't be reached.
 */
export function createClient(options: ClientOptions): Client {
  const { fallback } = options;
  const request = createRequests(options);

  async function call<Name extends CallName>(name: Name, body?: unknown, path: string = calls[name].path) {
    const { method, repeatable } = calls[name];
    const response = await request({ method, path, body, repeatable });
    return (await response.json()) as Answer<Name>;
  }

  const part = encodeURIComponent;
  return {
    async check(body) {
      try {
        return await call('check', body);
      } catch (error) {
        if (!(error instanceof BastaError) || !isAway(error)) throw error;
        return { results: body.to.map((to) => whileAway(to, body, fallback)) };
      }
    },
    send: (body) => call('send', { ...body, idempotencyKey: body.idempotencyKey ?? randomUUID() }),
    compose: (body) => call('compose', body),
    links: (body) => call('links', body),
    subscribe: (body) => call('subscribe', body),
    reportSends: (body) => call('reportSends', body),
    rules: (to) => call('rules', undefined, `${calls.rules.path}?to=${part(to)}`),
    contact: (to) => call('showContact', undefined, `/v1/contacts/${part(to)}`),
    changeStanding: (to, scope, body) =>
      call('changeStanding', body, `/v1/contacts/${part(to)}/standing/${part(scope)}`),
    status: () => call('status'),
    async *suppressions(program) {
      let next: string | undefined = `/v1/suppressions?program=${part(program)}`;
      while (next) {
        const response: Response = await request({ method: 'GET', path: next, repeatable: true });
        for (const line of (await response.text()).split('\n')) if (line) yield line;
        next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
      }
    },
  };
}

/** No answer, or one that says that there can be none now. */
const isAway = ({ status }: BastaError): boolean => status === 0 || status === 429 || status >= 500;

/** Fails closed. The list knows of opt-outs alone, not of hours, caps and consent, so it is asked only where told so. */
function whileAway(to: string, { program, at }: Body<'check'>, list: SuppressionList | undefined): CheckResult {
  const known = at === undefined ? list?.find(program, to) : undefined;
  if (!known) return { to, allowed: false, reason: 'unavailable' };
  const reason = known.optedOut ? ('opted-out' as const) : ('ok' as const);
  return { to, allowed: !known.optedOut, reason, staleness: known.staleness };
}
