import type { Authorize } from '../api/authorize.ts';
import type { ApiCall } from '../api/call.ts';
import { routeCalls } from '../api/route-calls.ts';
import { kilobyte } from '../platform/http.ts';
import type { ContactStore } from '../store/contacts.ts';
import { classifyCall } from './classify.ts';
import { type EraseDeps, eraseCall } from './erase.ts';
import { type ImportsDeps, orderImportCall, rejectsCall, showImportCall, startImportCall } from './imports.ts';
import { optOutReportCall, type ReportDeps } from './opt-out-report.ts';
import { type RepliesDeps, repliesCall } from './replies.ts';
import { type SuppressionsDeps, suppressionsCall } from './suppressions.ts';

export interface OperationsDeps extends EraseDeps, ImportsDeps, RepliesDeps, ReportDeps, SuppressionsDeps {
  store: ContactStore;
  authorize: Authorize;
}

/** A larger list is uploaded by its own address: a Lambda takes 6 MB in all, of which Base64 costs a quarter. */
const maxBody = 4_096 * kilobyte;

export const operationsCalls = (deps: Omit<OperationsDeps, 'authorize'>): ApiCall[] => [
  orderImportCall(deps),
  startImportCall(deps),
  showImportCall(deps),
  rejectsCall(deps),
  suppressionsCall(deps),
  eraseCall(deps),
  optOutReportCall(deps),
  classifyCall(deps),
  repliesCall(deps),
];

/**
 * The API for those who run Basta and answer for it: lists in and out, reports, erasure, what a reply would mean. A room
 * of its own, so that what senders call neither carries this nor may do it.
 */
export const createOperations = (deps: OperationsDeps) => routeCalls(operationsCalls(deps), deps.authorize, maxBody);
