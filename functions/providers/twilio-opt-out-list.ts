import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { Sender } from '../domain/config/config.ts';
import type { Phone } from '../domain/phone.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';
import type { ListChange, OptOutList } from './opt-out-list.ts';
import { basicLogin } from './post-once.ts';

const answer = z.object({
  items: z.optional(z.array(z.object({ error_code: z.optional(z.number()) }))),
  code: z.optional(z.number()),
});

/**
 * Twilio's consents, which it lets us change and not read: `POST /v1/Consents/Bulk`, 100 requests a minute. A pilot: an
 * account that is not in it gets a 4xx, and then its people have to text START.
 * https://www.twilio.com/docs/messaging/features/bulk-upsert-consents-api
 */
export function createTwilioOptOutList(
  { account, apiKey, secrets }: ProviderCredentials,
  origin = 'https://accounts.twilio.com',
): OptOutList {
  async function set({ number }: Sender, phone: Phone, status: 'opt-in' | 'opt-out'): Promise<ListChange> {
    const item = {
      contact_id: phone,
      correlation_id: randomBytes(16).toString('hex'),
      sender_id: number,
      status,
      source: status === 'opt-in' ? 'opt-in-message' : 'opt-out-message',
    };
    try {
      const response = await fetch(`${origin}/v1/Consents/Bulk`, {
        method: 'POST',
        headers: basicLogin(apiKey ?? `${account ?? ''}:${secrets[0] ?? ''}`),
        body: new URLSearchParams({ Items: JSON.stringify(item) }),
        signal: AbortSignal.timeout(5_000),
      });
      const { items, code } = answer.safeParse(await response.json().catch(() => undefined)).data ?? {};
      return changeOf(response.status, items?.find((it) => it.error_code)?.error_code, code);
    } catch (error) {
      return { status: 'failed', code: error instanceof Error ? error.name : 'unknown' };
    }
  }

  return {
    pace: 1.5,
    add: (sender, phone) => set(sender, phone, 'opt-out'),
    remove: (sender, phone) => set(sender, phone, 'opt-in'),
  };
}

/** Twilio answers 201 for a bulk and tells in each item whether it was taken. */
function changeOf(http: number, ofItem: number | undefined, code: number | undefined): ListChange {
  if (http < 300) return ofItem ? { status: 'refused', code: String(ofItem) } : { status: 'done' };
  const said = String(code ?? `HTTP ${http}`);
  if (http === 429) return { status: 'busy', code: said };
  return { status: http < 500 ? 'refused' : 'failed', code: said };
}
