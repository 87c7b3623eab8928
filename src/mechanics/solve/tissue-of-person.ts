import { type MouthMesh, tissues } from '#anatomy';
import type { InitialStrain, TissueStiffness } from '../element/tissue.ts';
import { mouthParameters, tissueParameters } from '../parameters.ts';
import type { Physiology } from '../physiology.ts';

const skin = tissues.indexOf('skin');
const vermilionSkin = tissues.indexOf('vermilionSkin');

/** Layered tissue of any region. */
export interface LayeredTissue {
  readonly mesh: Pick<MouthMesh, 'nodes' | 'elements' | 'tissueShare'>;
}

/** What a person's tissue is like, wherever it is. */
export type TissuePhysiology = Pick<
  Physiology,
  'stiffness' | 'fatStiffness' | 'skinC10Kpa' | 'skinPrestressKpa' | 'activationStiffening'
>;

/** Yeoh coefficients of every element from its tissues and the person's scales [kPa]. */
export function tissueStiffness(face: LayeredTissue, physiology: TissuePhysiology): TissueStiffness {
  const share = face.mesh.tissueShare;
  const elementCount = share.length / tissues.length;
  const c10 = new Float64Array(elementCount);
  const c20 = new Float64Array(elementCount);
  tissues.forEach((tissue, t) => {
    const fat = tissue === 'deepFat' || tissue === 'superficialFat' ? physiology.fatStiffness : 1;
    const row = tissueParameters[tissue];
    const skinRatio = tissue === 'skin' ? physiology.skinC10Kpa / row.c10.value : 1;
    const scale = physiology.stiffness * fat * skinRatio;
    for (let e = 0; e < elementCount; e++) {
      c10[e] += share[e * tissues.length + t] * scale * row.c10.value;
      c20[e] += share[e * tissues.length + t] * scale * row.c20.value;
    }
  });
  return { c10, c20, kappa: mouthParameters.bulkModulus.value, pointKappa: mouthParameters.pointBulkModulus.value };
}

/** C10 that one unit of active fibre share adds per unit of activation [kPa]. */
export function stiffeningPerActivation(physiology: TissuePhysiology): number {
  return (physiology.activationStiffening - 1) * tissueParameters.muscle.c10.value * physiology.stiffness;
}

/**
 * Skin recoil: the in-plane stretch already in the skin at rest, equal in all directions of the sheet and without change
 * of volume, so that the skin carries the person's pre-stress in plane stress.
 */
export function applySkinPrestress(
  face: LayeredTissue,
  physiology: TissuePhysiology,
  stiffness: TissueStiffness,
  initial: InitialStrain,
): void {
  const share = face.mesh.tissueShare;
  const elementCount = stiffness.c10.length;
  const vermilion = mouthParameters.vermilionPrestressShare.value;
  for (let e = 0; e < elementCount; e++) {
    const row = e * tissues.length;
    const skinShare = share[row + skin] + vermilion * share[row + vermilionSkin];
    if (skinShare < 1e-6) continue;
    const stretch = stretchForStress(skinShare * physiology.skinPrestressKpa, stiffness.c10[e], stiffness.c20[e]);
    const normal = sheetNormal(face, e);
    const inPlane = stretch * stretch;
    const through = 1 / (inPlane * inPlane);
    for (let g = 0; g < 8; g++) {
      const at = (e * 8 + g) * 6;
      const B = initial.leftCauchy;
      const d = through - inPlane;
      B[at] = inPlane + d * normal[0] * normal[0];
      B[at + 1] = inPlane + d * normal[1] * normal[1];
      B[at + 2] = inPlane + d * normal[2] * normal[2];
      B[at + 3] = d * normal[0] * normal[1];
      B[at + 4] = d * normal[1] * normal[2];
      B[at + 5] = d * normal[2] * normal[0];
    }
  }
}

/** Equibiaxial stretch of an incompressible Yeoh sheet at a given Cauchy stress, by bisection [1]. */
export function stretchForStress(stress: number, c10: number, c20: number): number {
  let low = 1;
  let high = 3;
  for (let k = 0; k < 60; k++) {
    const l = (low + high) / 2;
    const x = 2 * l * l + l ** -4 - 3;
    if (2 * (l * l - l ** -4) * (c10 + 2 * c20 * x) < stress) low = l;
    else high = l;
  }
  return (low + high) / 2;
}

type Vector = readonly [number, number, number];

/** Mean unit normal of the element's layers (mucosa to skin). */
function sheetNormal({ mesh }: LayeredTissue, e: number): Vector {
  const c = edgeMean(mesh, e, [0, 3, 4, 7], [1, 2, 5, 6]);
  const r = edgeMean(mesh, e, [0, 1, 4, 5], [3, 2, 7, 6]);
  return unit([c[1] * r[2] - c[2] * r[1], c[2] * r[0] - c[0] * r[2], c[0] * r[1] - c[1] * r[0]]);
}

/** Unit direction of every element from the free margin outward (nElement x 3). */
export function outwardDirections({ mesh }: LayeredTissue): Float64Array {
  const directions = new Float64Array((mesh.elements.length / 8) * 3);
  for (let e = 0; e < mesh.elements.length / 8; e++) {
    directions.set(unit(edgeMean(mesh, e, [0, 1, 4, 5], [3, 2, 7, 6])), 3 * e);
  }
  return directions;
}

/** Mean of four edges of an element, given by their first and last nodes [mm]. */
function edgeMean(
  { nodes, elements }: LayeredTissue['mesh'],
  e: number,
  from: readonly number[],
  to: readonly number[],
) {
  return [0, 1, 2].map((i) => {
    let sum = 0;
    for (let a = 0; a < 4; a++)
      sum += nodes[elements[e * 8 + to[a]] * 3 + i] - nodes[elements[e * 8 + from[a]] * 3 + i];
    return sum / 4;
  });
}

function unit(n: readonly number[]): Vector {
  const length = Math.hypot(n[0], n[1], n[2]);
  return [n[0] / length, n[1] / length, n[2] / length];
}
