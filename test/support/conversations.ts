import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProviderName } from '../../functions/domain/config/config.ts';
import type { ContactEvent } from '../../functions/domain/event.ts';
import type { TestRequest } from './http.ts';

/** One webhook of a recorded conversation, and what it has to lead to. */
export interface ConversationStep {
  what: string;
  method: 'GET' | 'POST';
  /** After `/webhooks/<provider>`. */
  path?: string;
  query?: string;
  type?: string;
  /** As sent: text, or what is sent as JSON. */
  body: unknown;
  expect: {
    /** The newest event; null where the step leaves none. */
    event?: Partial<ContactEvent> | null;
    events?: Partial<ContactEvent>[];
    standing?: string;
    verdict?: string;
    blocks?: number;
  };
}

export interface Conversation {
  source: string;
  person: string;
  sender: string;
  steps: ConversationStep[];
}

export function conversationWith(provider: ProviderName): Conversation {
  const file = join(import.meta.dirname, '../fixtures', provider, 'conversation.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Conversation;
}

/** The step's webhook, not signed yet. */
export function requestOfStep(provider: ProviderName, { method, path = '', query, type, body }: ConversationStep) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const request: TestRequest = {
    method,
    path: `/webhooks/${provider}${path}`,
    parameters: { provider },
    ...(query && { query }),
    headers: type ? { 'content-type': type } : {},
    ...(body !== null && { body: text }),
  };
  return request;
}
