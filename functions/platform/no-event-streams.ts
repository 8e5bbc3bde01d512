/**
 * Stands in for `@smithy/core/event-streams` in the bundles. No operation that we call streams events, and the SDK loads
 * this only for one that does; its real code weighs 15 KB.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('Event streams are left out of the bundles: see lib/bundling.ts');
  }
}

/** What the S3 client asks of it when it is made, whether or not it is ever used. */
export const eventStreamSerdeProvider = (): undefined => undefined;
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;
