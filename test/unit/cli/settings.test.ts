import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../cli/settings.ts';
import { aFolder } from '../../support/a-folder.ts';
import { basta } from '../../support/terminal.ts';

const kept = (directory: string) => join(directory, '.config', 'basta.json');

describe('settings', () => {
  it('come from flags before environment before the file before the local run', () => {
    const file = join(aFolder(), 'mine.json');
    writeFileSync(file, '{"url":"https://file.example","apiKey":"file-key"}');
    const env = { BASTA_URL: 'https://env.example', BASTA_API_KEY: 'env-key' };
    const flags = { url: 'https://flag.example/', apiKey: 'flag-key', config: file };
    expect(readSettings(flags, env, aFolder())).toMatchObject({ url: 'https://flag.example', apiKey: 'flag-key' });
    expect(readSettings({ config: file }, env, aFolder())).toMatchObject({
      url: 'https://env.example',
      apiKey: 'env-key',
    });
    expect(readSettings({ config: file }, {}, aFolder())).toMatchObject({
      url: 'https://file.example',
      apiKey: 'file-key',
    });
    expect(readSettings({}, {}, aFolder())).toMatchObject({ url: 'http://localhost:3000', apiKey: 'local-key' });
  });

  it('never send the local key anywhere else, nor any key in the clear', () => {
    expect(readSettings({ url: 'https://texts.example' }, {}, aFolder()).apiKey).toBeUndefined();
    expect(() => readSettings({ url: 'http://texts.example' }, {}, aFolder())).toThrow(/in the clear/);
    expect(() => readSettings({ url: 'http://localhost.example' }, {}, aFolder())).toThrow(/in the clear/);
    expect(() => readSettings({ url: 'texts.example' }, {}, aFolder())).toThrow(/not an address/);
  });

  it('are kept by configure in a file that others can not read, the key from stdin', async () => {
    const homeDirectory = aFolder();
    const argv = ['configure', '--url', 'https://texts.example', '--key-from-stdin'];
    expect(await basta(argv, { homeDirectory, input: 'a-key\n' })).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(kept(homeDirectory), 'utf8'))).toEqual({
      url: 'https://texts.example',
      apiKey: 'a-key',
    });
    expect(statSync(kept(homeDirectory)).mode & 0o077).toBe(0);
  });

  it('say what is wrong with a file that can not be used', async () => {
    const file = join(aFolder(), 'broken.json');
    writeFileSync(file, '{"url":');
    expect(await basta(['status', '--config', file])).toMatchObject({ code: 2, err: expect.stringContaining(file) });
    expect(await basta(['status', '--config', `${file}.none`])).toMatchObject({ code: 2 });
  });
});
