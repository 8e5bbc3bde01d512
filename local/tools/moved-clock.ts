/** The clock of this run: the system's, moved by an offset. */
export interface MovedClock {
  now(): Date;
  offsetMs(): number;
  /** Makes now this moment; time goes on from there. */
  moveTo(moment: Date): void;
  reset(): void;
}

/** @param moved takes the new offset to everyone who tells the time */
export function createMovedClock(moved: (offsetMs: number) => void): MovedClock {
  let offset = 0;
  const set = (milliseconds: number) => {
    offset = milliseconds;
    moved(milliseconds);
  };
  return {
    now: () => new Date(Date.now() + offset),
    offsetMs: () => offset,
    moveTo: (moment) => set(moment.getTime() - Date.now()),
    reset: () => set(0),
  };
}
