import type { FibreEntries, MouthMesh, Strand } from '#anatomy';
import { analyse, type BlockMatrix, createBlockMatrix, createFactor, type DenseKernel } from '#numerics';
import { integrate } from '../element/hexahedron.ts';
import { scatterOf } from '../element/scatter.ts';
import type { Mouth } from '../solve/mouth.ts';
import { nodalVolume } from '../solve/mouth.ts';

/** Layered tissue with muscles in and on it, of any region, that touches nothing but what it is tied to. */
export interface MuscledPatch {
  readonly mesh: Pick<MouthMesh, 'nodes' | 'elements' | 'tissueShare'> & {
    /** place of every node in the sheet, by which the elimination is ordered (nNode x 2) */
    readonly sheetCoordinates: Float64Array;
  };
  /** one for every fascicle, whatever is known of it */
  readonly fascicles: readonly { readonly crossSection: number }[];
  readonly fibres: FibreEntries;
  readonly strands: readonly Strand[];
}

/** What solving one patch needs and what depends on its shape alone. */
export interface PreparedPatch<Patch extends MuscledPatch = MuscledPatch>
  extends Pick<Mouth, 'nodeCount' | 'quadrature' | 'scatter' | 'stiffness' | 'factor' | 'kernel' | 'nodalVolume'> {
  readonly face: Patch;
}

/** Prepares a patch for solving: quadrature, sparsity, elimination order. Release its factor when done. */
export function preparePatch<Patch extends MuscledPatch>(face: Patch, kernel: DenseKernel): PreparedPatch<Patch> {
  const { nodes, elements, sheetCoordinates } = face.mesh;
  const nodeCount = nodes.length / 3;
  const quadrature = integrate(nodes, elements);
  const cliques: ArrayLike<number>[] = [];
  for (let e = 0; e < elements.length; e += 8) cliques.push(elements.subarray(e, e + 8));
  const matrix: BlockMatrix = createBlockMatrix({ nodeCount, cliques });
  return {
    face,
    nodeCount,
    quadrature,
    scatter: scatterOf(elements, matrix),
    stiffness: matrix,
    factor: createFactor(analyse(matrix, sheetCoordinates), kernel),
    kernel,
    nodalVolume: nodalVolume(elements, quadrature, nodeCount),
  };
}
