/** Points of the unit square at which a bilinear face is integrated, with its shape functions there. */
export interface FaceRule {
  readonly pointCount: number;
  /** (nPoint x 4), corners (0,0) (1,0) (1,1) (0,1) */
  readonly shape: Float64Array;
  /** derivatives to the two unit coordinates (nPoint x 4) */
  readonly slopeA: Float64Array;
  readonly slopeB: Float64Array;
  /** weights summing to 1 (nPoint) */
  readonly weight: Float64Array;
}

const stations: Readonly<Record<2 | 3, readonly (readonly [number, number])[]>> = {
  2: [
    [0.5 - Math.sqrt(1 / 12), 1 / 2],
    [0.5 + Math.sqrt(1 / 12), 1 / 2],
  ],
  3: [
    [0.5 - Math.sqrt(0.15), 5 / 18],
    [0.5, 8 / 18],
    [0.5 + Math.sqrt(0.15), 5 / 18],
  ],
};

/** Product Gauss rule of n x n points, first coordinate fastest. */
export function faceRule(n: 2 | 3): FaceRule {
  const line = stations[n];
  const rule = {
    pointCount: n * n,
    shape: new Float64Array(n * n * 4),
    slopeA: new Float64Array(n * n * 4),
    slopeB: new Float64Array(n * n * 4),
    weight: new Float64Array(n * n),
  };
  line.forEach(([b, wb], j) => {
    line.forEach(([a, wa], i) => {
      const p = j * n + i;
      rule.weight[p] = wa * wb;
      rule.shape.set([(1 - a) * (1 - b), a * (1 - b), a * b, (1 - a) * b], p * 4);
      rule.slopeA.set([b - 1, 1 - b, b, -b], p * 4);
      rule.slopeB.set([a - 1, -a, a, 1 - a], p * 4);
    });
  });
  return rule;
}

/** Area that every point of every face stands for (nFace x nPoint) [mm2]. @param faces (nFace x 4) */
export function pointAreas(nodes: Float64Array, faces: Int32Array, rule: FaceRule): Float64Array {
  const area = new Float64Array((faces.length / 4) * rule.pointCount);
  const a = new Float64Array(3);
  const b = new Float64Array(3);
  for (let f = 0; f < faces.length; f += 4) {
    for (let p = 0; p < rule.pointCount; p++) {
      a.fill(0);
      b.fill(0);
      for (let c = 0; c < 4; c++) {
        for (let i = 0; i < 3; i++) {
          const x = nodes[faces[f + c] * 3 + i];
          a[i] += rule.slopeA[p * 4 + c] * x;
          b[i] += rule.slopeB[p * 4 + c] * x;
        }
      }
      const density = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);
      area[(f / 4) * rule.pointCount + p] = rule.weight[p] * density;
    }
  }
  return area;
}

/** Where every point of every face is (nFace x nPoint x 3) [mm]. @param positions of the nodes (nNode x 3) [mm] */
export function pointPlaces(positions: Float64Array, faces: Int32Array, rule: FaceRule): Float64Array {
  const places = new Float64Array((faces.length / 4) * rule.pointCount * 3);
  for (let k = 0; k < places.length / 3; k++) {
    const [f, p] = [Math.floor(k / rule.pointCount) * 4, (k % rule.pointCount) * 4];
    for (let c = 0; c < 4; c++) {
      for (let i = 0; i < 3; i++) places[k * 3 + i] += rule.shape[p + c] * positions[faces[f + c] * 3 + i];
    }
  }
  return places;
}
