/**
 * Brings the k-th smallest value to place k, smaller ones before it and larger ones after it, between two places.
 * Quickselect with the median of three as pivot.
 *
 * Source: C. A. R. Hoare, Algorithm 65: Find, Commun. ACM 4 (1961) 321-322.
 * @param values without NaN; rearranged
 * @param k place to fill, `from` to `to` (both included)
 */
export function select(values: Float64Array, k: number, from = 0, to = values.length - 1): number {
  let low = from;
  let high = to;
  while (low < high) {
    const pivot = medianOfThree(values[low], values[(low + high) >> 1], values[high]);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      const swapped = values[i];
      values[i++] = values[j];
      values[j--] = swapped;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k];
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
