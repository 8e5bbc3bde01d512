import type * as z from 'zod/mini';
import type { checkContract } from '../functions/api/check.ts';
import type { changeStandingContract, showContactContract } from '../functions/api/contacts.ts';
import type { linksContract } from '../functions/api/links.ts';
import type { rulesContract } from '../functions/api/rules.ts';
import type { sendsContract } from '../functions/api/sends.ts';
import type { statusContract } from '../functions/api/status.ts';
import type { subscriptionsContract } from '../functions/api/subscriptions.ts';
import type { composeContract } from '../functions/messages/compose.ts';
import type { messagesContract } from '../functions/messages/messages.ts';

/** The contracts that the client speaks; only their types are used, so a client carries no schema. */
export interface Contracts {
  check: typeof checkContract;
  compose: typeof composeContract;
  send: typeof messagesContract;
  links: typeof linksContract;
  subscribe: typeof subscriptionsContract;
  reportSends: typeof sendsContract;
  rules: typeof rulesContract;
  showContact: typeof showContactContract;
  changeStanding: typeof changeStandingContract;
  status: typeof statusContract;
}

export type CallName = keyof Contracts;

/** What a call takes in its body. */
export type Body<Name extends CallName> = Contracts[Name] extends { body: infer Schema extends z.ZodMiniType }
  ? z.input<Schema>
  : undefined;

/** What a call answers. */
export type Answer<Name extends CallName> = z.output<Contracts[Name]['answer']['body']>;

/** Where each call is, and whether asking twice is as good as once; the types keep it to the contracts. */
export const calls = {
  check: { method: 'POST', path: '/v1/check', repeatable: true },
  compose: { method: 'POST', path: '/v1/compose', repeatable: true },
  // With the idempotency key that the client gives it.
  send: { method: 'POST', path: '/v1/messages', repeatable: true },
  links: { method: 'POST', path: '/v1/links', repeatable: true },
  subscribe: { method: 'POST', path: '/v1/subscriptions', repeatable: true },
  // A send without a message id would be counted twice.
  reportSends: { method: 'POST', path: '/v1/sends', repeatable: false },
  rules: { method: 'GET', path: '/v1/rules', repeatable: true },
  showContact: { method: 'GET', path: '/v1/contacts/{to}', repeatable: true },
  changeStanding: { method: 'PUT', path: '/v1/contacts/{to}/standing/{scope}', repeatable: false },
  status: { method: 'GET', path: '/v1/status', repeatable: true },
} as const satisfies { [Name in CallName]: Pick<Contracts[Name], 'method' | 'path'> & { repeatable: boolean } };
