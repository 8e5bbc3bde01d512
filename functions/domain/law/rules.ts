import type { Rule } from './rule.ts';
import { africa } from './rules/africa.ts';
import { americas } from './rules/americas.ts';
import { asiaPacific } from './rules/asia-pacific.ts';
import { europe } from './rules/europe.ts';
import { reachRules } from './rules/reach.ts';
import { unitedStates } from './rules/united-states.ts';
import { usStates } from './rules/us-states.ts';

/** Every rule that Basta knows. What is true of each, and how that is known, is in `docs/law.md`. */
export const rules: readonly Rule[] = [
  ...unitedStates,
  ...reachRules,
  ...usStates,
  ...americas,
  ...europe,
  ...asiaPacific,
  ...africa,
];
