import { Logger } from '@aws-lambda-powertools/logger';

/** All that a log line may say. No number, text or token has a place here, so none can get in. */
export interface LogFields {
  route?: string;
  statusCode?: number;
  code?: string;
  provider?: string;
  program?: string;
  eventId?: string;
  kind?: string;
  intent?: string;
  outcome?: string;
  via?: string;
  /** The sender's own name of a sending, by `campaignInLog`. */
  campaign?: string;
  reason?: string;
  /** The rule that decided. */
  why?: string;
  /** Last two digits of the contact's number. */
  endsIn?: string;
  count?: number;
  /** An error's name; its message may quote what must not be logged. */
  error?: string;
  /** Where it was thrown, without the message. */
  at?: string;
}

export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** The log of a Lambda: JSON lines by Powertools, which takes service and level from the environment. */
export function createLog(): Log {
  const logger = new Logger();
  return {
    info: (message, fields = {}) => logger.info(message, { ...fields }),
    warn: (message, fields = {}) => logger.warn(message, { ...fields }),
    error: (message, fields = {}) => logger.error(message, { ...fields }),
  };
}

/** A campaign's name as a log may have it: senders choose names freely, and one could have a phone number in it. */
export const campaignInLog = (name: string): string => name.replace(/\d{9,}/g, '…');

/** What may be said of an unexpected error: its name and where it came from. */
export function describeError(error: unknown): Pick<LogFields, 'error' | 'at'> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((frame) => /^\s+at /.test(frame));
  return {
    error: error.name,
    at: frames
      ?.slice(0, 4)
      .map((frame) => frame.trim())
      .join(' < '),
  };
}
