/** What a provider's codes and words mean. */
export type CodeTable<Meaning> = Readonly<Record<string, Meaning>>;

/** Looks a code up; undefined for one that is not in the table, whatever it is called (`constructor`, `__proto__`). */
export function lookUp<Meaning>(
  table: CodeTable<Meaning>,
  code: string | number | null | undefined,
): Meaning | undefined {
  const name = String(code);
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
