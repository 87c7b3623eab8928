import type { FaceModel } from '#anatomy';
import type { Physiology } from '../physiology.ts';

/** Between what a person's unseen values may lie for the equations to have a stable answer, far wider than the priors. */
const stableRange: Readonly<Record<keyof Physiology, readonly [number, number]>> = {
  sigmaKpa: [1, 1000],
  toneMarginalis: [0, 1],
  tonePeripheralis: [0, 1],
  toneElevators: [0, 1],
  obliqueShare: [0, 1],
  marginalisSection: [0, 5],
  elevatorSection: [0, 5],
  stiffness: [0.1, 20],
  fatStiffness: [0.1, 20],
  skinC10Kpa: [0.5, 200],
  skinPrestressKpa: [0, 100],
  noseSupportKpaPerMm: [0, 100],
  borderSpringKpaPerMm: [0.001, 100],
  activationStiffening: [1, 50],
  effort: [0, 2],
  leftRightRatio: [0.2, 5],
};

/** @throws RangeError naming the first value outside the range in which the material is stable */
export function checkPhysiology(physiology: Physiology): void {
  for (const [name, [low, high]] of Object.entries(stableRange)) {
    const value = physiology[name as keyof Physiology];
    if (!(value >= low && value <= high)) {
      throw new RangeError(`physiology.${name} is ${value}; it must be from ${low} to ${high}`);
    }
  }
}

/** @throws RangeError naming the first fascicle whose activation is not from 0 to 1, or a list of the wrong length */
export function checkActivation(face: FaceModel, activation: Float64Array): void {
  const { fascicles } = face;
  if (activation.length !== fascicles.length) {
    throw new RangeError(
      `activation: has ${activation.length} values; one for each of ${fascicles.length} fascicles is needed`,
    );
  }
  fascicles.forEach(({ id }, f) => {
    if (!(activation[f] >= 0 && activation[f] <= 1)) {
      throw new RangeError(`activation of ${id} is ${activation[f]}; it must be from 0 to 1`);
    }
  });
}
