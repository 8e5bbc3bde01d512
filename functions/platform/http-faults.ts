import type { MiddlewareObj } from '@middy/core';
import { RequestFault } from './faults.ts';
import { type HttpEvent, type HttpResponse, problemResponse } from './http.ts';
import { describeError, type Log } from './log.ts';

/** Answers a `RequestFault` as problem details, and anything else with a 500 that says nothing; both are logged by route. */
export const httpFaults = (log: Log): MiddlewareObj<HttpEvent, HttpResponse> => ({
  onError: (request) => {
    const route = request.event.routeKey;
    if (request.error instanceof RequestFault) {
      const { statusCode, code } = request.error;
      log.info('http.refused', { route, statusCode, code });
      request.response = problemResponse(request.error);
      return;
    }
    log.error('http.failed', { route, ...describeError(request.error) });
    if (isOutage(request.error)) {
      request.response = problemResponse(new RequestFault(503, 'unavailable', 'Please try again in a moment.'));
      return;
    }
    request.response = problemResponse(new RequestFault(500, 'internal-error', 'Something went wrong on our side.'));
  },
});

/** An AWS service that we depend on didn't answer, or answered with a fault of its own. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return '$metadata' in error || error.name === 'TimeoutError' || error.name === 'AbortError' || 'errno' in error;
}
