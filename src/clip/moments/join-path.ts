/** A point over consecutive moments: where it was seen, and how far it was followed from each to the next. */
export interface PathToJoin {
  /** places seen (n) */
  readonly seen: readonly number[];
  /** one standard deviation of each (n) */
  readonly seenSd: readonly number[];
  /** steps from the moment before (n); the first is not read */
  readonly steps: readonly number[];
  /** one standard deviation of each; Infinity where the point was lost (n) */
  readonly stepSd: readonly number[];
}

/** Rounds of weighing down what does not fit. */
const rounds = 3;
/** A place seen further off than this many of its deviations counts less (Huber 1964). */
const huber = 1.5;

/**
 * The path that best fits what was seen at each moment and how it moved in between: weighted least squares over all
 * moments at once, with Huber's weights for places seen wrongly. Movement comes from following and is not smoothed;
 * what following drifts is taken out by what was seen, before and after alike.
 * @returns places (n)
 */
export function joinPath({ seen, seenSd, steps, stepSd }: PathToJoin): Float64Array {
  let path: Float64Array = Float64Array.from(seen);
  const weights = seenSd.map((sd) => 1 / (sd * sd));
  for (let round = 0; round < rounds; round++) {
    const robust = weights.map((weight, t) => {
      const off = Math.abs(seen[t] - path[t]) / seenSd[t];
      return off > huber ? (weight * huber) / off : weight;
    });
    path = solveChain(seen, robust, steps, stepSd);
  }
  return path;
}

/** Minimises sum w (x - seen)^2 + sum (x_t - x_(t-1) - step)^2 / sd^2; a symmetric tridiagonal system. */
function solveChain(
  seen: readonly number[],
  weight: readonly number[],
  steps: readonly number[],
  stepSd: readonly number[],
): Float64Array {
  const count = seen.length;
  const bond = (t: number) => (t > 0 && t < count ? 1 / (stepSd[t] * stepSd[t]) : 0);
  const x = new Float64Array(count);
  const above = new Float64Array(count);
  for (let t = 0; t < count; t++) {
    const [before, after] = [bond(t), bond(t + 1)];
    const right = weight[t] * seen[t] + (before && before * steps[t]) - (after && after * steps[t + 1]);
    const diagonal = weight[t] + before + after - (t > 0 ? before * above[t - 1] : 0);
    above[t] = after / diagonal;
    x[t] = (right + (t > 0 ? before * x[t - 1] : 0)) / diagonal;
  }
  for (let t = count - 2; t >= 0; t--) x[t] += above[t] * x[t + 1];
  return x;
}
