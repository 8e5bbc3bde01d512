import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../cli/run.ts';

const io = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: {}, homeDirectory: '/', fetch };
const root = createProgram(io, () => {});

/** Every line of the handbook that calls the command. */
const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const calls = pages.flatMap((page) =>
  readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => /^(npx )?basta /.test(line))
    .map((line) => ({ page, line: line.replace(/^npx /, '') })),
);

function commandOf(words: readonly string[]): Command | undefined {
  const [first, second] = words;
  const command = root.commands.find((it) => it.name() === first);
  return command?.commands.find((it) => it.name() === second) ?? command;
}

describe('the handbook', () => {
  it('shows the command at work', () => {
    expect(calls.length).toBeGreaterThan(5);
  });

  it.each(calls)('$page: $line', ({ line }) => {
    const words = line.split(' ').slice(1);
    const command = commandOf(words);
    expect(command).toBeDefined();
    const known = [...root.options, ...(command?.options ?? [])].flatMap(({ long, short }) => [long, short]);
    for (const flag of words.filter((word) => word.startsWith('-'))) expect(known).toContain(flag);
  });
});
