import type * as z from 'zod/mini';
import type { Config, Program } from '../domain/config/config.ts';
import { programById } from '../domain/config/programs.ts';
import { type Instant, parseInstant } from '../domain/instant.ts';
import { type Phone, parseE164 } from '../domain/phone.ts';
import { RequestFault } from '../platform/faults.ts';
import { type HttpRequest, type HttpResponse, hasType, jsonOf, jsonResponse } from '../platform/http.ts';
import type { ApiScope } from '../store/api-keys.ts';

/**
 * One call of the API as others see it: what it takes and answers, by the schemas that also validate. The OpenAPI document
 * (`npm run docs:openapi`) and the types of the client are made from it.
 */
export interface Contract {
  /** Its name in the document and in clients. */
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` for a part that varies. */
  path: string;
  /** What a key needs for it. */
  scope: ApiScope;
  /**
   * Where the request names the program that it is about, so that a key for some programs opens it for those alone.
   * `no-program`: it tells nothing of any. `all-programs`: it tells or changes things of all, so such a key doesn't open it.
   */
  about: 'body.program' | 'query.program' | 'path.scope' | 'no-program' | 'all-programs';
  /** In a few words, as a heading. */
  summary: string;
  body?: z.ZodMiniType;
  query?: z.ZodMiniObject;
  /** Types of a body that is no JSON, beside or in place of `body`. */
  bodyMedia?: readonly string[];
  answer: { status: 200 | 201 | 202; body: z.ZodMiniType } | { status: 200; media: readonly string[] };
  /** Another way in which it may go well. */
  otherAnswer?: { status: 202; body: z.ZodMiniType };
}

/** What a caller may do besides the call that was let through. */
export interface Access {
  /** True if this scope is open to the caller for every program. */
  may(scope: ApiScope): boolean;
}

/** A contract, kept. */
export interface ApiCall extends Contract {
  handle(request: HttpRequest, access: Access): Promise<HttpResponse>;
}

/** The answer that a contract promises. */
export const answer = <Body extends z.ZodMiniType>(
  { answer: { status } }: { answer: { status: 200 | 201 | 202; body: Body } },
  body: z.input<Body>,
): HttpResponse => jsonResponse(status, body);

/**
 * Reads a JSON body by its schema.
 *
 * @throws RequestFault 415, 400 or 422, naming every field at fault
 */
export function readBody<Schema extends z.ZodMiniType>(request: HttpRequest, schema: Schema): z.output<Schema> {
  if (request.headers['content-type'] && !hasType(request, 'application/json')) {
    throw new RequestFault(415, 'wrong-content-type', 'The body has to be application/json.');
  }
  return readBy(schema, jsonOf(request.body), '(body)');
}

/**
 * Reads the query string by its schema; of a repeated parameter the first counts.
 *
 * @throws RequestFault 422 naming every parameter at fault
 */
export const readQuery = <Schema extends z.ZodMiniType>(request: HttpRequest, schema: Schema): z.output<Schema> =>
  readBy(schema, Object.fromEntries([...new URLSearchParams(request.query)].reverse()), '(query)');

function readBy<Schema extends z.ZodMiniType>(schema: Schema, given: unknown, whole: string): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.map(({ path, message }) => ({ field: path.join('.') || whole, message })));
}

/** A request that can be read but not be done, and why. */
export const invalid = (fields: { field: string; message: string }[]): RequestFault =>
  new RequestFault(422, 'invalid-request', 'Some fields are not what they have to be.', fields);

/** @throws RequestFault 422 if the config has no such program */
export function programNamed(config: Config, id: string): Program {
  const program = programById(config, id);
  if (!program) throw invalid([{ field: 'program', message: 'is no program of the config' }]);
  return program;
}

/** @throws RequestFault 422 naming the field if it is no number in E.164 that a numbering plan has */
export function readPhone(field: string, text: string): Phone {
  const phone = parseE164(text);
  if (!phone) throw invalid([{ field, message: 'is not a phone number in E.164, such as +14155550123' }]);
  return phone;
}

/** @throws RequestFault 422 naming the field if it is no time with a zone */
export function readTime(field: string, text: string): Instant {
  const at = parseInstant(text);
  if (!at) throw invalid([{ field, message: 'is not an ISO 8601 time with a zone' }]);
  return at;
}

/** @throws RequestFault 422 if the path's `{to}` is no phone number */
export const phoneInPath = (request: HttpRequest): Phone => readPhone('to', decode(request.parameters.to ?? ''));

export function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new RequestFault(400, 'unreadable-path', 'The path is not valid percent-encoding.');
  }
}
