import type { Config } from '../../functions/domain/config/config.ts';
import { type ConfigInput, defineConfig } from '../../functions/domain/config/define-config.ts';
import type { ContactRequest } from '../../functions/domain/event.ts';
import { type Instant, instant } from '../../functions/domain/instant.ts';
import { isE164, type Phone } from '../../functions/domain/phone.ts';

/** The moment at which tests happen, a Monday's noon in Washington, and others counted in seconds from it. */
const noon = Date.UTC(2026, 10, 23, 17);
export const at = (secondsLater = 0): Instant => instant(noon + secondsLater * 1000);

export function phone(text: string): Phone {
  if (!isE164(text)) throw new Error(`${text} is not E.164`);
  return text;
}

export const aPhone = phone('+12025550123');

let phones = 0;
/** A number that no other test uses. */
export const anotherPhone = (): Phone => phone(`+1202555${String(1000 + phones++).padStart(4, '0')}`);

let events = 0;

/** A STOP by reply to the program of offers, now; with whatever is different. */
export function aRequest(different: Partial<ContactRequest> = {}): ContactRequest {
  return {
    phone: aPhone,
    eventId: `twilio:SM${events++}`,
    kind: 'opt-out',
    program: 'acme-offers',
    scopes: ['acme-offers'],
    at: at(),
    receivedAt: different.at ?? at(),
    via: 'reply',
    ...different,
  };
}

type ProgramInput = ConfigInput['programs'][number];

/** Acme's offers, promotional and with consent assumed, from these senders. */
export const offersFrom = (...senders: ProgramInput['senders'][number][]): ProgramInput => ({
  id: 'acme-offers',
  code: 1,
  name: 'Acme offers',
  purpose: 'promotional',
  consent: 'assumed',
  senders,
});

const acme: ConfigInput = {
  brand: { name: 'Acme', support: 'help@acme.example', home: 'https://acme.example' },
  programs: [
    {
      ...offersFrom(
        { provider: 'twilio', number: '+15005550001' },
        { provider: 'aws', number: '+15005550002' },
        { provider: 'generic', number: '+15005550003' },
        { provider: 'telnyx', number: '+15005550004', replies: 'provider' },
      ),
      aliases: ['offers'],
    },
    {
      id: 'acme-orders',
      code: 2,
      name: 'Acme orders',
      purpose: 'transactional',
      consent: 'required',
      senders: [{ provider: 'twilio', number: '+15005550010' }],
    },
  ],
};

/** Acme's config: offers (consent assumed) and orders (consent required); with whatever is different. */
export const aConfig = (different: Partial<ConfigInput> = {}): Config => defineConfig({ ...acme, ...different });
