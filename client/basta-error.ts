/** The API refused a request, or couldn't be reached (`status` 0). Holds what the API said, and no number or text. */
export class BastaError extends Error {
  override readonly name = 'BastaError';
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** Stable and machine-readable: `urn:basta:problem:invalid-request`. */
  readonly type: string;
  /** The fields at fault. */
  readonly fields: readonly { field: string; message: string }[];

  constructor(status: number, type: string, message: string, fields: BastaError['fields'] = []) {
    super(message);
    this.status = status;
    this.type = type;
    this.fields = fields;
  }
}

export const unreachable = 'urn:basta:problem:unreachable';

/** Reads problem details (RFC 9457). Whatever else answers, a proxy perhaps, is told by its status alone. */
export async function errorOf(response: Response): Promise<BastaError> {
  const told: unknown = await response.json().catch(() => undefined);
  const { type, detail, errors } = (typeof told === 'object' && told !== null ? told : {}) as {
    type?: unknown;
    detail?: unknown;
    errors?: unknown;
  };
  return new BastaError(
    response.status,
    typeof type === 'string' ? type : 'about:blank',
    typeof detail === 'string' ? detail : `The API answered ${response.status}.`,
    Array.isArray(errors) ? errors : [],
  );
}
