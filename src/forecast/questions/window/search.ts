import type { Variation } from '../vary-plan.ts';
import { excesses, type PlanOdds } from './plan-odds.ts';
import { bestStep, type Slopes } from './trust-step.ts';
import type { HarmLimits } from './wish.ts';

/** Ends of every direction that a plan may be varied in. */
export interface SearchBounds {
  readonly low: Variation;
  readonly high: Variation;
}

/** What is searched, with odds that have a slope. */
export interface WindowSearch {
  readonly bounds: SearchBounds;
  readonly limits: HarmLimits;
  readonly leastLift: number;
  /** @param blur of sharp limits, as a share of each; null where the plan cannot be given so */
  odds(variation: Variation, blur: number): PlanOdds | null;
}

/** A point that was looked at, with its blurred odds. */
export interface Visited {
  readonly variation: Variation;
  readonly odds: PlanOdds;
}

/** `lift`: most lift inside the limits. `limits`: least above the limits among ways that lift enough. */
export type Aim = 'lift' | 'limits';

/** Rounds of a climb: limits are blurred much at first, then little. */
const blurs = [0.25, 0.08] as const;
const stepsPerBlur = 4;
/** A violation of 1 of 100 outweighs so many of 100 of lift. */
const penalty = 8;
const firstRadius = 1;
const smallestRadius = 0.12;
const difference = 0.15;

/**
 * Climbs from one way of giving a plan to a better one: slopes by differences on the same people, a step inside a box
 * that grows when the step was right and shrinks when it was not.
 * @returns the points accepted on the way, the last the best
 */
export function climb(search: WindowSearch, from: Variation, aim: Aim): readonly Visited[] {
  const box = scaledBounds(search.bounds);
  const path: Visited[] = [];
  let at = scaled(from);
  for (const blur of blurs) {
    let here = search.odds(unscaled(at), blur);
    if (here === null) return path;
    let radius = firstRadius;
    let slopes: Slopes | null = null;
    for (let step = 0; step < stepsPerBlur && radius >= smallestRadius; step++) {
      slopes ??= slopesAt(search, at, { here, blur, aim });
      const origin = at;
      const low = origin.map((value, i) => Math.max(-radius, box.low[i] - value));
      const high = origin.map((value, i) => Math.min(radius, box.high[i] - value));
      const move = bestStep(slopes, { low, high }, penalty);
      const next = origin.map((value, i) => value + move[i]);
      const there: PlanOdds | null = search.odds(unscaled(next), blur);
      if (there !== null && meritOf(search, there, aim) > meritOf(search, here, aim) + 1e-4) {
        [at, here, slopes] = [next, there, null];
        radius *= 1.5;
      } else radius /= 3;
    }
    path.push({ variation: unscaled(at), odds: here });
  }
  return path;
}

/** What a point is worth to the search: lift where that is the aim, less everything that is violated. */
function meritOf(search: WindowSearch, odds: PlanOdds, aim: Aim): number {
  const violated = constraintsOf(search, odds, aim).reduce((sum, value) => sum + Math.max(0, value), 0);
  return (aim === 'lift' ? odds.visibleLift.probability : 0) - penalty * violated;
}

/** What must stay at or below zero; harms that cannot be decided hold no search up, they are refused in the end. */
function constraintsOf({ limits, leastLift }: WindowSearch, odds: PlanOdds, aim: Aim): readonly number[] {
  const above = Object.entries(limits).flatMap(([event, limit]) =>
    odds.harms[event] === undefined ? [] : [odds.harms[event].hi95 - limit],
  );
  return aim === 'lift' ? above : [...above, 10 * (leastLift - odds.visibleLift.probability)];
}

interface Here {
  readonly here: PlanOdds;
  readonly blur: number;
  readonly aim: Aim;
}

function slopesAt(search: WindowSearch, at: Float64Array, { here, blur, aim }: Here): Slopes {
  const now = constraintsOf(search, here, aim);
  const wanted = new Float64Array(at.length);
  const constraints = now.map((value) => ({ value, slope: new Float64Array(at.length) }));
  for (let i = 0; i < at.length; i++) {
    for (const by of [difference, -difference]) {
      const there = search.odds(unscaled(at.map((value, k) => (k === i ? value + by : value))), blur);
      if (there === null) continue;
      if (aim === 'lift') wanted[i] = (there.visibleLift.probability - here.visibleLift.probability) / by;
      constraintsOf(search, there, aim).forEach((value, c) => {
        constraints[c].slope[i] = (value - now[c]) / by;
      });
      break;
    }
  }
  return { wanted, constraints };
}

/** Millimetres that count as much as a doubling of the dose. */
const mmPerStep = 2;

function scaled({ unitsShare, widerMm, higherMm, deeperMm }: Variation): Float64Array {
  return Float64Array.of(Math.log2(unitsShare), widerMm / mmPerStep, higherMm / mmPerStep, deeperMm / mmPerStep);
}

function unscaled([doublings, wider, higher, deeper]: Float64Array): Variation {
  return {
    unitsShare: 2 ** doublings,
    widerMm: wider * mmPerStep,
    higherMm: higher * mmPerStep,
    deeperMm: deeper * mmPerStep,
  };
}

function scaledBounds({ low, high }: SearchBounds) {
  return { low: scaled(low), high: scaled(high) };
}

/** How far the best way is from being inside: the farthest harm, and what the search knows of it. */
export function worstExcess(odds: PlanOdds, limits: HarmLimits): number {
  const [worst] = excesses(odds, limits);
  return worst === undefined ? Number.NEGATIVE_INFINITY : (worst.by ?? Number.POSITIVE_INFINITY);
}
