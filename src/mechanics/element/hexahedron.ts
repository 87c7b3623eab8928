/** Parametric places of the eight nodes of an element. */
export const corner = [
  [-1, -1, -1],
  [1, -1, -1],
  [1, 1, -1],
  [-1, 1, -1],
  [-1, -1, 1],
  [1, -1, 1],
  [1, 1, 1],
  [-1, 1, 1],
] as const;

const gauss = 1 / Math.sqrt(3);

/** Shape function gradients and integration weights of trilinear hexahedra in their rest shape. */
export interface Quadrature {
  readonly elementCount: number;
  /** (nElement x 8 Gauss x 8 nodes x 3) dN/dX [1/mm] */
  readonly gradient: Float64Array;
  /** (nElement x 8) det(dX/dxi) [mm3] */
  readonly weight: Float64Array;
  /** (nElement) [mm3] */
  readonly volume: Float64Array;
}

/** dN/dxi of the eight shape functions at one Gauss point (8 x 3) [1]. */
function parametricGradient(g: number): number[][] {
  const xi = [g & 1 ? gauss : -gauss, g & 2 ? gauss : -gauss, g & 4 ? gauss : -gauss];
  return corner.map((c) => {
    const f = [1 + c[0] * xi[0], 1 + c[1] * xi[1], 1 + c[2] * xi[2]];
    return [(c[0] * f[1] * f[2]) / 8, (c[1] * f[0] * f[2]) / 8, (c[2] * f[0] * f[1]) / 8];
  });
}

/** Shape functions at the eight Gauss points (8 Gauss x 8 nodes) [1]. */
export function shapeAtGaussPoints(): Float64Array {
  const shape = new Float64Array(64);
  for (let g = 0; g < 8; g++) {
    const xi = [g & 1 ? gauss : -gauss, g & 2 ? gauss : -gauss, g & 4 ? gauss : -gauss];
    corner.forEach((c, a) => {
      shape[g * 8 + a] = ((1 + c[0] * xi[0]) * (1 + c[1] * xi[1]) * (1 + c[2] * xi[2])) / 8;
    });
  }
  return shape;
}

/**
 * Quadrature of a hexahedral mesh.
 * @param nodes (nNode x 3) [mm]
 * @param elements (nElement x 8)
 * @throws RangeError when an element is inverted at a Gauss point
 */
export function integrate(nodes: Float64Array, elements: Int32Array): Quadrature {
  const elementCount = elements.length / 8;
  const gradient = new Float64Array(elementCount * 192);
  const weight = new Float64Array(elementCount * 8);
  const volume = new Float64Array(elementCount);
  const reference = Array.from({ length: 8 }, (_, g) => parametricGradient(g));
  for (let e = 0; e < elementCount; e++) {
    for (let g = 0; g < 8; g++) {
      const det = gaussPoint(
        nodes,
        elements,
        e,
        reference[g],
        gradient.subarray((e * 8 + g) * 24, (e * 8 + g + 1) * 24),
      );
      if (!(det > 0))
        throw new RangeError(`mesh: element ${e} has Jacobian ${det} at Gauss point ${g}; it must be positive`);
      weight[e * 8 + g] = det;
      volume[e] += det;
    }
  }
  return { elementCount, gradient, weight, volume };
}

function gaussPoint(nodes: Float64Array, elements: Int32Array, e: number, dN: number[][], out: Float64Array): number {
  const j = new Float64Array(9);
  for (let a = 0; a < 8; a++) {
    const n = elements[e * 8 + a] * 3;
    for (let i = 0; i < 3; i++) for (let k = 0; k < 3; k++) j[i * 3 + k] += nodes[n + i] * dN[a][k];
  }
  const c00 = j[4] * j[8] - j[5] * j[7];
  const c01 = j[5] * j[6] - j[3] * j[8];
  const c02 = j[3] * j[7] - j[4] * j[6];
  const det = j[0] * c00 + j[1] * c01 + j[2] * c02;
  const inverse = [
    c00,
    j[2] * j[7] - j[1] * j[8],
    j[1] * j[5] - j[2] * j[4],
    c01,
    j[0] * j[8] - j[2] * j[6],
    j[2] * j[3] - j[0] * j[5],
    c02,
    j[1] * j[6] - j[0] * j[7],
    j[0] * j[4] - j[1] * j[3],
  ];
  for (let a = 0; a < 8; a++) {
    for (let i = 0; i < 3; i++) {
      out[a * 3 + i] = (dN[a][0] * inverse[i] + dN[a][1] * inverse[3 + i] + dN[a][2] * inverse[6 + i]) / det;
    }
  }
  return det;
}
