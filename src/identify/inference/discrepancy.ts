import { features } from '../features.ts';
import { identifyParameters as p } from '../parameters.ts';
import { type Look, type Sight, sameLook } from '../sights.ts';
import { addBlock, type Errors } from './covariance.ts';
import { type Linearised, surprise } from './linear.ts';

/** Sizes of the model's own error that are weighed [mm]. */
const sizes = [0, 0.1, 0.2, 0.3, 0.45, 0.65, 0.9, 1.2, 1.6, 2.1, 2.8, 3.6];

/** Covariance of what was seen when the model is off by so much in each look (n x n) [mm2]. */
export function withDiscrepancy(
  { seen, likeness }: Errors,
  sights: readonly Sight[],
  sizeOf: (look: Look) => number,
): Float64Array {
  const C = seen.slice();
  const n = sights.length * features.length;
  sights.forEach((a, s) => {
    sights.forEach((b, t) => {
      if (!sameLook(a.look, b.look)) return;
      const square = sizeOf(a.look) ** 2;
      addBlock(C, n, [s, t], (i, j) => square * likeness[i * features.length + j]);
    });
  });
  return C;
}

/**
 * How far the best person of the model is from the real one in one look: root mean square over all sizes, weighed by the
 * probability of what was seen in this look and by what was believed beforehand. Never zero, so that the posterior does not
 * trust the model beyond what the residual shows.
 * @returns [mm]
 */
export function discrepancyOf(look: Look, errors: Errors, sights: readonly Sight[], at: Linearised): number {
  const own = sights.flatMap((sight, s) => (sameLook(sight.look, look) ? [s] : []));
  const only = restricted({ errors, at }, own);
  const seen = own.map((s) => sights[s]);
  const cost = sizes.map((size) => {
    const C = withDiscrepancy(only.errors, seen, () => size);
    return surprise({ ...only.at, C }) + (size / p.discrepancySd.value) ** 2;
  });
  const least = Math.min(...cost);
  // sizes are not evenly spaced: each stands for the stretch half-way to its neighbours
  const weights = cost.map((c, k) => Math.exp(-(c - least) / 2) * widthOf(k));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return Math.sqrt(weights.reduce((sum, w, k) => sum + w * sizes[k] ** 2, 0) / total);
}

function widthOf(k: number): number {
  const before = sizes[Math.max(0, k - 1)];
  const after = sizes[Math.min(sizes.length - 1, k + 1)];
  return (after - before) / 2;
}

/** The part of a problem that some captures make. */
function restricted({ errors, at }: { errors: Errors; at: Linearised }, own: readonly number[]) {
  const m = features.length;
  const k = at.theta.length;
  const n = at.residual.length;
  const rows = own.flatMap((s) => features.map((_, i) => s * m + i));
  return {
    errors: { ...errors, seen: Float64Array.from(rows.flatMap((a) => rows.map((b) => errors.seen[a * n + b]))) },
    at: {
      theta: at.theta,
      C: at.C,
      residual: Float64Array.from(rows, (i) => at.residual[i]),
      J: Float64Array.from(rows.flatMap((i) => [...at.J.subarray(i * k, (i + 1) * k)])),
    },
  };
}
