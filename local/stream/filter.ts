/** A rule for one value: the value itself, or one of the operators below. */
type Rule = string | number | boolean | null | { prefix: string } | { exists: boolean };

/**
 * True if a record passes an event filter of Lambda: every field that the pattern names must match one of its rules.
 * Knows exact values, `prefix` and `exists`, which are all that `lib/streams.ts` uses.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 *
 * @throws Error on an operator that it doesn't know, rather than letting everything pass
 */
export function matches(pattern: object, record: unknown): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    const value = isObject(record) ? record[name] : undefined;
    return Array.isArray(wanted) ? wanted.some((rule) => passes(rule, value)) : matches(wanted, value);
  });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function passes(rule: Rule, value: unknown): boolean {
  if (!isObject(rule)) return value === rule;
  if ('prefix' in rule) return typeof value === 'string' && value.startsWith(String(rule.prefix));
  if ('exists' in rule) return (value !== undefined && !isObject(value)) === rule.exists;
  throw new Error(`The filter operator ${Object.keys(rule).join(', ')} is not known to the local stream`);
}
