import * as z from 'zod/mini';
import { type Reason, reasons } from '../domain/event.ts';
import { RequestFault } from '../platform/faults.ts';
import { type HttpRequest, hasType, textOf } from '../platform/http.ts';

/** What the forms of the page ask for; `one-click` is a mail or message client's own button (RFC 8058). */
export type Action = 'opt-out' | 'opt-in' | 'pause' | 'reason' | 'one-click';

/** Why a form is refused, or taken in part. */
export type FormFault = 'unreadable' | 'comment-too-long';

export interface Form {
  action: Action;
  scope?: 'program' | 'all';
  /** Id of the program it is about, where that isn't the link's. */
  program?: string;
  nonce?: string;
  reason?: Reason;
  comment?: string;
  /** What of the form could not be taken, though the choice itself can. */
  fault?: FormFault;
}

const longestComment = 500;

/** The choice: at fault, nothing can be done. */
const choice = z.object({
  action: z.enum(['opt-out', 'opt-in', 'pause', 'reason']),
  scope: z.optional(z.enum(['program', 'all'])),
  program: z.optional(z.string().check(z.maxLength(63))),
  nonce: z.optional(z.string()),
});

/** What goes with it: at fault, a stop is still a stop. */
const reasonField = z.optional(z.enum(reasons));

const fieldNames = ['action', 'scope', 'program', 'nonce', 'reason', 'comment', 'List-Unsubscribe'] as const;

/**
 * Reads what was posted.
 *
 * @throws RequestFault 400, 413 or 415 where it can't be told what is asked for
 */
export async function readForm(request: HttpRequest): Promise<Form> {
  const fields = await fieldsOf(request);
  if (fields['List-Unsubscribe'] === 'One-Click') return { action: 'one-click' };
  const chosen = choice.safeParse(fields);
  if (!chosen.success) throw unreadable();
  const reason = reasonField.safeParse(fields.reason);
  const comment = cleaned(fields.comment ?? '');
  const fault = !reason.success ? 'unreadable' : comment.length > longestComment ? 'comment-too-long' : undefined;
  return {
    ...chosen.data,
    ...(reason.data && { reason: reason.data }),
    ...(comment && comment.length <= longestComment && { comment }),
    ...(fault && { fault }),
  };
}

const unreadable = (): RequestFault => new RequestFault(400, 'unreadable', 'The form could not be read.');

type Fields = Partial<Record<(typeof fieldNames)[number], string>>;

/** The fields we know, each at most once; browsers and clients may send others. */
async function fieldsOf(request: HttpRequest): Promise<Fields> {
  const data = await formDataOf(request);
  const fields: Fields = {};
  for (const name of fieldNames) {
    const values = data.getAll(name);
    const [value] = values;
    if (values.length > 1 || (value !== undefined && typeof value !== 'string')) throw unreadable();
    if (value !== undefined) fields[name] = value;
  }
  return fields;
}

/** RFC 8058 (3.2) asks for multipart and allows urlencoded, which browsers send; some clients name no type. */
async function formDataOf(request: HttpRequest): Promise<FormData | URLSearchParams> {
  const type = request.headers['content-type'];
  if (!type || hasType(request, 'application/x-www-form-urlencoded')) return new URLSearchParams(textOf(request.body));
  if (!hasType(request, 'multipart/form-data')) {
    throw new RequestFault(415, 'unreadable', 'The body is not a form.');
  }
  try {
    return await new Response(new Uint8Array(request.body), { headers: { 'content-type': type } }).formData();
  } catch {
    throw unreadable();
  }
}

/** A comment as it was typed, without control characters and turned directions. Browsers send line ends as CR LF but count them as one. */
const cleaned = (comment: string): string =>
  comment
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
