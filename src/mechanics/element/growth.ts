import type { Quadrature } from './hexahedron.ts';
import type { InitialStrain } from './tissue.ts';

/**
 * What every element has gained and lost since the untreated rest. Growths add up entry by entry.
 * @source Rodriguez, Hoger and McCulloch 1994, Stress-dependent finite growth in soft elastic tissues
 */
export interface Growth {
  /** volume gained, alike in all directions (nElement) [mm3] */
  readonly volume: Float64Array;
  /** shear modulus of what was gained times its volume (nElement) [kPa mm3] */
  readonly stiffness: Float64Array;
  /** share of its height, from the free margin outward, that the element has lost (nElement) [1] */
  readonly shortening: Float64Array;
}

/** Whether nothing is gained and nothing lost. */
export function isNothing({ volume, stiffness, shortening }: Growth): boolean {
  const none = (value: number) => value === 0;
  return volume.every(none) && stiffness.every(none) && shortening.every(none);
}

/** The largest share of any element's volume or height that changes; 1 when nothing does [1]. */
export function largestShare({ volume, stiffness, shortening }: Growth, elementVolume: Float64Array): number {
  let most = 0;
  for (let e = 0; e < volume.length; e++) {
    const shares = [volume[e] / elementVolume[e], stiffness[e] / elementVolume[e], shortening[e]];
    for (const share of shares) most = Math.max(most, Math.abs(share));
  }
  return most === 0 ? 1 : most;
}

/** A share of a growth. */
export function scaledGrowth({ volume, stiffness, shortening }: Growth, share: number): Growth {
  const scaled = (values: Float64Array) => values.map((value) => share * value);
  return { volume: scaled(volume), stiffness: scaled(stiffness), shortening: scaled(shortening) };
}

/** Tissue as it is after growth, written anew by {@link growTissue}; starts as it was before. */
export interface GrownTissue {
  /** weights and volumes of the grown material; gradients stay those of the rest shape */
  readonly quadrature: Quadrature;
  /** what is left of the initial strain once growth is taken out */
  readonly initial: InitialStrain;
  /** share of every element that is its own tissue (nElement) [1] */
  readonly tissueShare: Float64Array;
  /** C10 that what was gained adds to that of the tissue, per volume of tissue (nElement) [kPa] */
  readonly addedC10: Float64Array;
}

/** A copy of tissue that has not grown yet. */
export function ungrownTissue(
  quadrature: Quadrature,
  { leftCauchy, jacobian, dilatation }: InitialStrain,
): GrownTissue {
  const { elementCount, weight, volume } = quadrature;
  return {
    quadrature: { ...quadrature, weight: weight.slice(), volume: volume.slice() },
    initial: { leftCauchy: leftCauchy.slice(), jacobian: jacobian.slice(), dilatation: dilatation.slice() },
    tissueShare: new Float64Array(elementCount).fill(1),
    addedC10: new Float64Array(elementCount),
  };
}

/** Tissue before growth, and the direction in which elements lose height (nElement x 3). */
export interface UngrownTissue {
  readonly quadrature: Quadrature;
  readonly initial: InitialStrain;
  readonly outward: Float64Array;
}

/**
 * Multiplicative growth F = Fe Fg: the strain already there becomes Fe = F Fg^-1 F0, with Fg = g (I - s d d^T),
 * g^3 = 1 + gained share, s the height lost along d. The material per rest volume grows by det Fg, so that energy and the
 * element's mean volume are those of the grown tissue. Without growth the copy equals the original to the last bit.
 * @throws RangeError when an element would lose all its volume or all its height
 */
export function growTissue(into: GrownTissue, from: UngrownTissue, growth: Growth | null): void {
  const { quadrature, initial } = from;
  into.quadrature.weight.set(quadrature.weight);
  into.quadrature.volume.set(quadrature.volume);
  into.initial.leftCauchy.set(initial.leftCauchy);
  into.initial.jacobian.set(initial.jacobian);
  into.initial.dilatation.set(initial.dilatation);
  into.tissueShare.fill(1);
  into.addedC10.fill(0);
  if (growth === null) return;
  for (let e = 0; e < quadrature.elementCount; e++) {
    if (growth.volume[e] !== 0 || growth.shortening[e] !== 0 || growth.stiffness[e] !== 0) {
      growElement(into, from.outward, growth, e);
    }
  }
}

function growElement(into: GrownTissue, outward: Float64Array, growth: Growth, e: number): void {
  const gained = 1 + growth.volume[e] / into.quadrature.volume[e];
  const kept = 1 - growth.shortening[e];
  if (!(gained > 0 && kept > 0)) {
    throw new RangeError(
      `growth: element ${e} keeps ${gained} of its volume and ${kept} of its height; more than 0 of both`,
    );
  }
  const size = gained * kept;
  into.tissueShare[e] = 1 / gained;
  into.addedC10[e] = growth.stiffness[e] / (2 * into.quadrature.volume[e]);
  into.quadrature.volume[e] *= size;
  into.initial.dilatation[e] /= size;
  const d = outward.subarray(3 * e, 3 * e + 3);
  const g = Math.cbrt(gained);
  const inverse = (i: number, j: number) => ((i === j ? 1 : 0) + (1 / kept - 1) * d[i] * d[j]) / g;
  const inverseGrowth = Float64Array.from({ length: 9 }, (_, k) => inverse(Math.floor(k / 3), k % 3));
  for (let q = e * 8; q < e * 8 + 8; q++) {
    into.quadrature.weight[q] *= size;
    into.initial.jacobian[q] /= size;
    pushForward(inverseGrowth, into.initial.leftCauchy, q * 6);
  }
}

/** B <- F B F^T in place (6), xx yy zz xy yz zx. */
export function pushForward(F: Float64Array, B: Float64Array, at: number): void {
  const b = [B[at], B[at + 3], B[at + 5], B[at + 3], B[at + 1], B[at + 4], B[at + 5], B[at + 4], B[at + 2]];
  const entry = (i: number, j: number) => {
    let sum = 0;
    for (let k = 0; k < 3; k++) for (let l = 0; l < 3; l++) sum += F[i * 3 + k] * b[k * 3 + l] * F[j * 3 + l];
    return sum;
  };
  const next = [entry(0, 0), entry(1, 1), entry(2, 2), entry(0, 1), entry(1, 2), entry(2, 0)];
  for (let i = 0; i < 6; i++) B[at + i] = next[i];
}
