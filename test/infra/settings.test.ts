import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../lib/bundling.ts';
import { aConfig } from '../support/builders.ts';
import { aStack, type Synthesized } from '../support/stack.ts';

const synthesized = aStack();
const rooms = Object.keys(synthesized.stack.basta.rooms);

function variablesOf({ at }: Synthesized, room: string): Record<string, string> {
  const { Variables } = at(`${room}/Function`).Environment as { Variables: Record<string, string> };
  return Variables;
}

/** The settings that a room says it reads. */
function settingsRead(room: string): string[] {
  const [, names = ''] = /readSettings\(\[([^\]]*)\]\)/.exec(readFileSync(entryOf(room), 'utf8')) ?? [];
  return [...names.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
}

describe('settings', () => {
  it.each(rooms)('of %s are those that it reads, and no others', (room) => {
    const { POWERTOOLS_SERVICE_NAME, LOG_LEVEL, ...settings } = variablesOf(synthesized, room);
    expect(Object.keys(settings).sort()).toEqual(settingsRead(room).sort());
    expect({ POWERTOOLS_SERVICE_NAME, LOG_LEVEL }).toEqual({
      POWERTOOLS_SERVICE_NAME: `basta-${room}`,
      LOG_LEVEL: 'INFO',
    });
  });

  it('name secrets and never hold one', () => {
    const named = rooms.flatMap((room) =>
      Object.entries(variablesOf(synthesized, room)).filter(([name]) => /KEY|SECRET/.test(name)),
    );
    expect(new Set(named.map(([name, value]) => `${name}=${value}`))).toEqual(
      new Set([
        'PROVIDER_SECRETS_ID=Secrets/Providers',
        'LINK_KEYS_ID=Secrets/LinkKeys',
        'ADMIN_KEY_ID=Secrets/AdminKey',
      ]),
    );
    expect(JSON.stringify(synthesized.resources)).not.toContain('{{resolve:');
  });

  it('say the address of the config, else that of the API', () => {
    const urlOf = (stack: Synthesized) => variablesOf(stack, 'inbound').PUBLIC_URL;
    expect(urlOf(aStack(aConfig({ pages: { baseUrl: 'https://stop.acme.example' } })))).toBe(
      'https://stop.acme.example',
    );
    expect(urlOf(synthesized)).toBe('Api/Api.ApiEndpoint');
  });
});

describe('functions', () => {
  it.each(rooms)('%s runs on Node 24 on arm64, with a log of its own that is kept for 90 days', (room) => {
    expect(synthesized.at(`${room}/Function`)).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      LoggingConfig: { LogGroup: `${room}/Log` },
    });
    expect(synthesized.at(`${room}/Log`)).toMatchObject({
      LogGroupName: `/basta/Basta-dev/${room}`,
      RetentionInDays: 90,
    });
  });
});
