import { defineConfig } from '../../functions/domain/config/define-config.ts';

/** Acme as it is deployed to an emulator: Twilio answers for itself, and AWS sends by SNS, the one service it has for texts. */
export default defineConfig({
  brand: { name: 'Acme', support: 'help@acme.example', home: 'https://acme.example' },
  programs: [
    {
      id: 'acme-orders',
      code: 1,
      name: 'Acme orders',
      // These tests run at any hour, and what is promotional has quiet ones.
      purpose: 'transactional',
      consent: 'assumed',
      senders: [
        { provider: 'twilio', number: '+15005550001', replies: 'provider' },
        { provider: 'aws', number: '+15005550002', through: 'sns' },
      ],
    },
  ],
});
