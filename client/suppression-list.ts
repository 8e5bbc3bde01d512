/** Who may not be texted, as it was when the list was read: what a sender falls back on while Basta is away. */
export interface SuppressionList {
  /** When it was last read whole, in milliseconds since 1970; undefined before. */
  readAt(): number | undefined;
  /** Reads the list anew. What it knew before stays where reading fails. */
  refresh(source: { suppressions(program: string): AsyncIterable<string> }): Promise<void>;
  /** Undefined where it can't tell: a program it wasn't made for, a number not in E.164, a list too old. */
  find(program: string, to: string): { optedOut: boolean; staleness: number } | undefined;
}

export interface SuppressionListOptions {
  /**
   * Programs whose texts may go out by this list alone. It knows of opt-outs, and of nothing else: not of quiet hours,
   * caps and pauses, nor of who never opted in. So name only programs with assumed consent that may text at this hour.
   */
  programs: readonly string[];
  /** Milliseconds after which it tells nothing any more. Every stop since it was read is missing in it. */
  maxAge: number;
  /** Milliseconds since 1970. */
  now?: () => number;
}

const e164 = /^\+[1-9]\d{6,14}$/;

/** Keeps the list in memory: some 100 bytes a number. Refresh it every few minutes, while all is well. */
export function createSuppressionList({ programs, maxAge, now = Date.now }: SuppressionListOptions): SuppressionList {
  let list: { at: number; optedOut: Map<string, Set<string>> } | undefined;
  return {
    readAt: () => list?.at,
    async refresh(source) {
      const at = now();
      const optedOut = new Map<string, Set<string>>();
      for (const program of programs) {
        const numbers = new Set<string>();
        for await (const line of source.suppressions(program)) numbers.add(numberIn(line));
        optedOut.set(program, numbers);
      }
      list = { at, optedOut };
    },
    find(program, to) {
      const numbers = list?.optedOut.get(program);
      if (!list || !numbers || !e164.test(to)) return undefined;
      const staleness = now() - list.at;
      return staleness <= maxAge ? { optedOut: numbers.has(to), staleness } : undefined;
    },
  };
}

/** @throws SyntaxError if the line is no suppression: half a list would let texts out */
function numberIn(line: string): string {
  const { to } = JSON.parse(line) as { to?: unknown };
  if (typeof to !== 'string') throw new SyntaxError('A line of the list names no number.');
  return to;
}
