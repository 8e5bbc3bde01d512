import type { SignedWebhook } from './texting/webhook.ts';

/** How the phone reaches Basta: by its own address, like anyone else. */
export interface SelfClient {
  /** The answer of a call of the API; undefined where it isn't a 200. */
  api(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown>;
  /** True if the webhook was acknowledged. */
  post(webhook: SignedWebhook): Promise<boolean>;
}

export const selfClient = (origin: string, apiKey: string): SelfClient => ({
  async api(method, path, body) {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return response.ok ? response.json() : undefined;
  },
  post: async ({ path, headers, body }) => (await fetch(`${origin}${path}`, { method: 'POST', headers, body })).ok,
});
