import { inverseNormal, markOf } from '#numerics';
import { unitRows } from '../inputs/draw-inputs.ts';
import { withoutTails } from '../inputs/physiology-inputs.ts';
import type { DrawsHead } from './kept-draws.ts';
import { learntPlace } from './learnt-place.ts';

/** Where the inputs of a forecast's draws lie in our priors. */
export interface DrawnPlaces {
  /** (nDraw x nInput, row-major) [standard deviations from the middle of each of our priors] */
  readonly z: Float64Array;
  /** by input that was drawn from a learnt prior: how much denser that is than ours at each draw, as a logarithm (nDraw) */
  readonly denser: Readonly<Record<string, Float64Array>>;
}

/** What places are drawn again from. */
export type DrawnFrom = Pick<DrawsHead, 'seed' | 'count' | 'inputs' | 'learnt'>;

/** Draws the places of a forecast's draws again, in the order of `inputs`: the same seed and width give the same places. */
export function drawAgain({ seed, count, inputs, learnt }: DrawnFrom): DrawnPlaces {
  const width = inputs.length;
  const z = unitRows(seed, count, width).map((unit) => inverseNormal(withoutTails(unit)));
  const denser: Record<string, Float64Array> = {};
  for (const [k, name] of inputs.entries()) {
    const given = learnt?.priors[name];
    if (given === undefined) continue;
    const place = learntPlace(name, given);
    denser[name] ??= new Float64Array(count);
    for (let d = 0; d < count; d++) {
      z[d * width + k] = place.from(z[d * width + k]);
      denser[name][d] += place.denser(z[d * width + k]);
    }
  }
  return { z, denser };
}

/** Digits of a place that are compared; machines may round the ones behind differently. */
const digits = 4;

/** A mark that changes when a place does. */
export function markOfPlaces(z: Float64Array): string {
  return markOf(Array.from(z, (place) => place.toFixed(digits)));
}
