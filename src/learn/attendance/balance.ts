import type { Weighing } from './propensity.ts';

/** How far those who were seen are from all who were treated, in standard deviations of all [1]. */
export interface Balance {
  readonly covariate: string;
  readonly before: number;
  readonly after: number;
}

/** Differences of the means of every covariate, before and after weighting. */
export function balanceOf({ cases, weights }: Weighing): readonly Balance[] {
  const { covariates, x, seen } = cases;
  const [all, plain] = [new Float64Array(seen.length).fill(1), Float64Array.from(seen, Number)];
  return covariates.map((covariate, k) => {
    const values = Float64Array.from(seen, (_, i) => x[i * covariates.length + k]);
    const centre = meanBy(values, all);
    const spread = Math.sqrt(
      meanBy(
        values.map((value) => (value - centre) ** 2),
        all,
      ),
    );
    const from = (weighted: Float64Array) => (spread === 0 ? 0 : (meanBy(values, weighted) - centre) / spread);
    return { covariate, before: from(plain), after: from(weights) };
  });
}

function meanBy(values: Float64Array, weights: Float64Array): number {
  let [sum, total] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    sum += weights[i] * values[i];
    total += weights[i];
  }
  return sum / total;
}
