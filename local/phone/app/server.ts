import type { Meaning, MessageResult, PhoneSetup, PhoneState } from '../phone-state.ts';

/** The server said no, in a sentence for people. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

async function call<Answer>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(path, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.detail ?? answer.message);
  return answer;
}

export const server = {
  setup: () => call<PhoneSetup>('GET', '/local/phone/setup'),
  state: (to: string) => call<PhoneState>('GET', `/local/phone?to=${encodeURIComponent(to)}`),
  text: (text: { from: string; provider: string; to: string; text: string }) =>
    call<{ delivered: boolean }>('POST', '/local/phone/texts', text),
  message: (message: { to: string; program: string; from: string; text: string; campaign?: string }) =>
    call<MessageResult>('POST', '/local/phone/messages', message),
  meaning: (reply: { from: string; program: string; text: string }) =>
    call<Meaning>('POST', '/local/phone/meanings', reply),
  moveClock: (at?: string) => call<unknown>('POST', '/local/clock', { at }),
  reset: () => call<unknown>('POST', '/local/reset', {}),
};

/** Calls back whenever something about a phone changed, `*` for every phone, and after the connection was lost. */
export function watch(changed: (phone: string) => void): void {
  const source = new EventSource('/local/live');
  source.addEventListener('changed', ({ data }) => changed(JSON.parse(data)));
  source.addEventListener('open', () => changed('*'));
}
