import { describe, expect, it } from 'vitest';
import basta from '../../../../basta.config.ts';
import { ConfigError, type ConfigInput, defineConfig } from '../../../../functions/domain/config/define-config.ts';
import { routeTo } from '../../../../functions/domain/config/programs.ts';
import { aConfig, offersFrom } from '../../../support/builders.ts';

const faultsOf = (input: unknown): Record<string, string> => {
  try {
    defineConfig(input as ConfigInput);
  } catch (error) {
    if (error instanceof ConfigError) return Object.fromEntries(error.faults.map(({ where, what }) => [where, what]));
    throw error;
  }
  return {};
};

const program = {
  id: 'offers',
  code: 1,
  name: 'Offers',
  purpose: 'promotional',
  consent: 'assumed',
  senders: [{ provider: 'twilio', number: '+15005550001' }],
};
const brand = { name: 'Acme', support: 'help@acme.example', home: 'https://acme.example' };

describe('defineConfig', () => {
  it('fills in what was left out', () => {
    expect(defineConfig({ brand, programs: [program] } as ConfigInput)).toMatchObject({
      optOutScope: 'program',
      programs: [{ locale: 'en', aliases: [], senders: [{ replies: 'basta' }] }],
    });
  });

  it('lists every fault at once, and where it is', () => {
    const faults = faultsOf({
      brand: { ...brand, name: '', home: 'acme' },
      programs: [
        { ...program, code: 0, colour: 'red' },
        {
          ...program,
          id: 'Orders!',
          senders: [
            { provider: 'pigeon', number: '+1500' },
            { provider: 'twilio', number: '+15005550002', through: 'sns' },
          ],
        },
      ],
    });
    expect(Object.keys(faults).sort()).toEqual([
      'brand.home',
      'brand.name',
      'programs[0]',
      'programs[0].code',
      'programs[1].id',
      'programs[1].senders[0].number',
      'programs[1].senders[0].provider',
      'programs[1].senders[1].through',
    ]);
  });

  it('refuses a code, an id or a sender used twice, and names the first use', () => {
    const faults = faultsOf({ brand, programs: [program, { ...program }] });
    expect(faults).toEqual({
      'programs[1].id': 'id offers is already used at programs[0].id',
      'programs[1].code': 'code 1 is already used at programs[0].code',
      'programs[1].senders[0].number': 'twilio sender +15005550001 is already used at programs[0].senders[0].number',
    });
  });

  it('says all of it in its message', () => {
    expect(() => defineConfig({ brand, programs: [] })).toThrow(/^The config has 1 fault:\n {2}programs: /);
  });

  it('accepts the config that ships', () => {
    expect(basta.programs.map(({ id }) => id)).toEqual(['acme-offers', 'acme-orders']);
  });
});

describe('routeTo', () => {
  it('knows a sender with and without its plus', () => {
    const config = aConfig();
    expect(routeTo(config, 'twilio', '+15005550001')?.program.id).toBe('acme-offers');
    expect(routeTo(config, 'twilio', '15005550001')?.program.id).toBe('acme-offers');
    expect(routeTo(config, 'twilio', '+15005559999')).toBeUndefined();
  });

  it('knows by another provider’s number which program it is, unless several have it', () => {
    const config = aConfig({
      programs: [
        offersFrom({ provider: 'aws', number: '+15005550002' }, { provider: 'telnyx', number: '+15005550010' }),
        {
          ...offersFrom({ provider: 'twilio', number: '+15005550010' }),
          id: 'acme-orders',
          name: 'Acme orders',
          code: 2,
        },
      ],
    });
    expect(routeTo(config, 'generic', '+15005550002')?.program.id).toBe('acme-offers');
    expect(routeTo(config, 'twilio', '+15005550010')?.program.id).toBe('acme-orders');
    expect(routeTo(config, 'telnyx', '+15005550010')?.program.id).toBe('acme-offers');
    expect(routeTo(config, 'generic', '+15005550010')).toBeUndefined();
  });
});
