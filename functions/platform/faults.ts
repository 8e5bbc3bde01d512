/** One field of a request that is at fault: where it stands, and what is wrong with it. */
export interface FieldFault {
  field: string;
  message: string;
}

/** A failure that the caller caused and may be told about. Anything else is a 500, and a bug. */
export class RequestFault extends Error {
  override readonly name = 'RequestFault';
  readonly statusCode: number;
  /** Stable and machine-readable, e.g. `invalid-number`. */
  readonly code: string;
  readonly fields: readonly FieldFault[];
  /** Headers of the answer beside the usual ones, in lower case: `retry-after`, `allow`. */
  readonly headers: Readonly<Record<string, string>>;

  /** @param detail for people; holds no number, text or token */
  constructor(
    statusCode: number,
    code: string,
    detail: string,
    fields: readonly FieldFault[] = [],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.statusCode = statusCode;
    this.code = code;
    this.fields = fields;
    this.headers = headers;
  }
}
