import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const domain = join(root, 'functions/domain');

const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(directory, name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^'";=]*\bfrom '([^']+)';$/gm)].map(
    ([, name]) => name ?? '',
  );

/** What reads a file: constants that ship beside the code, as they would be imported if Node imported bytes. */
const readsConstants = join(domain, 'replies/books.ts');

/** Libraries that compute and do nothing else. */
const pure = /^(zod|zod\/mini|libphonenumber-js(\/\w+)?|node:crypto|node:zlib|temporal-polyfill.*)$/;

describe('the rooms', () => {
  it('keep domain pure: it imports itself and pure libraries alone', () => {
    const strays = filesBelow(domain).flatMap((file) =>
      importsOf(file)
        .filter(
          (name) =>
            !(file === readsConstants && name === 'node:fs') &&
            (name.startsWith('.') ? !resolve(dirname(file), name).startsWith(domain) : !pure.test(name)),
        )
        .map((name) => `${relative(root, file)} imports ${name}`),
    );
    expect(strays).toEqual([]);
  });

  it('have no clock, no chance and no environment in domain', () => {
    const strays = filesBelow(domain).filter((file) =>
      /Date\.now|new Date\(\)|Math\.random|randomUUID|randomBytes|process\.env|performance\.now/.test(
        readFileSync(file, 'utf8'),
      ),
    );
    expect(strays.map((file) => relative(root, file))).toEqual([]);
  });

  it('read the environment and build clients only where they are wired', () => {
    const allowed = /\/index\.ts$|\/platform\/(settings|clock|aws|replay-queue|secrets)\.ts$/;
    const strays = filesBelow(join(root, 'functions'))
      .filter((file) => !allowed.test(file))
      .filter((file) => /process\.env|DynamoDBClient\(/.test(readFileSync(file, 'utf8')));
    expect(strays.map((file) => relative(root, file))).toEqual([]);
  });

  it('leave lib, local and cli out of what runs in a Lambda', () => {
    const strays = filesBelow(join(root, 'functions')).flatMap((file) =>
      importsOf(file)
        .filter(
          (name) =>
            name.startsWith('.') &&
            /\/(lib|local|cli|test|bench)\//.test(resolve(dirname(file), name).slice(root.length)),
        )
        .map((name) => `${relative(root, file)} imports ${name}`),
    );
    expect(strays).toEqual([]);
  });
});
