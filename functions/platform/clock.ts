import { type Instant, instant } from '../domain/instant.ts';

export type Clock = () => Instant;

/** The system's clock, moved by `BASTA_CLOCK_OFFSET_MS` where the local run sets it to look into the future. */
export const systemClock: Clock = () => instant(Date.now() + Number(process.env.BASTA_CLOCK_OFFSET_MS ?? 0));
