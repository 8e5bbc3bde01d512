import { defineConfig } from './functions/domain/config/define-config.ts';

export default defineConfig({
  brand: { name: 'Acme', support: 'help@acme.example', home: 'https://acme.example' },
  programs: [
    {
      id: 'acme-offers',
      code: 1,
      name: 'Acme offers',
      aliases: ['offers'],
      purpose: 'promotional',
      consent: 'assumed',
      senders: [
        { provider: 'twilio', number: '+15005550001' },
        { provider: 'aws', number: '+15005550002' },
        { provider: 'vonage', number: '+15005550003' },
        { provider: 'telnyx', number: '+15005550004' },
        { provider: 'plivo', number: '+15005550005' },
        { provider: 'sinch', number: '+15005550006' },
        { provider: 'messagebird', number: '+15005550007' },
        { provider: 'bird', number: '+15005550008', channel: '2f8a1c5e-0f0e-4b8e-9d5e-5b1a6a5c0a01' },
        { provider: 'infobip', number: '+15005550009' },
        { provider: 'bandwidth', number: '+15005550010' },
        { provider: 'generic', number: '+15005550011' },
      ],
    },
    {
      id: 'acme-orders',
      code: 2,
      name: 'Acme orders',
      aliases: ['orders'],
      purpose: 'transactional',
      consent: 'assumed',
      senders: [{ provider: 'twilio', number: '+15005550010' }],
    },
  ],
});
