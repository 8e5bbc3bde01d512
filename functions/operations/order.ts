import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { invalid, readBody } from '../api/call.ts';
import type { Config } from '../domain/config/config.ts';
import { programById } from '../domain/config/programs.ts';
import { everyProgram } from '../domain/contact.ts';
import { type Field, fields } from '../domain/import/columns.ts';
import { type ImportJob, type ImportOptions, noCounts } from '../domain/import/import-job.ts';
import type { Instant } from '../domain/instant.ts';
import { type HttpRequest, queryOf } from '../platform/http.ts';

const country = z.string().check(z.regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 alpha-2 country such as US'));
const name = z.string().check(z.minLength(1), z.maxLength(200));

export const order = z.strictObject({
  fileName: z._default(name, 'list'),
  actor: z._default(z.string().check(z.minLength(1), z.maxLength(100)), 'api'),
  program: z.optional(z.string()),
  country: z.optional(country),
  status: z.optional(z.enum(['opted-out', 'opted-in'])),
  dates: z.optional(z.enum(['dmy', 'mdy'])),
  columns: z.optional(z.partialRecord(z.enum(fields), name)),
  delimiter: z.optional(z.string().check(z.regex(/^[^"\r\n\d]$/, 'is not one character such as ; or a tab'))),
  dryRun: z.optional(z.boolean()),
});

/** Reads the order of an import from a JSON body. */
export const orderInBody = (config: Config, request: HttpRequest, created: Instant): ImportJob =>
  jobOf(config, readBody(request, order), created);

/** Reads it from the query, where the body is the list itself; `column.phone=Mobile` names a column. */
export function orderInQuery(config: Config, request: HttpRequest, created: Instant): ImportJob {
  const query = Object.fromEntries(queryOf(request));
  const columns = Object.entries(query).flatMap(([key, value]) =>
    key.startsWith('column.') ? [[key.slice('column.'.length), value]] : [],
  );
  const rest = Object.fromEntries(Object.entries(query).filter(([key]) => !key.startsWith('column.')));
  const given = {
    ...rest,
    ...(columns.length > 0 && { columns: Object.fromEntries(columns) }),
    ...(rest.dryRun !== undefined && { dryRun: rest.dryRun === 'true' }),
  };
  const parsed = order.safeParse(given);
  if (!parsed.success) {
    throw invalid(parsed.error.issues.map(({ path, message }) => ({ field: path.join('.') || '(query)', message })));
  }
  return jobOf(config, parsed.data, created);
}

function jobOf(config: Config, { fileName, actor, ...given }: z.output<typeof order>, created: Instant): ImportJob {
  const { program } = given;
  if (program !== undefined && program !== everyProgram && !programById(config, program)) {
    throw invalid([{ field: 'program', message: 'is neither a program of the config nor *' }]);
  }
  const options: ImportOptions = {
    ...given,
    columns: given.columns satisfies Partial<Record<Field, string>> | undefined,
  };
  return {
    id: randomBytes(12).toString('base64url'),
    status: 'awaiting-file',
    options,
    fileName,
    actor,
    created,
    position: { byte: 0, line: 0 },
    counts: noCounts,
    firstRejects: [],
  };
}
