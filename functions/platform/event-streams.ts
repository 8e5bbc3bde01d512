/**
 * Stands in for `@smithy/core/event-streams` in the bundles: the SDK loads it for operations that stream (Kinesis,
 * Transcribe), which nothing here calls, and it weighs 15 KB in each of them (design, Budgets).
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('No operation that streams events is bundled; take the alias out of lib/bundling.ts');
  }
}

export const eventStreamSerdeProvider = (): never => {
  throw new Error('No operation that streams events is bundled; take the alias out of lib/bundling.ts');
};
