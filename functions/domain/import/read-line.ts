import { createHash } from 'node:crypto';
import type { Config, Program } from '../config/config.ts';
import { programById } from '../config/programs.ts';
import { everyProgram, type Scope } from '../contact.ts';
import { type ContactRequest, type Reason, reasons } from '../event.ts';
import { earlier, type Instant } from '../instant.ts';
import { countryOf, type Phone, parsePhone } from '../phone.ts';
import { understand } from '../replies/understand.ts';
import type { Field } from './columns.ts';
import { endOfDay, readTime } from './dates.ts';
import type { ImportOptions } from './import-job.ts';
import { type Choice, choiceOf, optedOutOf } from './status-words.ts';

/** A line's cells by what they hold. */
export type Cells = Partial<Record<Field, string>>;

/** What is known of the file besides the line. */
export interface LineContext {
  config: Config;
  options: ImportOptions;
  /** What lines without a time are told apart by: the same file again is the same, another one is not. */
  fileId: string;
  /** When the import was ordered: no line can be later. */
  created: Instant;
  /** The import, for the record. */
  job: { id: string; fileName: string; actor: string };
}

/** What a line asks for: one request, or two where it says since when and when last. */
export type LineMeaning = { requests: ContactRequest[] } | { skipped: string } | { fault: string };

/** Reads one line. Pure: the same line of the same file is always the same requests, with the same ids. */
export function readLine(cells: Cells, line: number, context: LineContext): LineMeaning {
  const { config, options, created, job, fileId } = context;
  if (cells.channel && !/sms|mms|text/i.test(cells.channel)) return { skipped: 'is about another channel' };
  if (cells.direction && /^out/i.test(cells.direction)) return { skipped: 'is a message of ours' };

  const phone = readPhone(cells.phone ?? '', options.country);
  if (typeof phone === 'object') return phone;
  const choice = readChoice(cells, options, phone);
  if (choice === undefined) return { fault: 'has a status that is not understood' };
  if (choice === 'none') return { skipped: 'tells no choice' };
  const scope = readScope(config, cells.program || options.program, choice);
  if (typeof scope === 'object') return scope;
  const times = readTimes(cells, options, choice, created);
  if ('fault' in times) return times;

  const kind = choice === 'opted-out' ? 'opt-out' : 'opt-in';
  const requests = times.times.map((at): ContactRequest => {
    const told = `${phone}|${scope}|${times.dated ? at : `undated ${fileId}`}|${kind}`;
    return {
      phone,
      eventId: `import:${createHash('sha256').update(told).digest('base64url').slice(0, 22)}`,
      kind,
      ...(scope !== everyProgram && { program: scope }),
      scopes: [scope],
      at,
      receivedAt: created,
      via: 'import',
      ...why(cells),
      actor: job.actor,
      import: { id: job.id, file: job.fileName, line },
    };
  });
  return { requests };
}

function readPhone(cell: string, country: string | undefined): Phone | { fault: string } {
  // As spreadsheets protect it from being a formula: ="+14155550123", '+14155550123.
  const text = cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();
  if (text === '') return { fault: 'has no number' };
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(text))
    return { fault: 'has a number that a spreadsheet has rounded; export it as text' };
  if (/[^\d\s+().\-/\u00a0\u2010-\u2015]/.test(text)) return { fault: 'has something else where the number should be' };
  const phone = parsePhone(text, country) ?? parsePhone(text);
  if (phone) return phone;
  return {
    fault:
      country || text.startsWith('+')
        ? 'has a number that no numbering plan has'
        : 'has a number in national form; say its country by the option country',
  };
}

function readChoice({ status, optedOut, text }: Cells, options: ImportOptions, phone: Phone): Choice | undefined {
  if (optedOut !== undefined) return optedOutOf(optedOut);
  if (status !== undefined) return status.trim() === '' && options.status ? options.status : choiceOf(status);
  if (options.status) return options.status;
  if (text === undefined) return 'opted-out';
  const { intent } = understand(text, { country: countryOf(phone) });
  if (intent === 'opt-out' || intent === 'likely-opt-out') return 'opted-out';
  return intent === 'opt-in' ? 'opted-in' : 'none';
}

/** When in doubt, out: a refusal that names no program is of all; consent that names none is of none. */
function readScope(config: Config, named: string | undefined, choice: Choice): Scope | { fault: string } {
  if (!named)
    return choice === 'opted-out' ? everyProgram : { fault: 'opts in to no program; say which by the option program' };
  const name = named.trim();
  if (name === everyProgram || /^all$/i.test(name)) return everyProgram;
  const program = programById(config, name) ?? config.programs.find((it) => isCalled(it, name));
  return program?.id ?? { fault: 'names a program that the config does not have' };
}

const isCalled = ({ name, aliases }: Program, word: string): boolean =>
  [name, ...aliases].some((it) => it.toLowerCase() === word.toLowerCase());

/** A day without its time is its end for a refusal and its start for consent, since both may have happened that day. */
function readTimes(
  { at, lastAskedAt }: Cells,
  { dates }: ImportOptions,
  choice: Choice,
  created: Instant,
): { times: Instant[]; dated: boolean } | { fault: string } {
  const times: Instant[] = [];
  for (const text of [at, lastAskedAt]) {
    if (!text?.trim()) continue;
    const read = readTime(text, dates);
    if ('fault' in read) return read;
    const time = read.precision === 'day' && choice === 'opted-out' ? endOfDay(read.at) : read.at;
    times.push(earlier(time, created));
  }
  return times.length > 0 ? { times: [...new Set(times)], dated: true } : { times: [created], dated: false };
}

function why({ reason, comment }: Cells): Pick<ContactRequest, 'reason' | 'comment' | 'note'> {
  const known = reasons.find(
    (it) =>
      it ===
      reason
        ?.trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-'),
  );
  return {
    ...(known && { reason: known satisfies Reason }),
    ...(reason?.trim() && !known && { note: reason.trim().slice(0, 500) }),
    ...(comment?.trim() && { comment: comment.trim().slice(0, 500) }),
  };
}
