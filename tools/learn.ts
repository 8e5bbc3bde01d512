/**
 * Learns what words weigh in a reply that no rule knows, and writes it to `functions/domain/replies/books/weights.bin`.
 *
 * `npm run learn` learns on: what the replies in this repository teach is added to what is known. `npm run learn -- <directory>`
 * learns anew, from those and from ordinary talk in the directory (docs/decisions/0066 names what it was).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eachTrait, everyReply, traitCount } from '../functions/domain/replies/traits.ts';
import { weightScale } from '../functions/domain/replies/weighed.ts';
import { type Lesson, lessons, talkIn } from './lessons.ts';

const steps = 150;
const stepSize = 0.05;
// How hard weights are held near what is known: else, what one reply had by chance would decide. Harder where talk has been
// learned that is not here to be learned again.
const decay = { anew: 1, on: 120 };
// What a trait weighs that no lesson has: words that nobody refused in speak against a refusal.
const unseen = -2 / weightScale;
// What a reply must weigh beyond even chances.
const margin = 1.75;

/**
 * The weights by trait, each in a byte.
 *
 * @param before the weights that are known already, if any are
 */
export function learnedFrom(all: readonly Lesson[], before?: Int8Array): Int8Array {
  const known = before
    ? Float64Array.from(before, (weight) => weight / weightScale)
    : new Float64Array(traitCount).fill(unseen);
  if (before) known[everyReply] = (known[everyReply] ?? 0) + margin;
  const weights = logisticWeights(all, known, before ? decay.on : decay.anew);
  weights[everyReply] = (weights[everyReply] ?? 0) - margin;
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * weightScale))));
}

/**
 * Logistic regression with weights held near those known before (L2), by Adam (https://arxiv.org/abs/1412.6980) with its usual constants
 * on all lessons at once.
 */
function logisticWeights(all: readonly Lesson[], known: Float64Array, hold: number): Float64Array {
  const { traits, from } = traitsOf(all);
  const weights = Float64Array.from(known);
  const slopes = new Float64Array(traitCount);
  const means = new Float64Array(traitCount);
  const squares = new Float64Array(traitCount);
  for (let step = 1; step <= steps; step += 1) {
    for (let i = 0; i < traitCount; i += 1) slopes[i] = hold * ((weights[i] ?? 0) - (known[i] ?? 0));
    for (const [n, { refuses, times }] of all.entries()) {
      const own = traits.subarray(from[n], from[n + 1]);
      let sum = 0;
      for (const trait of own) sum += weights[trait] ?? 0;
      const error = times * (1 / (1 + Math.exp(-sum)) - Number(refuses));
      for (const trait of own) slopes[trait] = (slopes[trait] ?? 0) + error;
    }
    // Steps get smaller in the second half, so that the last ones settle.
    const size = (stepSize * Math.min(1, 2.01 - (2 * step) / steps)) / (1 - 0.9 ** step);
    for (let i = 0; i < traitCount; i += 1) {
      const slope = slopes[i] ?? 0;
      const mean = 0.9 * (means[i] ?? 0) + 0.1 * slope;
      const square = 0.999 * (squares[i] ?? 0) + 0.001 * slope * slope;
      means[i] = mean;
      squares[i] = square;
      weights[i] = (weights[i] ?? 0) - (size * mean) / (Math.sqrt(square / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

/** The traits of all lessons in a row; those of one are from its place in `from` to that of the next. */
function traitsOf(all: readonly Lesson[]): { traits: Uint32Array; from: Uint32Array } {
  const found: number[] = [];
  const from = new Uint32Array(all.length + 1);
  for (const [n, { tokens }] of all.entries()) {
    eachTrait(tokens, (trait) => found.push(trait));
    from[n + 1] = found.length;
  }
  return { traits: Uint32Array.from(found), from };
}

if (import.meta.main) {
  const file = new URL('../functions/domain/replies/books/weights.bin', import.meta.url);
  const [directory] = process.argv.slice(2);
  const all = await lessons(directory ? talkIn(pathToFileURL(`${resolve(directory)}/`)) : []);
  writeFileSync(file, learnedFrom(all, directory ? undefined : new Int8Array(readFileSync(file))));
  console.log(`Learned from ${all.length} replies, ${all.filter(({ refuses }) => refuses).length} of them refusals.`);
}
