import { describe, expect, it } from 'vitest';
import { StartError } from '../../../local/dynamodb-local.ts';
import { readLocalSettings } from '../../../local/settings.ts';

describe('settings of the local run', () => {
  it('has a default for each', () => {
    expect(readLocalSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: undefined,
      apiKey: 'local-key',
      dataDirectory: undefined,
      dynamodbEndpoint: undefined,
      configFile: expect.stringMatching(/\/basta\.config\.ts$/),
      secretsFile: expect.stringMatching(/\/local\/secrets\.json$/),
    });
  });

  it('takes what is given, addresses without a slash at the end', () => {
    const settings = readLocalSettings({
      PORT: '0',
      PUBLIC_URL: 'https://basta.example/',
      BASTA_API_KEY: 'another-key',
      BASTA_DATA: '/tmp/basta',
      BASTA_DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000',
    });
    expect(settings).toMatchObject({
      port: 0,
      publicUrl: 'https://basta.example',
      apiKey: 'another-key',
      dataDirectory: '/tmp/basta',
      dynamodbEndpoint: 'http://127.0.0.1:8000',
    });
  });

  it('says everything that is wrong at once', () => {
    const wrong = { PORT: '70000', PUBLIC_URL: 'basta.example', BASTA_API_KEY: 'short' };
    expect(() => readLocalSettings(wrong)).toThrow(StartError);
    for (const name of Object.keys(wrong)) expect(() => readLocalSettings(wrong)).toThrow(name);
  });

  it.each(['-1', '3000.5', 'http'])('knows no port %s', (PORT) => {
    expect(() => readLocalSettings({ PORT })).toThrow(`PORT is not a port: ${PORT}`);
  });
});
