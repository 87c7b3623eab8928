/** Where a border runs through a band of candidates, one column beside the other. */
export interface BorderPath {
  /** expected candidate per column (nColumn) [candidates] */
  readonly at: Float64Array;
  /** how far the truth may lie from it, one standard deviation (nColumn) [candidates] */
  readonly sd: Float64Array;
  /** reward of the expected candidate per column (nColumn) */
  readonly reward: Float64Array;
}

/** How candidates are weighed. */
export interface PathWeights {
  /** number of candidates per column */
  readonly candidates: number;
  /** cost of moving by one candidate between neighbouring columns; grows with the square of the step */
  readonly stepCost: number;
  /** difference of reward that makes one candidate e times as likely as another */
  readonly temperature: number;
}

/**
 * All continuous paths across the columns, weighed by the reward they collect and the steps they take (the
 * forward-backward algorithm on a chain). A column without contrast follows its neighbours; where two edges compete the
 * answer lies between them and says so by its standard deviation, instead of jumping from one to the other.
 *
 * @param reward what candidate k in column c earns (nColumn x nCandidate)
 */
export function likelyPath(reward: Float64Array, { candidates, stepCost, temperature }: PathWeights): BorderPath {
  const columns = reward.length / candidates;
  if (!Number.isInteger(columns) || columns < 1) {
    throw new Error(`reward has ${reward.length} values, not a multiple of candidates = ${candidates}.`);
  }
  const likely = likelihoods(reward, candidates, temperature);
  const step = Float64Array.from({ length: candidates }, (_, d) => Math.exp((-stepCost * d * d) / temperature));
  const forward = pass(likely, candidates, step, 1);
  const backward = pass(likely, candidates, step, -1);
  const path = { at: new Float64Array(columns), sd: new Float64Array(columns), reward: new Float64Array(columns) };
  for (let c = 0; c < columns; c++) {
    const here = c * candidates;
    const weight = (k: number) => (forward[here + k] * backward[here + k]) / likely[here + k];
    const [sum, first, second] = moments(weight, candidates);
    path.at[c] = first / sum;
    path.sd[c] = Math.sqrt(Math.max(0, second / sum - (first / sum) ** 2));
    path.reward[c] = reward[here + Math.round(path.at[c])];
  }
  return path;
}

function moments(weight: (k: number) => number, count: number): [number, number, number] {
  let [sum, first, second] = [0, 0, 0];
  for (let k = 0; k < count; k++) {
    const w = weight(k);
    sum += w;
    first += w * k;
    second += w * k * k;
  }
  return [sum, first, second];
}

/** Likelihoods relative to the best candidate of each column. */
function likelihoods(reward: Float64Array, candidates: number, temperature: number): Float64Array {
  const result = new Float64Array(reward.length);
  for (let base = 0; base < reward.length; base += candidates) {
    const best = reward.subarray(base, base + candidates).reduce((a, b) => Math.max(a, b), -Infinity);
    for (let k = 0; k < candidates; k++)
      result[base + k] = Math.max(1e-30, Math.exp((reward[base + k] - best) / temperature));
  }
  return result;
}

/** Weight of all partial paths that end in each candidate, coming from one side; each column sums to 1. */
function pass(likely: Float64Array, candidates: number, step: Float64Array, direction: 1 | -1): Float64Array {
  const columns = likely.length / candidates;
  const result = new Float64Array(likely.length);
  for (let n = 0; n < columns; n++) {
    const c = direction > 0 ? n : columns - 1 - n;
    const [here, before] = [c * candidates, (c - direction) * candidates];
    let total = 0;
    for (let k = 0; k < candidates; k++) {
      let arriving = n === 0 ? 1 : 0;
      if (n > 0) for (let j = 0; j < candidates; j++) arriving += result[before + j] * step[Math.abs(k - j)];
      total += result[here + k] = arriving * likely[here + k];
    }
    for (let k = 0; k < candidates; k++) result[here + k] /= total;
  }
  return result;
}
