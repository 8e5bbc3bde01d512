import { createLambdaThread, type LambdaThread, type ThreadOptions } from './lambda-thread.ts';

/** A room as it runs: one bundle in one thread, with an environment of its own. */
export interface Room {
  /** @throws FunctionError */
  invoke(event: unknown): Promise<unknown>;
  /** Moves what the room takes for now, in milliseconds from the system's clock. */
  moveClock(offsetMs: number): void;
  /** Begins anew, with nothing remembered. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a room and waits until its bundle is loaded. A thread that ends by itself is started anew at the next event. */
export async function startRoom(options: ThreadOptions): Promise<Room> {
  let clockOffsetMs = 0;
  let thread: LambdaThread = createLambdaThread(options);
  await thread.ready;

  async function restart(): Promise<void> {
    await thread.stop();
    thread = createLambdaThread(options);
    thread.moveClock(clockOffsetMs);
    await thread.ready;
  }

  return {
    async invoke(event) {
      if (thread.hasEnded()) await restart();
      return thread.invoke(event);
    },
    moveClock(offsetMs) {
      clockOffsetMs = offsetMs;
      thread.moveClock(offsetMs);
    },
    restart,
    stop: () => thread.stop(),
  };
}
