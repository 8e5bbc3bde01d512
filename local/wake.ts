/** Waits that end early when there is something to do, or at once for good when all is to stop. */
export interface Wake {
  /** Ends the wait of everyone who waits now. */
  wake(): void;
  /** Waits this long in milliseconds, or until woken. */
  rest(milliseconds: number): Promise<void>;
}

export function createWake(): Wake {
  const waiting = new Set<() => void>();
  return {
    wake() {
      for (const end of waiting) end();
    },
    rest: (milliseconds) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(end);
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        waiting.add(end);
      }),
  };
}
