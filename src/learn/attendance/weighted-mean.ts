import type { Question } from '../rows.ts';
import { effectivePeople, errorByPeople, missedWeights } from './by-people.ts';
import type { Cases } from './cases.ts';
import { type Estimate, meanInterval, shareInterval } from './interval.ts';
import type { Weighing } from './propensity.ts';

/** What those who came had, as if nobody were missing: the plain mean over people who were seen. */
export function plainEstimate({ seen, y, patients }: Cases, kind: Question['kind']): Estimate {
  const weights = Float64Array.from(seen, Number);
  const count = weights.reduce((sum, w) => sum + w, 0);
  const value = weights.reduce((sum, w, i) => sum + (w > 0 ? y[i] : 0), 0) / count;
  const error = errorByPeople(
    weights.map((w, i) => (w > 0 ? (y[i] - value) / count : 0)),
    patients,
  );
  const found = { value, error, people: effectivePeople(weights, patients) };
  return kind === 'event'
    ? shareInterval({ ...found, missed: missedWeights(weights, patients, (i) => y[i]) })
    : meanInterval(found);
}

/**
 * The weighted mean of answers over all who were treated, with an interval that counts people and the fit of the chances.
 * @param y answers; NaN where not seen (n)
 */
export function weightedEstimate(
  weighing: Weighing,
  kind: Question['kind'],
  y: Float64Array = weighing.cases.y,
): Estimate {
  const { value, shares } = spreadOf(weighing, y);
  const error = errorByPeople(shares, weighing.cases.patients);
  const found = { value, error, people: weighing.effective };
  if (kind !== 'event') return meanInterval(found);
  return shareInterval({ ...found, missed: missedWeights(weighing.weights, weighing.cases.patients, (i) => y[i]) });
}

/**
 * The weighted mean and what every row adds to its error: stacked estimating equations of the mean, of the chances and of the
 * share that complained. Source: Lunceford and Davidian 2004.
 */
export function spreadOf(
  { cases, weights, chances, fit }: Weighing,
  y: Float64Array,
): { readonly value: number; readonly shares: Float64Array } {
  const { seen, complained } = cases;
  const n = seen.length;
  let total = 0;
  const sums = [0, 0];
  const counts = [0, 0];
  for (let i = 0; i < n; i++) {
    const part = Number(complained[i]);
    counts[part] += 1;
    if (weights[i] > 0) sums[part] += weights[i] * y[i];
    total += weights[i] > 0 ? weights[i] * y[i] : 0;
  }
  const value = total / n;
  const means = sums.map((sum, part) => (counts[part] > 0 ? sum / counts[part] : 0));
  const slope = new Float64Array(fit?.columnCount ?? 0);
  for (let i = 0; fit !== null && i < n; i++) {
    if (weights[i] === 0 || complained[i] || fit.cut[i]) continue;
    const by = -weights[i] * (y[i] - means[0]) * (1 - chances[i]);
    for (let k = 0; k < slope.length; k++) slope[k] += by * fit.design[i * slope.length + k];
  }
  const along = fit === null ? slope : timesMatrix(fit.inverse, slope);
  const shares = Float64Array.from({ length: n }, (_, i) => {
    const mean = means[Number(complained[i])];
    // left out, a row takes its own weight along: what is left moves by so much more
    const own = weights[i] > 0 ? (weights[i] * (y[i] - mean)) / (1 - Math.min(0.5, weights[i] / n)) : 0;
    if (fit === null || complained[i]) return (own + mean - value) / n;
    let fitted = 0;
    for (let k = 0; k < along.length; k++) fitted += along[k] * fit.design[i * along.length + k];
    return (own + mean - value + fitted * (Number(seen[i]) - chances[i])) / n;
  });
  return { value, shares };
}

function timesMatrix(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, row) => vector.reduce((sum, v, k) => sum + matrix[row * size + k] * v, 0));
}
