import type { Scope } from '../contact.ts';
import type { Instant } from '../instant.ts';
import type { Columns, Field } from './columns.ts';

/** How to read a file where it doesn't tell itself. */
export interface ImportOptions {
  /** The program of lines that name none, or `*`. */
  program?: Scope;
  /** ISO 3166-1 alpha-2 country of numbers in national form. */
  country?: string;
  /** What lines that tell no status mean. */
  status?: 'opted-out' | 'opted-in';
  /** The order of days and months in dates such as 3/4/2026. */
  dates?: 'dmy' | 'mdy';
  /** Which column holds what, by its name in the file; the others are recognised. */
  columns?: Partial<Record<Field, string>>;
  delimiter?: string;
  /** Read and count everything, write nothing. */
  dryRun?: boolean;
}

export type Encoding = 'utf8' | 'utf16le' | 'utf16be';

/** What was found out about a file at its beginning; all that reading on from a later place needs. */
export interface FileShape {
  format: 'csv' | 'ndjson';
  encoding: Encoding;
  delimiter: string;
  columns: Columns;
  /** The system whose export it looks like. */
  source: string;
}

/** A place between two lines. */
export interface Position {
  byte: number;
  /** Lines before it. */
  line: number;
}

/** What became of the lines so far. `skipped`: lines that say nothing about a choice. */
export interface ImportCounts {
  lines: number;
  changed: number;
  already: number;
  stale: number;
  duplicate: number;
  skipped: number;
  rejected: number;
}

export const noCounts: ImportCounts = {
  lines: 0,
  changed: 0,
  already: 0,
  stale: 0,
  duplicate: 0,
  skipped: 0,
  rejected: 0,
};

/** A line that was not taken in, and why. */
export interface Reject {
  line: number;
  reason: string;
}

export const importStatuses = ['awaiting-file', 'queued', 'running', 'done', 'failed'] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** One import, from its order to its end. */
export interface ImportJob {
  id: string;
  status: ImportStatus;
  options: ImportOptions;
  /** What the file was called; part of the evidence. */
  fileName: string;
  actor: string;
  created: Instant;
  /** Bytes of the file. */
  size?: number;
  shape?: FileShape;
  position: Position;
  counts: ImportCounts;
  /** The first bad lines; all of them are in the rejects. */
  firstRejects: readonly Reject[];
  /** Why it failed as a whole. */
  problem?: string;
  finished?: Instant;
}
