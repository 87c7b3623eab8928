/** What is known about a point of a search: values and slopes of what is wanted and of what must stay below zero. */
export interface Slopes {
  /** of what shall grow (nVariable) */
  readonly wanted: Float64Array;
  readonly constraints: readonly { readonly value: number; readonly slope: Float64Array }[];
}

/** Box that a step must stay in (nVariable each). */
export interface StepBox {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const rounds = 400;

/**
 * Step that the straight lines through a point promise most from: what is wanted minus a penalty for what is violated,
 * inside a box. One step of an exact-penalty method (sequential linear programming in the l1 norm); the little
 * problem is concave and piecewise linear, and projected subgradients with a shrinking step come close enough.
 * @param penalty weight of a violation against what is wanted
 * @returns (nVariable)
 */
export function bestStep({ wanted, constraints }: Slopes, { low, high }: StepBox, penalty: number): Float64Array {
  const merit = (step: Float64Array) =>
    dot(wanted, step) -
    penalty * constraints.reduce((sum, { value, slope }) => sum + Math.max(0, value + dot(slope, step)), 0);
  let best: Float64Array = new Float64Array(wanted.length);
  let bestMerit = merit(best);
  let step = best;
  for (let round = 0; round < rounds; round++) {
    const uphill = wanted.slice();
    for (const { value, slope } of constraints) {
      if (value + dot(slope, step) <= 0) continue;
      for (let i = 0; i < uphill.length; i++) uphill[i] -= penalty * slope[i];
    }
    const steepest = Math.max(...uphill.map((value, i) => Math.abs(value) * (high[i] - low[i])));
    if (steepest === 0) break;
    const pace = 1 / (1 + round / 20);
    step = step.map((at, i) => {
      const reach = high[i] - low[i];
      return Math.min(high[i], Math.max(low[i], at + (pace * uphill[i] * reach * reach) / steepest));
    });
    const found = merit(step);
    if (found > bestMerit) {
      best = step;
      bestMerit = found;
    }
  }
  return best;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
