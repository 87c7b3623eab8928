import { fitLogistic } from '#numerics';
import { type Cannot, cannot } from '../cannot.ts';
import { parameters } from '../parameters.ts';
import { effectivePeople } from './by-people.ts';
import type { Cases } from './cases.ts';

/** How likely everybody was to come back, and how many people each who came stands for. */
export interface Weighing {
  readonly ok: true;
  readonly cases: Cases;
  /** people each row stands for, 0 where not seen; they add up to n (n) [1] */
  readonly weights: Float64Array;
  /** chance of being seen, by covariates; 1 for those who complained (n) [1] */
  readonly chances: Float64Array;
  /** what a row's weight and its place in the fit add to a weighted sum's error: see {@link spreadOf} */
  readonly fit: FittedChances | null;
  /** stabilised weights that were cut, and at what */
  readonly truncated: number;
  readonly truncatedAt: number;
  readonly greatest: number;
  /** effective number of people [1] */
  readonly effective: number;
}

/** The part of a logistic model that errors need. */
export interface FittedChances {
  readonly columnCount: number;
  /** (n x columnCount), 0 for those who complained */
  readonly design: Float64Array;
  readonly inverse: Float64Array;
  /** whether the weight was cut, and so does not move with the fit (n) */
  readonly cut: readonly boolean[];
}

/** Why weights cannot stand in for those who did not come. */
export type CannotWeigh = Cannot<
  'nobody-came' | 'too-few-came' | 'kind-never-came' | 'no-chance' | 'too-few-effective'
>;

/**
 * Weights for those who were seen, so that together they look like all who were treated: one over the chance of coming back by
 * what is known of everybody, stabilised, cut, and divided by their sum (Hajek). Who complained is seen whatever the chance and
 * counts as one.
 * Sources: Cole and Hernan 2008; Hajek 1971.
 */
export function weigh(cases: Cases): Weighing | CannotWeigh {
  const { seen, complained } = cases;
  const n = seen.length;
  const invited = [...seen.keys()].filter((i) => !complained[i]);
  const came = invited.filter((i) => seen[i]);
  const everybody = came.length === invited.length;
  const fewest = parameters.fewestCame.value;
  const people = peopleAmong(cases, came);
  if (!everybody && people < fewest) return cannot('too-few-came', { people, fewest });
  const nobody = everybody ? null : kindOfNobody(cases, invited);
  if (nobody !== null) return cannot('kind-never-came', nobody);
  const fitted = everybody ? null : fitChances(cases, invited);
  const chances = fitted?.chances ?? new Float64Array(n).fill(1);
  const without = invited.filter((i) => chances[i] < parameters.leastChance.value).length;
  if (without > parameters.mostWithoutChance.value * invited.length) {
    return cannot('no-chance', { without, invited: invited.length });
  }
  const { weights, cut, greatest } = stabilised(cases, invited, chances);
  const effective = effectivePeople(weights, cases.patients);
  if (!everybody && effective < parameters.fewestEffective.value) {
    const answers = seen.filter(Boolean).length;
    return cannot('too-few-effective', { seen: answers, effective, fewest: parameters.fewestEffective.value });
  }
  const truncated = cut.filter(Boolean).length;
  const truncatedAt = parameters.greatestWeight.value;
  const fit = fitted && { ...fitted.fit, cut };
  return { ok: true, cases, weights, chances, fit, truncated, truncatedAt, greatest, effective };
}

function peopleAmong({ patients }: Cases, some: readonly number[]): number {
  return new Set(some.map((i) => patients[i])).size;
}

/** A yes-or-no covariate on one side of which many people were treated and nobody came. */
function kindOfNobody(cases: Cases, invited: readonly number[]): CannotWeigh['places'] | null {
  const { covariates, x, seen } = cases;
  for (const [k, name] of covariates.entries()) {
    const value = (i: number) => x[i * covariates.length + k];
    if (!invited.every((i) => value(i) === 0 || value(i) === 1)) continue;
    for (const side of [0, 1]) {
      const kind = invited.filter((i) => value(i) === side);
      const people = peopleAmong(cases, kind);
      if (people < parameters.kindWithoutChance.value || kind.some((i) => seen[i])) continue;
      return { people, kind: name, side };
    }
  }
  return null;
}

function fitChances({ covariates, x, seen }: Cases, invited: readonly number[]) {
  const p = covariates.length;
  const n = seen.length;
  const own = new Float64Array(invited.length * p);
  invited.forEach((i, row) => {
    own.set(x.subarray(i * p, (i + 1) * p), row * p);
  });
  const y = invited.map((i) => Number(seen[i]));
  const model = fitLogistic({ x: own, y, inputCount: p, priorSd: parameters.propensityPriorSd.value });
  const { columnCount, inverse } = model;
  const chances = new Float64Array(n).fill(1);
  const design = new Float64Array(n * columnCount);
  invited.forEach((i, row) => {
    chances[i] = model.probabilities[row];
    design.set(model.design.subarray(row * columnCount, (row + 1) * columnCount), i * columnCount);
  });
  return { chances, fit: { columnCount, design, inverse } };
}

/** Weights that add up to n: of those invited to their number, of those who complained one each. */
function stabilised({ seen, complained }: Cases, invited: readonly number[], chances: Float64Array) {
  const came = invited.filter((i) => seen[i]);
  const share = came.length / invited.length;
  const raw = came.map((i) => share / chances[i]);
  const limit = parameters.greatestWeight.value;
  const cut = seen.map(() => false);
  const weights = Float64Array.from(complained, Number);
  const kept = raw.map((weight) => Math.min(weight, limit));
  const total = kept.reduce((sum, weight) => sum + weight, 0);
  came.forEach((i, k) => {
    cut[i] = raw[k] > limit;
    weights[i] = (kept[k] / total) * invited.length;
  });
  return { weights, cut, greatest: Math.max(0, ...kept) };
}
