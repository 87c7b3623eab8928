import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import { activationOf, type Physiology } from '#mechanics';

/**
 * Active tension of every fascicle of one person in one expression, against its cross-section on the face (nFascicle) [kPa].
 * A block takes its share of this tension, so derivatives are in proportion to it.
 */
export function tensionOf(face: FaceModel, physiology: Physiology, expression: Expression): Float64Array {
  return activationOf(face, physiology, expression).map((activation) => activation * physiology.sigmaKpa);
}
