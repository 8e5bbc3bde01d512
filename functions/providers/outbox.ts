import type { OutgoingMessage, SendResult } from './provider.ts';

/** Hands texts to the local run's outbox in place of a provider. */
export const sendToOutbox =
  (url: string) =>
  async ({ sender, ...notice }: OutgoingMessage): Promise<SendResult> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...notice, from: sender.number }),
      signal: AbortSignal.timeout(5_000),
    });
    return response.ok ? { status: 'sent' } : { status: 'refused', code: `HTTP ${response.status}` };
  };
