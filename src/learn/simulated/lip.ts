import { expit } from '#numerics';
import {
  blockAt,
  type MuscleSlab,
  responseFromUnit,
  responseInputs,
  type SampledInput,
  silencedShare,
  survivingForce,
} from '#pharmacology';
import type { Product } from '#plan';

/** Half of the sphincter's border as a strap; its sizes are those of the simulation, not of anybody [mm]. */
const halfLip: MuscleSlab = { length: 28, width: 8, thickness: 3, tissue: 8 };
const siteVolumeMm3 = 25;
const sitesAlong = [0.55, 0.85];

/** The columns of a simulated treatment, in the order of their values. */
export const lipInputs: readonly SampledInput[] = responseInputs(1);

/** Reach of the red lip when all force is lost, of a lip of usual height [mm]. */
export const usualReachMm = 1.4;
/** Error of one capture [mm]. */
export const captureSdMm = 0.25;
/** A change that can be seen [mm]. */
const seenMm = 0.8;
/** Share of force by whose loss half of all people find a straw harder, and how much people differ. */
const straw = { half: 0.72, slope: 0.06 };

/**
 * Share of force that half a lip has lost at each week, through spread, binding and recovery of the pharmacology.
 * @param places of every input in its prior, in the order of {@link lipInputs}, each within 0 and 1
 * @param strength of the vial, times the usual
 */
export function lostForce(
  { product, units, strength = 1 }: { product: Product; units: number; strength?: number },
  places: ArrayLike<number>,
  weeks: readonly number[],
): Float64Array {
  const drawn = responseFromUnit(places, 1);
  const { treatment } = drawn;
  const response = { ...drawn, treatment: { ...treatment, occasion: treatment.occasion * strength } };
  const injections = sitesAlong.map((along) => ({ product, units, volume: siteVolumeMm3, along, across: 0 }));
  const full = silencedShare(halfLip, injections, response);
  return Float64Array.from(
    weeks,
    (week) => 1 - survivingForce(blockAt(week, full, treatment), treatment.forceExponent),
  );
}

/** How far the red lip comes out [mm]. */
export function redLipMm(lost: number, reachMm: number): number {
  return reachMm * lost;
}

/** Whether a change of the red lip can be seen. */
export function isVisible(mm: number): boolean {
  return mm >= seenMm;
}

/** Chance that a straw is harder [1]. */
export function strawChance(lost: number): number {
  return expit((lost - straw.half) / straw.slope);
}
