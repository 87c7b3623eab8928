const binCount = 1024;

/**
 * The k-th smallest values, k from 0, for several k. Values are counted into bins, and only bins that hold a wanted one are
 * put in order.
 * @param values finite
 * @param places every k, each from 0 to values.length - 1
 * @returns in the order of `places`
 */
export function orderStatistics(values: ArrayLike<number>, places: readonly number[]): readonly number[] {
  const [low, high] = extent(values);
  const range = high - low;
  if (range === 0) return places.map(() => low);
  if (range === Number.POSITIVE_INFINITY) return inOrder(values, places);
  const binOf = (value: number) => Math.floor(((value - low) / range) * (binCount - 1));
  const counts = new Int32Array(binCount);
  for (let i = 0; i < values.length; i++) counts[binOf(values[i])] += 1;
  const starts = startsOf(counts);
  const wanted = places.map((k) => binHolding(starts, counts, k));
  const members = new Map(wanted.map((bin) => [bin, new Float64Array(counts[bin])]));
  const filled = new Int32Array(binCount);
  const isWanted = new Uint8Array(binCount);
  for (const bin of wanted) isWanted[bin] = 1;
  for (let i = 0; i < values.length; i++) {
    const bin = binOf(values[i]);
    if (isWanted[bin] === 1) members.get(bin)![filled[bin]++] = values[i];
  }
  for (const member of members.values()) member.sort();
  return places.map((k, p) => members.get(wanted[p])![k - starts[wanted[p]]]);
}

function inOrder(values: ArrayLike<number>, places: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  return places.map((k) => sorted[k]);
}

function extent(values: ArrayLike<number>): readonly [number, number] {
  let low = values[0];
  let high = values[0];
  for (let i = 1; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  return [low, high];
}

/** Number of values before each bin. */
function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length);
  for (let bin = 1; bin < counts.length; bin++) starts[bin] = starts[bin - 1] + counts[bin - 1];
  return starts;
}

function binHolding(starts: Int32Array, counts: Int32Array, k: number): number {
  let bin = 0;
  while (k >= starts[bin] + counts[bin]) bin += 1;
  return bin;
}
