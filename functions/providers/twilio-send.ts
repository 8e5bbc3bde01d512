import * as z from 'zod/mini';
import type { ProviderCredentials } from '../platform/secrets.ts';
import type { SendResult, SendText } from './provider.ts';

const answer = z.object({ sid: z.optional(z.string()), code: z.optional(z.number()) });

/**
 * Sends by Twilio's Messages resource. The account's auth token is the first of `secrets`, unless an `apiKey`
 * (`SK…:secret`) is given. https://www.twilio.com/docs/messaging/api/message-resource
 */
export function createTwilioSender(
  { account, apiKey, secrets }: ProviderCredentials,
  origin = 'https://api.twilio.com',
): SendText {
  const login = apiKey ?? `${account}:${secrets[0]}`;
  return async ({ from, to, text }) => {
    if (!account) return { status: 'refused', code: 'no-account' };
    try {
      const response = await fetch(`${origin}/2010-04-01/Accounts/${account}/Messages.json`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(login).toString('base64')}` },
        body: new URLSearchParams({ From: from, To: to, Body: text }),
        signal: AbortSignal.timeout(5_000),
      });
      return resultOf(response.status, answer.safeParse(await response.json().catch(() => undefined)).data);
    } catch (error) {
      return { status: 'ambiguous', code: error instanceof Error ? error.name : 'unknown' };
    }
  };
}

/** 429 and 4xx were answered before anything was sent; a 5xx may have come after. */
function resultOf(status: number, answered: z.infer<typeof answer> | undefined): SendResult {
  if (status < 300) return { status: 'sent', ...(answered?.sid && { messageId: answered.sid }) };
  const code = String(answered?.code ?? `HTTP ${status}`);
  if (status === 429) return { status: 'busy', code };
  return { status: status < 500 ? 'refused' : 'ambiguous', code };
}
