/** A room that answers HTTP requests. */
export type HttpRoom = 'inbound' | 'page' | 'api' | 'messages' | 'operations';

export interface HttpRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  /** As API Gateway writes it: `/u/{token}`, `{proxy+}` for all that is below. */
  path: string;
  room: HttpRoom;
  /** The gateway lets only those through whose IAM policy allows this path; elsewhere the room decides. */
  auth?: 'iam';
}

/** The API. Of two routes that match, the one with fewer parts that vary is taken. */
const api: readonly HttpRoute[] = [
  { method: 'POST', path: '/v1/compose', room: 'messages' },
  { method: 'POST', path: '/v1/messages', room: 'messages' },
  { method: 'GET', path: '/v1/suppressions', room: 'operations' },
  { method: 'GET', path: '/v1/reports/opt-outs', room: 'operations' },
  { method: 'DELETE', path: '/v1/contacts/{to}', room: 'operations' },
  { method: 'POST', path: '/v1/replies/classify', room: 'operations' },
  { method: 'GET', path: '/v1/replies', room: 'operations' },
  { method: 'POST', path: '/v1/imports', room: 'operations' },
  { method: 'GET', path: '/v1/imports/{id}', room: 'operations' },
  { method: 'POST', path: '/v1/imports/{id}/start', room: 'operations' },
  { method: 'GET', path: '/v1/imports/{id}/rejects', room: 'operations' },
  { method: 'GET', path: '/v1/{proxy+}', room: 'api' },
  { method: 'POST', path: '/v1/{proxy+}', room: 'api' },
  { method: 'PUT', path: '/v1/{proxy+}', room: 'api' },
  { method: 'DELETE', path: '/v1/{proxy+}', room: 'api' },
];

/** Every public route. The stack and the local gateway are both built from this table, so they can't drift. */
export const routes: readonly HttpRoute[] = [
  { method: 'POST', path: '/webhooks/{provider}', room: 'inbound' },
  { method: 'GET', path: '/webhooks/{provider}', room: 'inbound' },
  { method: 'POST', path: '/webhooks/{provider}/status', room: 'inbound' },
  { method: 'GET', path: '/webhooks/{provider}/status', room: 'inbound' },
  { method: 'GET', path: '/u/{token}', room: 'page' },
  { method: 'HEAD', path: '/u/{token}', room: 'page' },
  { method: 'POST', path: '/u/{token}', room: 'page' },
  { method: 'GET', path: '/health', room: 'api' },
  ...api,
  ...api.map((route) => ({ ...route, path: `/iam${route.path}`, auth: 'iam' as const })),
];
