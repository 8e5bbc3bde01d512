import * as z from 'zod/mini';

const optional = z.optional(z.number());
const rate = { sends: optional, rate: optional, low: optional, high: optional };

const row = z.object({
  key: z.string(),
  optOuts: z.number(),
  ...rate,
  outOfLine: z.optional(z.object({ usual: z.number(), deviations: z.number() })),
});
export type Row = z.infer<typeof row>;

/** The report of opt-outs as the API tells it. */
export const reportAnswer = z.object({
  program: z.optional(z.string()),
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  total: z.object({ optOuts: z.number(), optIns: z.number(), ...rate }),
  groups: z.array(z.object({ by: z.string(), rows: z.array(row) })),
  comments: z.optional(z.array(z.object({ at: z.string(), reason: z.optional(z.string()), comment: z.string() }))),
});
export type ReportAnswer = z.infer<typeof reportAnswer>;

export const rowsBy = ({ groups }: ReportAnswer, by: string): Row[] => groups.find((it) => it.by === by)?.rows ?? [];
