/** The best line through a band of candidates, one per column. */
export interface BorderPath {
  /** chosen candidate per column, between candidates by a parabola (nColumn) [candidates] */
  readonly at: Float64Array;
  /** reward of the chosen candidate per column (nColumn) */
  readonly reward: Float64Array;
}

/**
 * Minimum-cost path across columns (dynamic programming): collects reward and pays for steps between neighbouring
 * columns, so that a column without contrast follows its neighbours instead of jumping to a stray edge.
 *
 * @param reward what choosing candidate k in column c earns (nColumn x nCandidate)
 * @param candidates number of candidates per column
 * @param stepCost cost of moving by one candidate between neighbouring columns; grows with the square of the step
 */
export function bestPath(reward: Float64Array, candidates: number, stepCost: number): BorderPath {
  const columns = reward.length / candidates;
  if (!Number.isInteger(columns) || columns < 1) {
    throw new Error(`reward has ${reward.length} values, not a multiple of candidates = ${candidates}.`);
  }
  const total = Float64Array.from(reward);
  const from = new Int32Array(reward.length);
  for (let c = 1; c < columns; c++) {
    for (let k = 0; k < candidates; k++) {
      let best = -Infinity;
      for (let j = 0; j < candidates; j++) {
        const value = total[(c - 1) * candidates + j] - stepCost * (k - j) * (k - j);
        if (value > best) {
          best = value;
          from[c * candidates + k] = j;
        }
      }
      total[c * candidates + k] += best;
    }
  }
  return trace(reward, total, from, candidates);
}

function trace(reward: Float64Array, total: Float64Array, from: Int32Array, candidates: number): BorderPath {
  const columns = reward.length / candidates;
  const at = new Float64Array(columns);
  const earned = new Float64Array(columns);
  const last = total.subarray((columns - 1) * candidates);
  let k = last.indexOf(last.reduce((a, b) => Math.max(a, b), -Infinity));
  for (let c = columns - 1; c >= 0; c--) {
    at[c] = k + peakOffset(reward, c * candidates, k, candidates);
    earned[c] = reward[c * candidates + k];
    k = from[c * candidates + k];
  }
  return { at, reward: earned };
}

/** Where between its neighbours a local peak stands, -0.5..0.5 candidates; 0 off a peak. */
function peakOffset(reward: Float64Array, base: number, k: number, candidates: number): number {
  if (k === 0 || k === candidates - 1) return 0;
  const [before, here, after] = [reward[base + k - 1], reward[base + k], reward[base + k + 1]];
  const bend = before - 2 * here + after;
  if (bend >= 0 || here < before || here < after) return 0;
  return Math.max(-0.5, Math.min(0.5, (0.5 * (before - after)) / bend));
}
