import * as z from 'zod';
import type { Contract } from '../functions/api/call.ts';
import { checkContract } from '../functions/api/check.ts';
import { changeStandingContract, showContactContract } from '../functions/api/contacts.ts';
import { createKeyContract, listKeysContract, revokeKeyContract } from '../functions/api/keys.ts';
import { linksContract } from '../functions/api/links.ts';
import { rulesContract } from '../functions/api/rules.ts';
import { sendsContract } from '../functions/api/sends.ts';
import { statusContract } from '../functions/api/status.ts';
import { subscriptionsContract } from '../functions/api/subscriptions.ts';
import { syncContract } from '../functions/api/sync.ts';
import { composeContract } from '../functions/messages/compose.ts';
import { messagesContract } from '../functions/messages/messages.ts';
import { classifyContract } from '../functions/operations/classify.ts';
import { eraseContract } from '../functions/operations/erase.ts';
import {
  orderImportContract,
  rejectsContract,
  showImportContract,
  startImportContract,
} from '../functions/operations/imports.ts';
import { optOutReportContract } from '../functions/operations/opt-out-report.ts';
import { repliesContract } from '../functions/operations/replies.ts';
import { suppressionsContract } from '../functions/operations/suppressions.ts';
import { examples } from './openapi-examples.ts';

/** Every call that takes a key, in the order of the document. */
export const contracts: readonly Contract[] = [
  checkContract,
  composeContract,
  messagesContract,
  linksContract,
  subscriptionsContract,
  sendsContract,
  rulesContract,
  showContactContract,
  changeStandingContract,
  eraseContract,
  classifyContract,
  repliesContract,
  suppressionsContract,
  optOutReportContract,
  orderImportContract,
  startImportContract,
  showImportContract,
  rejectsContract,
  statusContract,
  syncContract,
  createKeyContract,
  listKeysContract,
  revokeKeyContract,
];

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document, from the schemas that validate. https://spec.openapis.org/oas/v3.1.1.html */
export function openApiDocument(): Json {
  const components: Json = { Problem: problem };
  const paths: Record<string, Json> = {};
  for (const contract of contracts) {
    paths[contract.path] = {
      ...paths[contract.path],
      [contract.method.toLowerCase()]: operation(contract, components),
    };
  }
  paths['/v1/openapi.json'] = { get: open('openapi', 'This document', { type: 'object' }) };
  const status = { type: 'object', properties: { status: { const: 'ok' } }, required: ['status'] };
  paths['/health'] = { get: open('health', 'Whether the API answers', status) };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Basta',
      version: '1',
      summary: 'May I text this number, what exactly, and send it.',
      description:
        'Fields may be added to answers. Times are ISO 8601 in UTC, numbers E.164. A wrong request changes nothing and is answered as problem details (RFC 9457).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ key: [] }],
    tags,
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
      responses: problems,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key, from `POST /v1/keys`.' },
      },
    },
  };
}

const tags = [
  { name: 'send', description: 'May I, what exactly, and send it.' },
  { name: 'contacts', description: 'Consent, standing and proof of one number.' },
  { name: 'operate', description: 'Keys and lists.' },
];

const tagOf = ({ scope }: Contract): string => {
  if (scope === 'contacts' || scope === 'subscriptions') return 'contacts';
  return scope === 'check' || scope === 'links' || scope === 'messages' ? 'send' : 'operate';
};

function operation(contract: Contract, components: Json): Json {
  const example = examples[contract.id];
  const { path, body, bodyMedia = [], query, answer, otherAnswer } = contract;
  // What isn't JSON has no schema: any bytes are a list, of which some lines may be bad.
  const text = (types: readonly string[]) => Object.fromEntries(types.map((type) => [type, {}]));
  const json = (schema: z.core.$ZodType, io: 'input' | 'output', value?: unknown) => ({
    'application/json': { schema: schemaOf(schema, io, components), ...exampleOf(value) },
  });
  const good = 'media' in answer ? text(answer.media) : json(answer.body, 'output', example?.answer);
  const parameters = [...pathParameters(path), ...queryParameters(query, components)];
  return {
    operationId: contract.id,
    tags: [tagOf(contract)],
    summary: contract.summary,
    description: `Scope \`${contract.scope}\`.${programNote(contract)}`,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { ...json(body, 'input', example?.body), ...text(bodyMedia) } },
    }),
    responses: {
      [answer.status]: { description: 'As asked.', content: good },
      ...(otherAnswer && {
        [otherAnswer.status]: { description: 'Taken in.', content: json(otherAnswer.body, 'output') },
      }),
      ...problemsOf(contract),
    },
  };
}

