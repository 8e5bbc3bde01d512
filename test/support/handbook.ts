import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const toc = 'docs/README.md';

/** Where the links of a page lead, without those to other sites. */
export const linksOf = (page: string): { file: string; anchor: string | undefined }[] =>
  [...withoutBlocks(read(page)).matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, path = '', anchor]) => ({
    file: path === '' ? page : normalize(join(dirname(page), path)),
    anchor,
  }));

/** The pages of the handbook, in its own order, after the README; those of single providers after the page that lists them. */
export function handbook(): string[] {
  const listed = linksOf(toc).map(({ file }) => file);
  const pages = listed.flatMap((file) => (file.endsWith('/README.md') ? [file, ...beside(file)] : [file]));
  return ['README.md', toc, ...new Set(pages.filter((file) => file.endsWith('.md')))];
}

const beside = (file: string): string[] =>
  readdirSync(dirname(file))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => join(dirname(file), name));

export const read = (page: string): string => readFileSync(page, 'utf8');

/** The blocks of a language. */
export const blocksOf = (page: string, language: string): string[] =>
  [...read(page).matchAll(/^```(\w*)\n(.*?)^```/gms)]
    .filter(([, tag]) => tag === language)
    .map(([, , block = '']) => block);

const withoutBlocks = (text: string): string => text.replace(/^```.*?^```/gms, '');

/** The anchors that GitHub makes of a page's headings. */
export const anchorsOf = (page: string): Set<string> =>
  new Set(
    withoutBlocks(read(page))
      .split('\n')
      .filter((line) => /^#+ /.test(line))
      .map((line) =>
        line
          .replace(/^#+ /, '')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}_ -]/gu, '')
          .replaceAll(' ', '-'),
      ),
  );

/** One command of a block, with the lines that it goes on over. */
export function commandsOf(block: string): string[] {
  const commands: string[] = [];
  let command = '';
  for (const line of block.split('\n')) {
    command += command ? `\n${line}` : line;
    if (!isWhole(command)) continue;
    if (command.trim()) commands.push(command.trim());
    command = '';
  }
  return commands;
}

function isWhole(command: string): boolean {
  if (command.endsWith('\\')) return false;
  const withoutDouble = command.replace(/"(\\.|[^"\\])*"|'[^']*'/gs, '');
  return !/["']/.test(withoutDouble);
}

/** What the tests don't run, by how it begins, as the handbook's own list says. */
export const notRun = (): string[] =>
  [...read(toc).matchAll(/^\| `([^`]+)` \|/gm)].map(([, beginning = '']) => beginning);
