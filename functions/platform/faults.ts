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

  /** @param detail for people; holds no number, text or token */
  constructor(statusCode: number, code: string, detail: string, fields: readonly FieldFault[] = []) {
    super(detail);
    this.statusCode = statusCode;
    this.code = code;
    this.fields = fields;
  }
}
