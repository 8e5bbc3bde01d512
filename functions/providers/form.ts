import { RequestFault } from '../platform/faults.ts';
import { hasType, jsonOf } from '../platform/http.ts';
import type { WebhookRequest } from './provider.ts';

export const formType = 'application/x-www-form-urlencoded';

export const formOf = (request: WebhookRequest): URLSearchParams => new URLSearchParams(request.body.toString('utf8'));

/**
 * The parameters of a webhook that comes as a query, a form or a flat JSON object, as the provider's settings have it.
 *
 * @throws RequestFault 400 if the JSON is no object, 415 if the body is of another type
 */
export function parametersOf(request: WebhookRequest): URLSearchParams {
  if (request.method === 'GET') return new URLSearchParams(request.query);
  if (hasType(request, formType)) return formOf(request);
  if (!hasType(request, 'application/json')) {
    throw new RequestFault(415, 'wrong-content-type', `The body has to be ${formType} or application/json.`);
  }
  const body = jsonOf(request.body);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw unreadableBody('an object');
  const scalars = Object.entries(body).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return new URLSearchParams(scalars.map(([name, value]): [string, string] => [name, String(value)]));
}

/** @param expected what the body should have been, for people */
export const unreadableBody = (expected: string): RequestFault =>
  new RequestFault(400, 'unreadable-body', `The body is not ${expected}.`);
