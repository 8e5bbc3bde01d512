import type { Place } from '../numbering/place.ts';
import { once } from '../once.ts';
import { allRules } from './all-rules.ts';
import { inForce, isEnforced, type RuleChoice } from './in-force.ts';
import type { Jurisdiction, Rule } from './rule.ts';

/** A rule that holds for a person, and what makes us think so. */
export interface RuleInPlace {
  rule: Rule;
  /** The country or state of the person through which it holds: `FR` for a rule of the `EU`. */
  through: string;
  /** False where the number leaves other countries or states possible. */
  certain: boolean;
  /** Whether that is known of the person or was told by the number. */
  from: 'person' | 'number';
  /** Whether Basta applies it: in verdicts if it is on hours or frequency, at stops if on reach, in warnings if on content. */
  enforced: boolean;
}

/** Countries under the law of another, or of a union. */
const under: Readonly<Record<Jurisdiction, string>> = {
  EU: 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK AX BL GF GP MF MQ RE YT',
  FR: 'BL GF GP MF MQ PM RE YT',
  US: 'AS GU MP PR VI',
};

const membership = new Map<string, Jurisdiction[]>();
for (const [jurisdiction, members] of Object.entries(under)) {
  for (const member of members.split(' ')) {
    membership.set(member, [...(membership.get(member) ?? []), jurisdiction]);
  }
}

const byJurisdiction = once(() => Map.groupBy(allRules(), (rule) => rule.jurisdiction));

/**
 * The rules that hold at a place on a day, with the reason for each. Where several countries or states are possible,
 * the rules of all of them hold: the strictest then decides.
 *
 * @param date `YYYY-MM-DD`
 */
export function rulesFor(place: Place, date: string, choice: RuleChoice = noChoice): readonly RuleInPlace[] {
  const key = [date, place.from.region, ...place.countries, ...place.states].join(' ');
  const known = found.get(choice) ?? new Map<string, readonly RuleInPlace[]>();
  found.set(choice, known);
  const before = known.get(key);
  if (before) return before;
  if (known.size >= mostPlaces) known.clear();
  const rules = inPlace(place, date, choice);
  known.set(key, rules);
  return rules;
}

const noChoice: RuleChoice = { enforce: [], ignore: [] };

/** A check asks a thousand times for a handful of places. */
const found = new WeakMap<RuleChoice, Map<string, readonly RuleInPlace[]>>();
const mostPlaces = 500;

function inPlace(place: Place, date: string, choice: RuleChoice): RuleInPlace[] {
  const regions = [
    ...place.countries.map((region) => ({ region, certain: place.countries.length === 1 })),
    ...place.states.map((region) => ({ region, certain: place.states.length === 1 })),
  ];
  const found = new Map<string, RuleInPlace>();
  for (const { region, certain } of regions) {
    for (const jurisdiction of [region, ...(membership.get(region) ?? [])]) {
      for (const rule of byJurisdiction().get(jurisdiction) ?? []) {
        if (found.has(rule.id) || !inForce(rule, date)) continue;
        const enforced = isEnforced(rule, choice);
        found.set(rule.id, { rule, through: region, certain, from: place.from.region, enforced });
      }
    }
  }
  return [...found.values()];
}
