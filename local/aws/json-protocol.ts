/** A refusal in the words of AWS's JSON protocols. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  /** The exception's name, e.g. `ResourceNotFoundException`. */
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** Operations by their `X-Amz-Target`, e.g. `AmazonSQS.SendMessage`. */
export type Operations = Readonly<Record<string, (input: Record<string, unknown>) => unknown>>;

export interface AwsAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

/** Answers one call of AWS JSON 1.0 or 1.1. */
export function answerCall(operations: Operations, target: string | undefined, body: string): AwsAnswer {
  try {
    const operation = target && Object.hasOwn(operations, target) ? operations[target] : undefined;
    if (!operation) throw new AwsError('UnknownOperationException', `There is no ${target} here.`);
    return answer(200, operation(JSON.parse(body)));
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return answer(400, { __type: error.type, message: error.message });
  }
}

const answer = (statusCode: number, body: unknown): AwsAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(body),
});
