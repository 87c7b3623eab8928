/** Where endplates lie along a fascicle, as drawn for one person; all as shares of its length. */
export interface EndplateLayout {
  /** middle of the zones from origin (0) to insertion (1) */
  readonly centre: number;
  /** distance between the two zones */
  readonly separation: number;
  /** standard deviation of a zone */
  readonly spread: number;
}

/**
 * Share of a fascicle's endplates at each of `count` equal lengths of it; sums to 1. Two Gaussian zones of equal size
 * that end with the fascicle; with no separation they are one.
 */
export function endplateWeights(layout: EndplateLayout, count: number, out = new Float64Array(count)): Float64Array {
  const { centre, separation, spread } = layout;
  let total = 0;
  for (let p = 0; p < count; p++) {
    const at = (p + 0.5) / count;
    const near = (at - centre + separation / 2) / spread;
    const far = (at - centre - separation / 2) / spread;
    out[p] = Math.exp(-(near * near) / 2) + Math.exp(-(far * far) / 2) + Number.MIN_VALUE;
    total += out[p];
  }
  for (let p = 0; p < count; p++) out[p] /= total;
  return out;
}
