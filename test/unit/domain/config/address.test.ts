import { describe, expect, it } from 'vitest';
import { ConfigError, type ConfigInput, defineConfig } from '../../../../functions/domain/config/define-config.ts';
import { aConfig } from '../../../support/builders.ts';

const name = 'stop.acme.example';
const hostedZone = { id: 'Z0123456789ABC', name: 'acme.example' };
const certificateIn = (region: string) => `arn:aws:acm:${region}:111122223333:certificate/0f0e`;

const faultsOf = (pages: ConfigInput['pages']): Record<string, string> => {
  try {
    aConfig({ pages });
    return {};
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return Object.fromEntries(error.faults.map(({ where, what }) => [where, what]));
  }
};

describe('the address in the config', () => {
  it('is that of the domain', () => {
    const config = aConfig({ pages: { domain: { name, hostedZone }, edge: {} } });
    expect(config.pages).toMatchObject({ baseUrl: `https://${name}`, edge: { perAddress: 10_000 } });
  });

  it('is checked again without a fault, as a file that calls defineConfig is', () => {
    const config = aConfig({ pages: { domain: { name, hostedZone }, edge: {} } });
    expect(defineConfig(config as ConfigInput)).toEqual(config);
  });

  it.each([
    ['a zone', { domain: { name: 'acme.example', hostedZone } }],
    ['a certificate', { domain: { name, certificate: certificateIn('eu-west-1') } }],
    [
      'an edge with a certificate that serves both',
      { domain: { name, certificate: certificateIn('us-east-1') }, edge: {} },
    ],
    ['the same address said twice', { baseUrl: `https://${name}/`, domain: { name, hostedZone } }],
  ])('may come with %s', (_, pages) => {
    expect(faultsOf(pages)).toEqual({});
  });

  it('that no name is, no zone or no certificate, is refused', () => {
    const domain = { name: 'https://Stop', hostedZone: { id: '12', name: 'acme' }, certificate: 'arn:aws:iam::1:cert' };
    expect(Object.keys(faultsOf({ domain, edge: { perAddress: 5 } })).sort()).toEqual([
      'pages.domain.certificate',
      'pages.domain.hostedZone.id',
      'pages.domain.hostedZone.name',
      'pages.domain.name',
      'pages.edge.perAddress',
    ]);
  });

  it.each([
    ['an edge without a domain', { edge: {} }, 'pages.edge'],
    ['a domain that nothing vouches for', { domain: { name } }, 'pages.domain'],
    ['another address beside it', { baseUrl: 'https://acme.example', domain: { name, hostedZone } }, 'pages.baseUrl'],
    [
      'a zone that it is not in',
      { domain: { name, hostedZone: { ...hostedZone, name: 'me.example' } } },
      'pages.domain.hostedZone.name',
    ],
    [
      'an edge without a certificate where none can be made',
      { domain: { name, certificate: certificateIn('eu-west-1') }, edge: {} },
      'pages.edge.certificate',
    ],
    [
      'a certificate of the edge in a region that CloudFront takes none from',
      { domain: { name, hostedZone }, edge: { certificate: certificateIn('eu-west-1') } },
      'pages.edge.certificate',
    ],
  ])('with %s is refused', (_, pages, where) => {
    expect(Object.keys(faultsOf(pages))).toEqual([where]);
  });
});
