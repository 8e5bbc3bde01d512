import type * as z from 'zod';
import type { Config } from './config.ts';
import { type ConfigFault, wordingFaults } from './lint-wording.ts';
import { canReceive } from './programs.ts';
import { configSchema } from './schema.ts';

/** What an owner writes: `Config` with everything optional that has a default. */
export type ConfigInput = z.input<typeof configSchema>;

/** Thrown with every fault of a config at once, so that an owner mends it in one go. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly ConfigFault[];

  constructor(faults: readonly ConfigFault[]) {
    super(
      `The config has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faults.map(line).join('\n')}`,
    );
    this.faults = faults;
  }
}

const line = ({ where, what }: ConfigFault): string => `  ${where}: ${what}`;

/**
 * Checks the owner's settings and fills in what was left out.
 *
 * @throws ConfigError naming every fault and where it is
 */
export function defineConfig(input: ConfigInput): Config {
  const parsed = configSchema.safeParse(input);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => ({ where: pathOf(issue.path), what: issue.message })));
  }
  const faults = [...faultsAcross(parsed.data), ...wordingFaults(parsed.data)];
  if (faults.length > 0) throw new ConfigError(faults);
  return parsed.data;
}

/** What spans several fields. Ids and codes name programs in items and links, and a reply's program is known by its number: no two alike. */
function faultsAcross(config: Config): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const seen = new Map<string, string>();
  const claim = (where: string, what: string) => {
    const first = seen.get(what);
    if (first) faults.push({ where, what: `${what} is already used at ${first}` });
    else seen.set(what, where);
  };
  for (const [p, program] of config.programs.entries()) {
    claim(`programs[${p}].id`, `id ${program.id}`);
    claim(`programs[${p}].code`, `code ${program.code}`);
    if (program.consent === 'double' && !program.senders.some(canReceive)) {
      faults.push({
        where: `programs[${p}].consent`,
        what: 'is double, and no sender of the program can take the YES',
      });
    }
    for (const [s, { provider, number }] of program.senders.entries()) {
      claim(`programs[${p}].senders[${s}].number`, `${provider} sender ${number}`);
    }
  }
  return faults;
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('') || '(the config)';
