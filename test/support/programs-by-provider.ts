import { type ProviderName, providerNames, type Sender } from '../../functions/domain/config/config.ts';
import type { ConfigInput } from '../../functions/domain/config/define-config.ts';
import { conversationWith } from './conversations.ts';

export const brand: ConfigInput['brand'] = {
  name: 'Acme',
  support: 'help@acme.example',
  home: 'https://acme.example',
};

export const programBy = (provider: ProviderName): string => `acme-${provider}`;

/** A program that sends from the number of the provider's recorded conversation alone, at any hour. */
export const aProgramBy = (
  provider: ProviderName,
  different: Partial<Sender> = {},
): ConfigInput['programs'][number] => ({
  id: programBy(provider),
  code: providerNames.indexOf(provider) + 1,
  name: `Acme by ${provider}`,
  purpose: 'transactional',
  consent: 'assumed',
  senders: [
    {
      provider,
      number: conversationWith(provider).sender,
      ...(provider === 'bird' && { channel: '2f8a1c5e-0f0e-4b8e-9d5e-5b1a6a5c0a01' }),
      ...different,
    },
  ],
});
