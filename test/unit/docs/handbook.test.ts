import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorsOf, blocksOf, commandsOf, handbook, linksOf, notRun, read } from '../../support/handbook.ts';

const pages = handbook();
const source = globSync('functions/**/*.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the handbook', () => {
  it('lists every page there is', () => {
    const written = globSync('docs/**/*.md').filter((file) => !file.startsWith('docs/decisions'));
    expect([...written, 'README.md'].sort()).toEqual([...pages].sort());
  });

  it.each([
    ...pages,
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...readdirSync('docs/decisions').map((it) => `docs/decisions/${it}`),
  ])('%s has no link that leads nowhere', (page) => {
    const dead = linksOf(page).filter(
      ({ file, anchor }) => !existsSync(file) || (anchor && file.endsWith('.md') && !anchorsOf(file).has(anchor)),
    );
    expect(dead).toEqual([]);
  });

  it('says of every block what it is, so that no command hides from the test that runs them', () => {
    for (const page of pages) expect([page, blocksOf(page, '')]).toEqual([page, []]);
  });

  it('lists nothing as not run that no page has', () => {
    const commands = pages.flatMap((page) => blocksOf(page, 'sh').flatMap(commandsOf));
    for (const beginning of notRun()) {
      expect([beginning, commands.some((it) => it.startsWith(`${beginning} `))]).toEqual([beginning, true]);
    }
  });
});

describe('queries of logs', () => {
  const queries = pages.flatMap((page) => blocksOf(page, 'logs').map((query) => ({ page, query })));
  const rooms = [...globSync('functions/*/index.ts').map((file) => file.split('/')[1]), 'access'];
  const [, fields = ''] = /export interface LogFields \{(.*?)\n\}/s.exec(read('functions/platform/log.ts')) ?? [];
  const access = ['route', 'status', 'latency', 'integrationLatency', 'requestId'];
  const known = new Set([
    ...[...fields.matchAll(/^ {2}(\w+)\?:/gm)].map(([, name]) => name),
    ...access,
    ...['message', 'level'],
  ]);

  it('are there', () => {
    expect(queries.length).toBeGreaterThan(10);
  });

  it.each(queries)('ask a log that there is for lines that are written: $query', ({ query }) => {
    const [, room] = /^# \/basta\/Basta-prod\/([\w-]+)\n/.exec(query) ?? [];
    expect(rooms).toContain(room);
    for (const [, message] of query.matchAll(/message = "([^"]+)"/g)) expect(source).toContain(`'${message}'`);
    for (const [, code] of query.matchAll(/code = "([^"]+)"/g)) expect(source).toContain(`'${code}'`);
  });

  it.each(queries)('know the fields of a line: $query', ({ query }) => {
    const named = query
      .replace(/^#.*\n/, '')
      .replace(/"[^"]*"/g, '')
      .replace(/ as \w+/g, '');
    const aliases = [...query.matchAll(/ as (\w+)/g)].map(([, name]) => name);
    const words = [...named.matchAll(/(?<![@\w])([a-zA-Z]\w*)(?!\w*\()/g)].map(([, word = '']) => word);
    const language = /^(filter|stats|sort|display|limit|by|desc|asc|and|or|\d+[mh])$/;
    expect(words.filter((it) => !language.test(it) && !known.has(it) && !aliases.includes(it))).toEqual([]);
  });
});

describe('commands of AWS', () => {
  const services: Record<string, string> = {
    sqs: '@aws-sdk/client-sqs',
    secretsmanager: '@aws-sdk/client-secrets-manager',
    logs: '@aws-sdk/client-cloudwatch-logs',
  };
  const commands = pages
    .flatMap((page) => blocksOf(page, 'sh').flatMap(commandsOf))
    .filter((command) => command.startsWith('aws '));
  const pascal = (words: string) => words.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  /** Those that the command line adds to every call. */
  const own = ['query', 'output'];

  it.each(commands.filter((it) => services[it.split(' ')[1] ?? '']))(
    'name a call and parameters that there are: %s',
    (command) => {
      const [, service = '', call = ''] = command.split(' ');
      const file = `node_modules/${services[service]}/dist-types/commands/${pascal(call)}Command.d.ts`;
      expect(existsSync(file)).toBe(true);
      const [, input = ''] = /const input = \{(.*?)\* const command/s.exec(readFileSync(file, 'utf8')) ?? [];
      const parameters = [...command.matchAll(/ --([a-z-]+)/g)]
        .map(([, name = '']) => name)
        .filter((it) => !own.includes(it));
      for (const parameter of parameters) expect(input.toLowerCase()).toContain(` ${pascal(parameter).toLowerCase()}:`);
    },
  );
});
