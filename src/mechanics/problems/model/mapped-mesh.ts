import { integrate, type Quadrature, shapeAtGaussPoints } from '../../element/hexahedron.ts';

/** Coordinates in the unit cube, or in space [mm]. */
export type Point = readonly [number, number, number];

/** Structured hexahedra, the unit cube's grid carried to space by a function. Nodes that fall together stay apart. */
export interface MappedMesh {
  readonly cells: readonly [number, number, number];
  /** (nNode x 3) [mm] */
  readonly nodes: Float64Array;
  /** (nNode x 3) in the unit cube [1] */
  readonly parameter: Float64Array;
  readonly elements: Int32Array;
  readonly quadrature: Quadrature;
}

/**
 * @param cells number of elements along each direction of the unit cube
 * @param place unit cube to space [mm]; must keep orientation
 * @throws RangeError when an element is inverted
 */
export function mappedMesh(cells: MappedMesh['cells'], place: (r: number, s: number, t: number) => Point): MappedMesh {
  const [nr, ns, nt] = cells;
  const count = (nr + 1) * (ns + 1) * (nt + 1);
  const nodes = new Float64Array(count * 3);
  const parameter = new Float64Array(count * 3);
  const elements: number[] = [];
  for (let i = 0; i <= nr; i++) {
    for (let j = 0; j <= ns; j++) {
      for (let k = 0; k <= nt; k++) {
        const n = nodeAt(cells, i, j, k);
        parameter.set([i / nr, j / ns, k / nt], n * 3);
        nodes.set(place(i / nr, j / ns, k / nt), n * 3);
        if (i < nr && j < ns && k < nt) elements.push(...cornersOf(cells, i, j, k));
      }
    }
  }
  const connectivity = Int32Array.from(elements);
  return { cells, nodes, parameter, elements: connectivity, quadrature: integrate(nodes, connectivity) };
}

/** Index of a grid node. */
export function nodeAt([, ns, nt]: MappedMesh['cells'], i: number, j: number, k: number): number {
  return (i * (ns + 1) + j) * (nt + 1) + k;
}

function cornersOf(cells: MappedMesh['cells'], i: number, j: number, k: number): number[] {
  const at = (a: number, b: number, c: number) => nodeAt(cells, i + a, j + b, k + c);
  return [at(0, 0, 0), at(1, 0, 0), at(1, 1, 0), at(0, 1, 0), at(0, 0, 1), at(1, 0, 1), at(1, 1, 1), at(0, 1, 1)];
}

/**
 * Faces on one side of the unit cube (nFace x 4), right-hand normal out of the cube.
 * @param axis 0, 1 or 2 @param end 0 or 1
 */
export function sideFaces({ cells }: MappedMesh, axis: 0 | 1 | 2, end: 0 | 1): Int32Array {
  const [b, c] = [(axis + 1) % 3, (axis + 2) % 3];
  const faces: number[] = [];
  const at = (p: number, q: number) => {
    const ijk = [0, 0, 0];
    ijk[axis] = end * cells[axis];
    ijk[b] = p;
    ijk[c] = q;
    return nodeAt(cells, ijk[0], ijk[1], ijk[2]);
  };
  for (let p = 0; p < cells[b]; p++) {
    for (let q = 0; q < cells[c]; q++) {
      const corners = [at(p, q), at(p + 1, q), at(p + 1, q + 1), at(p, q + 1)];
      faces.push(...(end === 1 ? corners : corners.reverse()));
    }
  }
  return Int32Array.from(faces);
}

/** The same faces seen from their other side. */
export function turned(faces: Int32Array): Int32Array {
  return Int32Array.from(faces, (_, i) => faces[i - (i % 4) + 3 - (i % 4)]);
}

/** Visits every Gauss point with its place in space and in the unit cube. */
export function forEachGaussPoint(mesh: MappedMesh, visit: (q: number, x: Point, parameter: Point) => void): void {
  const shape = shapeAtGaussPoints();
  const interpolate = (values: Float64Array, e: number, g: number): Point => {
    const sum: [number, number, number] = [0, 0, 0];
    for (let a = 0; a < 8; a++) {
      for (let i = 0; i < 3; i++) sum[i] += shape[g * 8 + a] * values[mesh.elements[e * 8 + a] * 3 + i];
    }
    return sum;
  };
  for (let e = 0; e < mesh.quadrature.elementCount; e++) {
    for (let g = 0; g < 8; g++) {
      visit(e * 8 + g, interpolate(mesh.nodes, e, g), interpolate(mesh.parameter, e, g));
    }
  }
}
