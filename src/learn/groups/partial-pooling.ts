import type { LikelihoodTable } from './likelihood-table.ts';

/** What is believed of one group after looking at all of them. */
export interface PooledGroup {
  /** level with its 95 % interval, drawn towards the others */
  readonly level: Spread;
  /** group less the middle of all groups */
  readonly beside: Spread;
  /** chance that the group lies above, or below, the middle of all by more than what is worth telling [1] */
  readonly above: number;
  readonly below: number;
}

/** Median and 95 % interval of a belief. */
export interface Spread {
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** Groups after partial pooling. */
export interface Pooled {
  readonly groups: readonly PooledGroup[];
  /** standard deviation between groups */
  readonly between: Spread;
}

const betweenCount = 24;

/**
 * Groups that are alike until shown otherwise: levels normal about a common middle with a spread that is learnt from the groups
 * themselves, its prior half-normal. Middle (flat prior) and spread are integrated over on a grid, so nothing is approximated but
 * the grid. What many comparisons exaggerate, this draws together (Gelman, Hill and Yajima 2012).
 * @param typical standard deviation of the half-normal prior of the spread, in levels
 * @param worth difference that is worth telling, in levels
 */
export function poolGroups({ levels, groups }: LikelihoodTable, typical: number, worth: number): Pooled {
  const n = levels.length;
  const step = levels[1] - levels[0];
  const spreads = Array.from({ length: betweenCount }, (_, k) => (3 * typical * (k + 0.5)) / betweenCount);
  const likelihoods = groups.map(withoutTop);
  const points = spreads.flatMap((spread) => middles(likelihoods, { spread, step, typical }));
  const top = Math.max(...points.map(({ value }) => value));
  const level = groups.map(() => new Float64Array(n));
  const beside = groups.map(() => new Float64Array(2 * n - 1));
  const between = new Float64Array(betweenCount);
  for (const { value, spread, middle, kernel, inside } of points) {
    const share = Math.exp(value - top);
    if (share < 1e-9) continue;
    between[spreads.indexOf(spread)] += share;
    for (const [g, likelihood] of likelihoods.entries()) {
      for (let s = 0; s < n; s++) {
        const part = (share * likelihood[s] * kernel[Math.abs(s - middle)]) / inside[g];
        level[g][s] += part;
        beside[g][s - middle + n - 1] += part;
      }
    }
  }
  const apart = Float64Array.from({ length: 2 * n - 1 }, (_, k) => (k - n + 1) * step);
  return {
    groups: groups.map((_, g) => ({
      level: spreadOf(level[g], levels),
      beside: spreadOf(beside[g], apart),
      above: shareWhere(beside[g], (k) => apart[k] > worth),
      below: shareWhere(beside[g], (k) => apart[k] < -worth),
    })),
    between: spreadOf(between, spreads),
  };
}

/** Log-posterior of one spread with every middle, and the likelihood of every group there. */
function middles(
  likelihoods: readonly Float64Array[],
  { spread, step, typical }: { readonly spread: number; readonly step: number; readonly typical: number },
) {
  const n = likelihoods[0].length;
  const kernel = normalKernel(n, step, spread);
  const prior = -((spread / typical) ** 2) / 2;
  return Array.from({ length: n }, (_, middle) => {
    const inside = likelihoods.map((likelihood) => {
      let sum = 0;
      for (let s = 0; s < n; s++) sum += likelihood[s] * kernel[Math.abs(s - middle)];
      return sum;
    });
    return { spread, middle, kernel, inside, value: prior + inside.reduce((sum, one) => sum + Math.log(one), 0) };
  });
}

/** Normal weights by distance in steps; they add up to 1 on an unbounded grid. */
export function normalKernel(n: number, step: number, spread: number): Float64Array {
  const raw = Float64Array.from({ length: n }, (_, k) => Math.exp(-((k * step) ** 2) / (2 * spread * spread)));
  const total = 2 * raw.reduce((sum, one) => sum + one, 0) - raw[0];
  return raw.map((one) => one / total);
}

/** Likelihood over its largest value. */
export function withoutTop(logLikelihood: Float64Array): Float64Array {
  const top = logLikelihood.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  return logLikelihood.map((one) => Math.exp(one - top));
}

/** Median and 95 % interval of masses on a grid. */
export function spreadOf(masses: Float64Array, grid: ArrayLike<number>): Spread {
  const total = masses.reduce((sum, one) => sum + one, 0);
  const at = (share: number) => {
    let passed = 0;
    for (let k = 0; k < masses.length; k++) {
      if (passed + masses[k] >= share * total) {
        // inside a cell the mass is spread evenly
        const width = k + 1 < masses.length ? grid[k + 1] - grid[k] : grid[k] - grid[k - 1];
        return grid[k] + width * ((share * total - passed) / masses[k] - 0.5);
      }
      passed += masses[k];
    }
    return grid[masses.length - 1];
  };
  return { value: at(0.5), lo95: at(0.025), hi95: at(0.975) };
}

function shareWhere(masses: Float64Array, where: (index: number) => boolean): number {
  let [some, total] = [0, 0];
  for (let k = 0; k < masses.length; k++) {
    total += masses[k];
    if (where(k)) some += masses[k];
  }
  return some / total;
}
