/** What people write, beside the rules of a language. Only tests and the documentation read it: it stays out of bundles. */
export interface Examples {
  /** By rule: replies that it must answer (`yes`), and replies near it that must mean nothing (`no`). */
  rules: Readonly<Record<string, { readonly yes: readonly string[]; readonly no: readonly string[] }>>;
  /** Replies that refuse, by whatever word or rule: misspelt, roundabout, with the text they answer. */
  refusals?: readonly string[];
  /** Replies of every day that no rule may take for a refusal. */
  ordinary: readonly string[];
}
