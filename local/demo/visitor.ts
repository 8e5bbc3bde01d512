import { randomBytes } from 'node:crypto';
import type { ContactEvent } from '../../functions/domain/event.ts';
import type { Verdict } from '../../functions/domain/verdict.ts';
import type { PhoneSetup } from '../phone/phone-state.ts';
import type { SignedWebhook } from '../texting/webhook.ts';
import type { Text } from '../tools/texts.ts';

/** Everything that the demo does from outside, over HTTP: as a provider, as a sending system, and as a person. */
export interface Visitor {
  setup(): Promise<PhoneSetup>;
  /** By the clock of the local run, which may have been moved. */
  now(): Promise<Date>;
  /** Now, or at a later time. */
  check(program: string, to: string, at?: string): Promise<Verdict>;
  link(program: string, to: string, campaign: string): Promise<string>;
  history(to: string): Promise<ContactEvent[]>;
  outbox(to: string): Promise<Text[]>;
  post(webhook: SignedWebhook): Promise<{ status: number; body: string }>;
  open(url: string, method?: 'GET' | 'HEAD'): Promise<{ status: number; body: string }>;
  submit(url: string, fields: Readonly<Record<string, string>>): Promise<{ status: number; body: string }>;
}

export interface VisitorOptions {
  /** Where the local run listens. */
  url: string;
  apiKey: string;
}

/** The server answered with something else than what was asked for. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}

export function createVisitor({ url, apiKey }: VisitorOptions): Visitor {
  async function json<Answer>(path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new UnexpectedAnswer(`${path} answered ${response.status}`);
    return (await response.json()) as Answer;
  }
  const answered = async (response: Promise<Response>) => {
    const { status, text } = await response.then(async (it) => ({ status: it.status, text: await it.text() }));
    return { status, body: text };
  };
  /** Links name the public address; the demo goes there by the local one. */
  const here = (link: string): string => `${url}${URL.parse(link)?.pathname}`;

  return {
    setup: () => json('/local/phone/setup'),
    now: async () => new Date((await json<{ now: string }>('/v1/status')).now),
    async check(program, to, at) {
      const { results } = await json<{ results: Verdict[] }>('/v1/check', { program, to: [to], at });
      const [verdict] = results;
      if (!verdict) throw new UnexpectedAnswer('/v1/check answered with no result');
      return verdict;
    },
    link: async (program, to, campaign) => (await json<{ url: string }>('/v1/links', { program, to, campaign })).url,
    history: async (to) => (await json<{ events: ContactEvent[] }>(`/v1/contacts/${encodeURIComponent(to)}`)).events,
    outbox: (to) => json(`/local/outbox?to=${encodeURIComponent(to)}`),
    post: ({ path, headers, body }) => answered(fetch(`${url}${path}`, { method: 'POST', headers, body })),
    open: (link, method = 'GET') => answered(fetch(here(link), { method })),
    submit: (link, fields) => answered(fetch(here(link), { method: 'POST', body: new URLSearchParams(fields) })),
  };
}

export const newId = (): string => `SM${randomBytes(16).toString('hex')}`;
