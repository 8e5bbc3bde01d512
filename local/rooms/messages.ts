/** To a room's thread: run the handler with an event, or move the clock. */
export type ToRoom = { id: string; event: unknown; context: LambdaContext } | { clockOffsetMs: number };

/** From a room's thread: it can take events, or what became of one. */
export type FromRoom = { ready: true } | { id: string; result: unknown } | { id: string; error: string };

/** The part of Lambda's context that can be passed to a thread. */
export interface LambdaContext {
  functionName: string;
  functionVersion: string;
  invokedFunctionArn: string;
  memoryLimitInMB: string;
  awsRequestId: string;
  logGroupName: string;
  logStreamName: string;
}
