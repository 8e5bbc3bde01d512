import { defineConfig } from '../../functions/domain/config/define-config.ts';
import { aProgramBy, brand } from '../support/programs-by-provider.ts';

/**
 * Acme as it is deployed to an emulator: Twilio answers for itself, AWS sends by SNS, the one service it has for texts,
 * and Vonage and Telnyx have no credentials to send with, so that no test can reach them. All is transactional, since
 * these tests run at any hour and what is promotional has quiet ones.
 */
export default defineConfig({
  brand,
  programs: [
    aProgramBy('aws', { through: 'sns' }),
    aProgramBy('twilio', { replies: 'provider' }),
    aProgramBy('vonage'),
    aProgramBy('telnyx'),
    aProgramBy('generic'),
    {
      id: 'acme-club',
      code: 20,
      name: 'Acme club',
      purpose: 'transactional',
      consent: 'double',
      textsPerMonth: 4,
      senders: [{ provider: 'aws', number: '+15005550020', through: 'sns' }],
    },
  ],
});
