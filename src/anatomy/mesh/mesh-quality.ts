import type { MouthMesh } from '../face-model.ts';

/** How well shaped the elements are. */
export interface MeshQuality {
  /** smallest determinant of the unit edges at any element corner [1]; 1 is a box, below 0 is folded */
  readonly minScaledJacobian: number;
  /** smallest and largest angle of any element face [deg] */
  readonly minAngle: number;
  readonly maxAngle: number;
}

/** At each local corner: its neighbours along column, ring and layer, in right-handed order. */
const cornerNeighbours = [
  [1, 3, 4],
  [2, 0, 5],
  [3, 1, 6],
  [0, 2, 7],
  [7, 5, 0],
  [4, 6, 1],
  [5, 7, 2],
  [6, 4, 3],
] as const;

/** Worst corner of every element of a mesh, at its own nodes or at moved ones (nNode x 3) [mm]. */
export function meshQuality(mesh: Pick<MouthMesh, 'nodes' | 'elements'>, positions = mesh.nodes): MeshQuality {
  let minScaledJacobian = 1;
  let maxCosine = -1;
  let minCosine = 1;
  const edges = [new Float64Array(3), new Float64Array(3), new Float64Array(3)];
  for (let e = 0; e < mesh.elements.length; e += 8) {
    for (let corner = 0; corner < 8; corner++) {
      for (let i = 0; i < 3; i++) {
        unitEdge(edges[i], positions, mesh.elements[e + corner], mesh.elements[e + cornerNeighbours[corner][i]]);
      }
      const [a, b, c] = edges;
      const scaled =
        a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
      minScaledJacobian = Math.min(minScaledJacobian, scaled);
      const cosines = [dot(a, b), dot(b, c), dot(c, a)];
      maxCosine = Math.max(maxCosine, ...cosines);
      minCosine = Math.min(minCosine, ...cosines);
    }
  }
  return { minScaledJacobian, minAngle: degrees(maxCosine), maxAngle: degrees(minCosine) };
}

function unitEdge(out: Float64Array, positions: Float64Array, from: number, to: number): void {
  for (let i = 0; i < 3; i++) out[i] = positions[3 * to + i] - positions[3 * from + i];
  const length = Math.sqrt(dot(out, out));
  for (let i = 0; i < 3; i++) out[i] /= length;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function degrees(cosine: number): number {
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
}
