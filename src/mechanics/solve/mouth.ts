import type { FaceModel } from '#anatomy';
import {
  analyse,
  type BlockMatrix,
  type BlockPattern,
  createBlockMatrix,
  createFactor,
  type DenseKernel,
  type Factor,
  type SymbolicFactor,
} from '#numerics';
import { integrate, type Quadrature, shapeAtGaussPoints } from '../element/hexahedron.ts';
import { type Scatter, scatterOf } from '../element/scatter.ts';

/** What solving one face needs and what depends on its shape alone. */
export interface Mouth {
  readonly face: FaceModel;
  readonly nodeCount: number;
  readonly quadrature: Quadrature;
  readonly scatter: Scatter;
  readonly stiffness: BlockMatrix;
  readonly factor: Factor;
  /** does the dense arithmetic of elements and factor */
  readonly kernel: DenseKernel;
  /** nodal share of the tissue's volume (nNode) [mm3] */
  readonly nodalVolume: Float64Array;
}

/** Prepares a face for solving: quadrature, sparsity, elimination order. */
export function createMouth(face: FaceModel, kernel: DenseKernel): Mouth {
  const { mesh } = face;
  const nodeCount = mesh.nodes.length / 3;
  const quadrature = integrate(mesh.nodes, mesh.elements);
  const { pattern, scatter, symbolic } = connectivityOf(face);
  return {
    face,
    nodeCount,
    quadrature,
    scatter,
    stiffness: { ...pattern, values: new Float64Array(9 * pattern.column.length) },
    factor: createFactor(symbolic, kernel),
    kernel,
    nodalVolume: nodalVolume(mesh.elements, quadrature, nodeCount),
  };
}

/** What depends on which nodes are joined, not on where they are. */
interface Connectivity {
  readonly elements: Int32Array;
  readonly lipFaces: Int32Array;
  readonly foldedCoordinates: Float64Array;
  readonly pattern: BlockPattern;
  readonly scatter: Scatter;
  readonly symbolic: SymbolicFactor;
}

/** Connectivities met so far, the last first: faces of one resolution share theirs. */
const known: Connectivity[] = [];
const mostKnown = 4;

/** Looked up by the joints themselves, so that meshes of different make can never be taken for one another. */
function connectivityOf({ mesh }: FaceModel): Connectivity {
  const { elements, lipFaces, foldedCoordinates } = mesh;
  const found = known.find(
    (c) => same(c.elements, elements) && same(c.lipFaces, lipFaces) && same(c.foldedCoordinates, foldedCoordinates),
  );
  if (found) return found;
  const cliques: ArrayLike<number>[] = [];
  for (let e = 0; e < elements.length; e += 8) cliques.push(elements.subarray(e, e + 8));
  for (let f = 0; f < lipFaces.length; f += 8) cliques.push(lipFaces.subarray(f, f + 8));
  const matrix: BlockMatrix = createBlockMatrix({ nodeCount: mesh.nodes.length / 3, cliques });
  const { nodeCount, rowStart, column } = matrix;
  const made = {
    elements: elements.slice(),
    lipFaces: lipFaces.slice(),
    foldedCoordinates: foldedCoordinates.slice(),
    pattern: { nodeCount, rowStart, column },
    scatter: scatterOf(elements, matrix),
    symbolic: analyse(matrix, foldedCoordinates),
  };
  known.unshift(made);
  known.length = Math.min(known.length, mostKnown);
  return made;
}

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Share of every node in the volume of the tissue about it (nNode) [mm3]. */
export function nodalVolume(elements: Int32Array, quadrature: Quadrature, nodeCount: number): Float64Array {
  const shape = shapeAtGaussPoints();
  const volume = new Float64Array(nodeCount);
  for (let e = 0; e < quadrature.elementCount; e++) {
    for (let g = 0; g < 8; g++) {
      for (let a = 0; a < 8; a++) volume[elements[e * 8 + a]] += quadrature.weight[e * 8 + g] * shape[g * 8 + a];
    }
  }
  return volume;
}
