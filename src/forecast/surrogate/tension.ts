import type { FaceModel } from '#anatomy';
import type { Expression } from '#measure';
import { activationOf, type Physiology } from '#mechanics';
import { fitRidge, predictRidge } from '#numerics';

/** Active tension of every fascicle of any person in any expression, against its cross-section on the face (nFascicle) [kPa]. */
export type TensionOf = (expression: Expression, physiology: Physiology) => Float64Array;

/** A solved person's fascicle forces in one expression. */
export interface KnownForces {
  readonly physiology: Physiology;
  readonly expression: Expression;
  /** (nFascicle) [N] */
  readonly forceN: Float64Array;
}

const mNPerN = 1000;

/**
 * Tension is activation times stress times how much larger the person's fascicle is than the face's. The first two are
 * known; the last is a product of powers of the physiology, so its logarithm is learned from solved people by ridge
 * regression, and is exact once there are more people than inputs. One person alone stands for all.
 */
export function fitTension(face: FaceModel, known: readonly KnownForces[]): TensionOf {
  const pull = (expression: Expression, physiology: Physiology): Float64Array =>
    activationOf(face, physiology, expression).map((activation) => activation * physiology.sigmaKpa);
  const sizes = known.map(({ physiology, expression, forceN }) => {
    const full = pull(expression, physiology);
    return face.fascicles.map(({ crossSection }, f) => {
      const size = (forceN[f] * mNPerN) / (crossSection * full[f]);
      return size > 0 && Number.isFinite(size) ? Math.log(size) : 0;
    });
  });
  const sizeOf = known.length < 2 ? () => sizes[0] : regression(known, sizes);
  return (expression, physiology) => {
    const logSize = sizeOf(physiology);
    return pull(expression, physiology).map((tension, f) => tension * Math.exp(logSize[f]));
  };
}

function regression(known: readonly KnownForces[], sizes: readonly (readonly number[])[]) {
  const rows = known.map(({ physiology }) => logarithms(physiology));
  const model = fitRidge({
    x: Float64Array.from(rows.flat()),
    y: Float64Array.from(sizes.flat()),
    inputCount: rows[0].length,
    outputCount: sizes[0].length,
  });
  return (physiology: Physiology): ArrayLike<number> => predictRidge(model, Float64Array.from(logarithms(physiology)));
}

/** Every physiology value is positive. */
function logarithms(physiology: Physiology): number[] {
  return Object.values(physiology).map(Math.log);
}
