import type { PermittedHours } from '../hours/quiet-hours.ts';

/** ISO 3166-1 country, ISO 3166-2 subdivision (`US-TX`), or `EU` for the European Economic Area. */
export type Jurisdiction = string;

/** Who makes the rule: a statute or regulator, the networks that carry texts, or a trade's own code. */
export type Basis = 'law' | 'carrier' | 'trade';

interface RuleFacts {
  /** Never changed: owners name rules by it in their config. */
  id: string;
  jurisdiction: Jurisdiction;
  basis: Basis;
  /** The rule in one sentence. */
  says: string;
  /** First day in force, and first day no longer in force, `YYYY-MM-DD`; always so where absent. */
  from?: string;
  until?: string;
  source: { title: string; url: string };
  /** True if the source was read and says so. It may be secondary; its title tells. */
  verified: boolean;
}

/** When promotional texts may go out. */
export interface HoursRule extends RuleFacts {
  kind: 'hours';
  hours: PermittedHours;
}

/** How many promotional texts one number may get within some hours. */
export interface FrequencyRule extends RuleFacts {
  kind: 'frequency';
  max: number;
  hours: number;
}

/** How long a sender may take to honour a stop; 0 for at once. */
export interface HonourRule extends RuleFacts {
  kind: 'honour';
  within: number;
  unit: 'days' | 'business-days';
}

/** Whether a stop may or must be confirmed by text, and by when. */
export interface ConfirmationRule extends RuleFacts {
  kind: 'confirmation';
  confirmation: 'allowed' | 'required';
  withinMinutes?: number;
}

/** What every promotional text must contain. */
export interface ContentRule extends RuleFacts {
  kind: 'content';
  needs: ContentNeed;
}

/**
 * `mark`: these very characters, at the start. `signature`: the brand in 【】. `brand`: the brand's or program's name.
 * `contact`: how to reach the sender. `opt-out`: how to stop, with one of these words where words are prescribed, in
 * each of these languages where languages are.
 */
export type ContentNeed =
  | { part: 'mark'; text: string }
  | { part: 'signature' }
  | { part: 'brand' }
  | { part: 'contact' }
  | { part: 'opt-out'; words?: readonly string[]; languages?: readonly string[] };

/** One stop ends every program of the sender, not only the one it answers. */
export interface ReachRule extends RuleFacts {
  kind: 'reach';
}

/** What a sender must be able to show, and for how long: an ISO 8601 duration, or as long as there is a sender. */
export interface ProofRule extends RuleFacts {
  kind: 'proof';
  of: 'consent' | 'opt-out';
  keep?: string;
}

/** When consent has to be asked for or confirmed anew. */
export interface ConsentRule extends RuleFacts {
  kind: 'consent';
  renewAfter?: string;
}

/** A public list of numbers that sellers must not text. Basta does not ask it. */
export interface RegisterRule extends RuleFacts {
  kind: 'register';
}

export type Rule =
  | HoursRule
  | FrequencyRule
  | HonourRule
  | ConfirmationRule
  | ContentRule
  | ReachRule
  | ProofRule
  | ConsentRule
  | RegisterRule;
