/** Points inside a hexahedron, with the trilinear weights of its 8 nodes and their derivatives. */
export interface ElementSamples {
  readonly count: number;
  /** (count x 8) */
  readonly weights: Float64Array;
  /** derivatives to column, ring and layer, in unit coordinates 0..1 (count x 3 x 8) */
  readonly slopes: Float64Array;
}

const corners = [
  [0, 0, 0],
  [1, 0, 0],
  [1, 1, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 0, 1],
  [1, 1, 1],
  [0, 1, 1],
] as const;

/**
 * A product grid of points, column fastest: index a + n b + n n c.
 *
 * @param stations where along each unit edge the points lie [1]
 */
export function elementSamples(stations: readonly number[]): ElementSamples {
  const n = stations.length;
  const count = n * n * n;
  const weights = new Float64Array(count * 8);
  const slopes = new Float64Array(count * 24);
  for (let s = 0; s < count; s++) {
    const at = [stations[s % n], stations[Math.floor(s / n) % n], stations[Math.floor(s / (n * n))]];
    corners.forEach((corner, node) => {
      const f = corner.map((side, i) => (side === 1 ? at[i] : 1 - at[i]));
      weights[s * 8 + node] = f[0] * f[1] * f[2];
      for (let i = 0; i < 3; i++) {
        const sign = corner[i] === 1 ? 1 : -1;
        slopes[s * 24 + i * 8 + node] = sign * f[(i + 1) % 3] * f[(i + 2) % 3];
      }
    });
  }
  return { count, weights, slopes };
}

/** Midpoints of n equal parts of a unit edge [1]. */
export function midpoints(n: number): number[] {
  return Array.from({ length: n }, (_, i) => (i + 0.5) / n);
}

/** The two Gauss points of a unit edge [1]. */
export const gaussStations: readonly number[] = [0.5 - Math.sqrt(1 / 12), 0.5 + Math.sqrt(1 / 12)];

/** Value of a nodal field at a sample of an element. */
export function fieldAt(samples: ElementSamples, s: number, field: Float64Array, nodes: ArrayLike<number>): number {
  let value = 0;
  for (let n = 0; n < 8; n++) value += samples.weights[s * 8 + n] * field[nodes[n]];
  return value;
}

/** Derivatives of a nodal field to the unit coordinates column, ring and layer at a sample of an element (3). */
export function slopesAt(
  out: Float64Array,
  samples: ElementSamples,
  s: number,
  of: { readonly field: Float64Array; readonly nodes: ArrayLike<number> },
): void {
  for (let i = 0; i < 3; i++) {
    const base = s * 24 + i * 8;
    let value = 0;
    for (let n = 0; n < 8; n++) value += samples.slopes[base + n] * of.field[of.nodes[n]];
    out[i] = value;
  }
}

/** Jacobian of the positions at a sample: rows are the derivatives to column, ring and layer (3 x 3) [mm]. */
export function jacobianAt(
  out: Float64Array,
  samples: ElementSamples,
  s: number,
  { positions, nodes }: { readonly positions: Float64Array; readonly nodes: ArrayLike<number> },
): number {
  out.fill(0);
  for (let n = 0; n < 8; n++) {
    const at = 3 * nodes[n];
    for (let i = 0; i < 3; i++) {
      const slope = samples.slopes[s * 24 + i * 8 + n];
      out[3 * i] += slope * positions[at];
      out[3 * i + 1] += slope * positions[at + 1];
      out[3 * i + 2] += slope * positions[at + 2];
    }
  }
  return (
    out[0] * (out[4] * out[8] - out[5] * out[7]) +
    out[1] * (out[5] * out[6] - out[3] * out[8]) +
    out[2] * (out[3] * out[7] - out[4] * out[6])
  );
}

/** Volume of every hexahedron (nElement) [mm3]. */
export function elementVolumes(positions: Float64Array, elements: Int32Array): Float64Array {
  const gauss = elementSamples(gaussStations);
  const jacobian = new Float64Array(9);
  return Float64Array.from({ length: elements.length / 8 }, (_, e) => {
    const nodes = elements.subarray(8 * e, 8 * e + 8);
    let volume = 0;
    for (let g = 0; g < gauss.count; g++) volume += jacobianAt(jacobian, gauss, g, { positions, nodes }) / gauss.count;
    return volume;
  });
}
