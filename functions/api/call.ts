import type * as z from 'zod/mini';
import { type Phone, parseE164 } from '../domain/phone.ts';
import { RequestFault } from '../platform/faults.ts';
import { type HttpRequest, type HttpResponse, hasType, jsonOf } from '../platform/http.ts';
import type { ApiScope } from '../store/api-keys.ts';

/** One call of the API: where it is, what a key needs for it, and what it does. */
export interface ApiCall {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` for a part that varies. */
  path: string;
  scope: ApiScope;
  handle(request: HttpRequest): Promise<HttpResponse>;
}

/**
 * Reads a JSON body by its schema.
 *
 * @throws RequestFault 415, 400 or 422, naming every field at fault
 */
export function readBody<Schema extends z.ZodMiniType>(request: HttpRequest, schema: Schema): z.output<Schema> {
  if (request.headers['content-type'] && !hasType(request, 'application/json')) {
    throw new RequestFault(415, 'wrong-content-type', 'The body has to be application/json.');
  }
  const parsed = schema.safeParse(jsonOf(request.body));
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.map(({ path, message }) => ({ field: path.join('.') || '(body)', message })));
}

/** A request that can be read but not be done, and why. */
export const invalid = (fields: { field: string; message: string }[]): RequestFault =>
  new RequestFault(422, 'invalid-request', 'Some fields are not what they have to be.', fields);

/** @throws RequestFault 422 if the path's `{to}` is no phone number */
export function phoneInPath(request: HttpRequest): Phone {
  const phone = parseE164(decode(request.parameters.to ?? ''));
  if (!phone) throw invalid([{ field: 'to', message: 'is not a phone number in E.164, such as +14155550123' }]);
  return phone;
}

export function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new RequestFault(400, 'unreadable-path', 'The path is not valid percent-encoding.');
  }
}
