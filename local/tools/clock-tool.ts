import { parseInstant } from '../../functions/domain/instant.ts';
import type { MovedClock } from './moved-clock.ts';
import { invalid, type ToolRequest } from './routes.ts';

export const showClock = (clock: MovedClock) => () => ({ at: clock.now().toISOString(), offsetMs: clock.offsetMs() });

/** `POST /local/clock {at}`: makes it this time; without `at`, the real one again. */
export const moveClock = (clock: MovedClock) => (request: ToolRequest) => {
  const { at } = Object(request.json());
  if (at === undefined) clock.reset();
  else {
    const moment = parseInstant(String(at));
    if (!moment) throw invalid('at', 'is not an ISO 8601 time with a zone');
    clock.moveTo(new Date(moment));
  }
  return showClock(clock)();
};
