import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../../functions/domain/config/define-config.ts';
import { aConfig } from '../../../support/builders.ts';

const brand = { name: 'Acme', support: 'help@acme.example', home: 'https://acme.example' };
const svg = (length: number) => `data:image/svg+xml,${'x'.repeat(length - 19)}`;

const faultsOf = (different: object): string[] => {
  try {
    aConfig({ brand: { ...brand, ...different } });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults.map(({ where }) => where);
  }
};

describe('what the config says of the page', () => {
  it('may be nothing', () => {
    expect(aConfig().brand).toMatchObject({ color: '#175cd3', channels: [] });
    expect(aConfig().pages).toEqual({ wording: {} });
  });

  it('may be a colour, logos and other ways to stay in touch', () => {
    const channels = ['https://acme.example/app', 'mailto:a@acme.example', 'tel:+15005550001', 'sms:+15005550001'];
    expect(
      faultsOf({
        color: '#FFCC00',
        logo: svg(2_048),
        logoDark: svg(2_048),
        channels: channels.map((url) => ({ label: 'Here', url })),
      }),
    ).toEqual([]);
  });

  it.each([
    ['brand.color', { color: 'red' }],
    ['brand.logo', { logo: 'https://acme.example/logo.svg' }],
    ['brand.logo', { logo: svg(4_097) }],
    ['brand.logo', { logo: svg(2_049), logoDark: svg(2_048) }],
    ['brand.logoDark', { logoDark: svg(100) }],
    ['brand.channels[0].url', { channels: [{ label: 'Here', url: 'javascript:alert(1)' }] }],
    ['brand.channels[0].label', { channels: [{ label: ' ', url: 'https://acme.example' }] }],
  ])('is at fault at %s: %j', (where, different) => {
    expect(faultsOf(different)).toEqual([where]);
  });
});
