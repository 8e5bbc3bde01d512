import { readdirSync, writeFileSync } from 'node:fs';
import type { Examples } from '../functions/domain/replies/examples.ts';
import { languages } from '../functions/domain/replies/languages.ts';
import { repliesReference } from '../functions/domain/replies/reference.ts';

const folder = new URL('../functions/domain/replies/languages/', import.meta.url);
const isExamples = (value: unknown): value is Examples =>
  typeof value === 'object' && value !== null && 'rules' in value && 'ordinary' in value;

/** The examples beside each language file, by tag. */
export async function allExamples(): Promise<Map<string, Examples>> {
  const found = new Map<string, Examples>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.examples.ts'))) {
    const module: Record<string, unknown> = await import(new URL(name, folder).href);
    const examples = Object.values(module).find(isExamples);
    if (examples) found.set(name.replace('.examples.ts', ''), examples);
  }
  return found;
}

if (import.meta.main) {
  const page = new URL('../docs/replies.md', import.meta.url);
  writeFileSync(page, repliesReference(languages, await allExamples()));
}
