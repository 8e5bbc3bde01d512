import type { Authorize } from '../api/authorize.ts';
import type { ApiCall } from '../api/call.ts';
import { routeCalls } from '../api/route-calls.ts';
import { kilobyte } from '../platform/http.ts';
import { type ComposeCallDeps, composeCall } from './compose.ts';
import { type MessagesDeps, messagesCall } from './messages.ts';

export interface MessagesApiDeps extends ComposeCallDeps, MessagesDeps {
  store: MessagesDeps['store'];
  authorize: Authorize;
}

const maxBody = 64 * kilobyte;

export const messagesCalls = (deps: Omit<MessagesApiDeps, 'authorize'>): ApiCall[] => [
  composeCall(deps),
  messagesCall(deps),
];

/**
 * The calls that handle texts. A room of its own, since it alone may send and read the providers' secrets, and so that
 * many sends don't hold up checks (docs/decisions/0050).
 */
export const createMessagesApi = (deps: MessagesApiDeps) => routeCalls(messagesCalls(deps), deps.authorize, maxBody);
