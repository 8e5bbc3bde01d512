import type { Config, Program, ProviderName, Sender } from './config.ts';

/** A program and the sender of it that a message came to or leaves from. */
export interface Route {
  program: Program;
  sender: Sender;
}

const digits = (number: string): string => (/^\+\d+$/.test(number) ? number.slice(1) : number);

/** True for the same number or sender id, whether or not its `+` is written. */
export const sameNumber = (a: string, b: string): boolean => digits(a) === digits(b);

/**
 * The program that a provider's number, or its id of it, belongs to, with or without `+`. A number that the config has at
 * another provider (it was ported, or its texts are relayed) still tells the program, where it is one program's alone.
 * Undefined for one the config doesn't know.
 */
export function routeTo(config: Config, provider: ProviderName, number: string): Route | undefined {
  const routes = config.programs.flatMap((program) =>
    program.senders
      .filter((sender) => sameNumber(sender.number, number) || sender.channel === number)
      .map((sender): Route => ({ program, sender })),
  );
  const own = routes.find(({ sender }) => sender.provider === provider);
  return own ?? (routes.every(({ program }) => program === routes[0]?.program) ? routes[0] : undefined);
}

export const programById = (config: Config, id: string): Program | undefined =>
  config.programs.find((program) => program.id === id);

export const programByCode = (config: Config, code: number): Program | undefined =>
  config.programs.find((program) => program.code === code);

/** False for alphanumeric sender ids: nobody can answer them. */
export const canReceive = ({ number }: Sender): boolean => /^\+?\d+$/.test(number);

/** True for a number of ours: a text from it is a machine's, and is never answered. */
export const isOwnSender = (config: Config, number: string): boolean =>
  config.programs.some((program) => program.senders.some((sender) => sameNumber(sender.number, number)));
