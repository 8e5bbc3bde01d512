import { createHmac } from 'node:crypto';
import config from '../basta.config.ts';
import { newContact } from '../functions/domain/contact.ts';
import { instant } from '../functions/domain/instant.ts';
import { createInbound } from '../functions/inbound/inbound.ts';
import type { HttpEvent } from '../functions/platform/http.ts';
import { webhookProviders } from '../functions/providers/providers.ts';
import { anEvent } from '../test/support/http.ts';
import { median, percentile, type Row } from './measure.ts';

const publicUrl = 'https://bench.example';
const path = '/webhooks/twilio';

/** What the inbound handler does itself: everything but the database, which answers at once here. */
export async function inbound(): Promise<Row[]> {
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const handle = createInbound({
    config,
    providers: webhookProviders,
    secrets: async () => ({ twilio: { secrets: ['secret'], logins: [], publicKeys: [] } }),
    publicUrl,
    store: {
      find: async (phone) => newContact(phone),
      findAll: async () => new Map(),
      save: async () => 'saved',
      note: async () => 'saved',
      history: async () => [],
    },
    messages: { findNotice: async () => undefined, join: async () => undefined, forgetParts: async () => {} },
    queue: { put: async () => {} },
    now: () => instant(Date.now()),
    meter: { count: () => {}, time: () => {} },
    log: quiet,
  });
  const events = Array.from({ length: 500 }, (_, i) => aWebhook(i));
  for (const event of events) await handle(event);
  const milliseconds: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) {
    for (const event of events) {
      const start = performance.now();
      await handle(event);
      milliseconds.push(performance.now() - start);
    }
  }
  const p99 = percentile(milliseconds, 0.99);
  return [
    {
      what: 'own work of inbound, p99',
      budget: '≤ 1 ms',
      measured: `${p99.toFixed(2)} ms (median ${median(milliseconds).toFixed(2)})`,
      holds: p99 <= 1,
    },
  ];
}

function aWebhook(index: number): HttpEvent {
  const form: Record<string, string> = {
    AccountSid: 'AC0',
    Body: index % 2 ? 'Please stop texting me' : 'When do you open tomorrow?',
    From: `+1202555${String(index).padStart(4, '0')}`,
    MessageSid: `SM${index}`,
    To: '+15005550001',
  };
  const signed = Object.entries(form)
    .map(([name, value]) => name + value)
    .join('');
  return anEvent({
    method: 'POST',
    path,
    parameters: { provider: 'twilio' },
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': createHmac('sha1', 'secret')
        .update(publicUrl + path + signed)
        .digest('base64'),
    },
    body: new URLSearchParams(form).toString(),
  });
}
