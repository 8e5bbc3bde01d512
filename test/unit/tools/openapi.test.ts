import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { servedDocument } from '../../../functions/api/openapi.ts';
import { contracts, openApiDocument } from '../../../tools/openapi-document.ts';
import { examples } from '../../../tools/openapi-examples.ts';
import { aConfig } from '../../support/builders.ts';

const file = join(import.meta.dirname, '../../../docs/openapi.json');
const written = readFileSync(file, 'utf8');

describe('docs/openapi.json', () => {
  it('is what the schemas say: `npm run docs:openapi` writes it', () => {
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  it('keeps to the strictest rules for such documents', async () => {
    const config = await createConfig({
      extends: ['recommended-strict'],
      // Two addresses are open and take nothing that could be wrong.
      rules: { 'operation-4xx-response': 'off' },
    });
    const problems = await lintFromString({ source: written, absoluteRef: file, config });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  it('is served with the address and the programs of the installation', () => {
    const packed = brotliCompressSync(written).toString('base64');
    const served = JSON.parse(servedDocument(packed, aConfig(), 'https://basta.example')());
    expect(served.servers).toEqual([{ url: 'https://basta.example' }]);
    expect(served.components.schemas.ProgramId.enum).toEqual(['acme-offers', 'acme-orders']);
    expect(Object.keys(served.paths)).toEqual(Object.keys(JSON.parse(written).paths));
  });
});

describe('docs/api.md', () => {
  it('has a word on every call', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/api.md'), 'utf8');
    const missing = contracts.filter(({ method, path }) => {
      const name = path === '/v1/contacts/{to}/standing/{scope}' ? '/v1/contacts/{to}/standing/{program or *}' : path;
      return !page.includes(`\`${method} ${name}`);
    });
    expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});

describe('the contract', () => {
  it.each(contracts.map((contract) => [contract.id, contract] as const))(
    '%s has examples that its schemas take',
    (id, contract) => {
      const example = examples[id];
      if (contract.body) expect(contract.body.safeParse(example?.body).error).toBeUndefined();
      if ('body' in contract.answer) expect(contract.answer.body.safeParse(example?.answer).error).toBeUndefined();
    },
  );

  it('of a call that is about one program says where it stands', () => {
    for (const { id, about, body, query, path } of contracts) {
      // Keys for some programs don't open these at all.
      if (about === 'all-programs') continue;
      const fields = { ...(body?._zod.def as { shape?: object })?.shape };
      if ('program' in fields) expect([id, about]).toEqual([id, 'body.program']);
      if (query && 'program' in query.shape) expect([id, about]).toEqual([id, 'query.program']);
      if (path.includes('{scope}')) expect([id, about]).toEqual([id, 'path.scope']);
    }
  });
});
