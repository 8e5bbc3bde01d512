import * as z from 'zod/mini';
import { parseInstant } from '../domain/instant.ts';
import { parsePhone } from '../domain/phone.ts';
import type { ProviderCredentials } from '../platform/secrets.ts';
import type { ListedNumber, OptOutList } from './opt-out-list.ts';

const page = z.object({
  data: z.array(
    z.object({
      from: z.optional(z.nullable(z.string())),
      to: z.optional(z.nullable(z.string())),
      created_at: z.optional(z.nullable(z.string())),
    }),
  ),
  meta: z.object({ total_pages: z.number(), page_number: z.number() }),
});

/**
 * Telnyx's opt-out blocks, which it lets us read and not change: a person ends one by START or UNSTOP.
 * `GET /v2/messaging_optouts`, https://developers.telnyx.com/api-reference/opt-out-management/list-opt-outs
 */
export function createTelnyxOptOutList({ apiKey }: ProviderCredentials, origin = 'https://api.telnyx.com'): OptOutList {
  return {
    pace: 5,
    async read({ number }, from = '1') {
      const query = new URLSearchParams({ 'filter[from]': number, 'page[number]': from, 'page[size]': '100' });
      const response = await fetch(`${origin}/v2/messaging_optouts?${query}`, {
        headers: { authorization: `Bearer ${apiKey ?? ''}`, accept: 'application/json' },
        signal: AbortSignal.timeout(10_000),
      });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const { data, meta } = page.parse(await response.json());
      const isLast = meta.page_number >= meta.total_pages;
      return { numbers: data.flatMap(listed), ...(!isLast && { next: String(meta.page_number + 1) }) };
    },
  };
}

/** A block says who is blocked in `to`, and for which of our senders in `from`. */
function listed({ from, to, created_at: at }: z.infer<typeof page>['data'][number]): ListedNumber[] {
  const phone = parsePhone(to ?? '');
  const since = at ? parseInstant(at) : undefined;
  return phone ? [{ phone, ...(from && { sender: from }), ...(since && { since }) }] : [];
}