const programNote = ({ about }: Contract): string =>
  about === 'all-programs' ? ' Not for keys of single programs.' : '';

const exampleOf = (value: unknown): Json => (value === undefined ? {} : { example: value });

const pathSchemas: Readonly<Record<string, Json>> = {
  to: { $ref: '#/components/schemas/E164' },
  scope: {
    description: 'A program, or `*` for all.',
    anyOf: [{ $ref: '#/components/schemas/ProgramId' }, { const: '*' }],
  },
  id: { type: 'string', pattern: '^[A-Za-z0-9_-]{11,16}$' },
};

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: pathSchemas[name] ?? { type: 'string' },
  }));
}

function queryParameters(query: Contract['query'], components: Json): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input', components) as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** A schema in the words of JSON Schema; what has an id goes to the components. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output', components: Json): Json {
  const { $schema: _, $defs = {}, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'throw' });
  for (const [id, definition] of Object.entries($defs)) components[id] = tidy(definition);
  return tidy(json) as Json;
}

/** References to components; and answers may get new fields, so they are open. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
      if (name === 'id' && typeof part === 'string' && 'type' in value) return [];
      if (name === 'additionalProperties' && part === false) return [];
      if (name === '$ref' && typeof part === 'string')
        return [[name, part.replace('#/$defs/', '#/components/schemas/')]];
      return [[name, tidy(part)]];
    }),
  );
}

const problem = {
  description: 'RFC 9457.',
  type: 'object',
  properties: {
    type: { type: 'string', examples: ['urn:basta:problem:invalid-request'] },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      description: 'The fields at fault.',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, message: { type: 'string' } },
        required: ['field', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail'],
};

const faults = {
  BadRequest: [400, 'The body or path can not be read.'],
  Unauthorized: [401, 'No live key.'],
  Forbidden: [403, 'Not for this key.'],
  NotFound: [404, 'There is no such thing.'],
  Conflict: [409, 'It is being done right now, or can not be done yet.'],
  TooLarge: [413, 'More than 256 KB.'],
  WrongType: [415, 'The body is not JSON.'],
  Invalid: [422, 'It can be read and not be done; `errors` says which fields and why.'],
  TooMany: [429, 'The key has made its calls; `Retry-After` says when to go on.'],
  Unavailable: [503, 'Something that is needed is away; try again.'],
} as const;

const problems = Object.fromEntries(
  Object.entries(faults).map(([name, [status, description]]) => {
    const schema = { $ref: '#/components/schemas/Problem' };
    const retry = { 'Retry-After': { description: 'Seconds.', schema: { type: 'string' } } };
    const headers = status === 429 ? { headers: retry } : {};
    return [name, { description, ...headers, content: { 'application/problem+json': { schema } } }];
  }),
);

function problemsOf({ body, query, path, id }: Contract): Json {
  const always: readonly (keyof typeof faults)[] = ['Unauthorized', 'Forbidden', 'TooMany', 'Unavailable'];
  const names = new Set<keyof typeof faults>(always);
  if (body) for (const name of ['BadRequest', 'TooLarge', 'WrongType', 'Invalid'] as const) names.add(name);
  if (query) names.add('Invalid');
  if (path.includes('{')) for (const name of ['BadRequest', 'NotFound', 'Invalid'] as const) names.add(name);
  if (id === 'send' || id === 'startImport') names.add('Conflict');
  const entries = [...names].map((name) => [faults[name][0], { $ref: `#/components/responses/${name}` }] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([status, response]) => [String(status), response]));
}

const open = (operationId: string, summary: string, schema: Json): Json => ({
  operationId,
  tags: ['operate'],
  summary,
  security: [],
  responses: { '200': { description: 'As asked.', content: { 'application/json': { schema } } } },
});
