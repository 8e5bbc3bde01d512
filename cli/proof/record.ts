import * as z from 'zod/mini';

const text = z.optional(z.string());
const standings = z.optional(z.record(z.string(), z.string()));

const event = z.looseObject({
  eventId: z.string(),
  kind: z.string(),
  at: z.string(),
  receivedAt: z.string(),
  via: z.string(),
  outcome: z.string(),
  program: text,
  provider: text,
  messageId: text,
  sender: text,
  text,
  language: text,
  why: text,
  campaign: text,
  reason: text,
  comment: text,
  actor: text,
  note: text,
  import: z.optional(z.object({ id: z.string(), file: z.string(), line: z.number() })),
  until: text,
  before: standings,
  after: standings,
  notice: z.optional(z.object({ kind: z.string(), answers: z.string(), result: z.string(), code: text })),
});

/** All that is kept of one number, as the API tells it. */
export const contactRecord = z.object({
  to: z.string(),
  locale: text,
  standing: z.record(z.string(), z.object({ status: z.string(), since: z.string(), via: z.string(), until: text })),
  events: z.array(event),
});

export type ContactRecord = z.infer<typeof contactRecord>;
export type RecordedEvent = z.infer<typeof event>;
