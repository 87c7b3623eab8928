import type { FaceModel } from '#anatomy';
import { analyse, type BlockMatrix, createBlockMatrix, createFactor, type DenseKernel, type Factor } from '#numerics';
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
  const cliques: ArrayLike<number>[] = [];
  for (let e = 0; e < quadrature.elementCount; e++) cliques.push(mesh.elements.subarray(e * 8, e * 8 + 8));
  for (let f = 0; f < mesh.lipFaces.length; f += 8) cliques.push(mesh.lipFaces.subarray(f, f + 8));
  const stiffness = createBlockMatrix({ nodeCount, cliques });
  return {
    face,
    nodeCount,
    quadrature,
    scatter: scatterOf(mesh.elements, stiffness),
    stiffness,
    factor: createFactor(analyse(stiffness, mesh.foldedCoordinates), kernel),
    kernel,
    nodalVolume: nodalVolume(mesh.elements, quadrature, nodeCount),
  };
}

function nodalVolume(elements: Int32Array, quadrature: Quadrature, nodeCount: number): Float64Array {
  const shape = shapeAtGaussPoints();
  const volume = new Float64Array(nodeCount);
  for (let e = 0; e < quadrature.elementCount; e++) {
    for (let g = 0; g < 8; g++) {
      for (let a = 0; a < 8; a++) volume[elements[e * 8 + a]] += quadrature.weight[e * 8 + g] * shape[g * 8 + a];
    }
  }
  return volume;
}
