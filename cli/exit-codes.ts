/** What the command ends with, so that a script can tell the cases apart. Part of the interface: never change a number. */
export const exitCodes = {
  /** Done; for a question, the answer is yes. */
  done: 0,
  /** Done, and the answer is no: a number may not be texted, a line of an import was bad, `doctor` found a fault. */
  no: 1,
  /** The command line is wrong, or a file can't be read. Nothing was asked of the API. */
  usage: 2,
  /** The API refused the request, and says why. */
  refused: 3,
  /** The API key is missing, unknown or may not do this. */
  unauthorized: 4,
  /** The API can't be reached or failed. Trying again later may help. */
  unavailable: 5,
  /** Stopped by Ctrl-C, or by answering no. */
  interrupted: 130,
} as const;

/** Said to the person, without a stack: what is wrong, and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number = exitCodes.usage) {
    super(message);
    this.exitCode = exitCode;
  }
}
