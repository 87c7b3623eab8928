import { heightAbove } from '../binding/places.ts';
import { ballVariance, bolusRadius } from '../spread/bolus.ts';
import { crossesMouth } from '../spread/crosses-mouth.ts';
import type { TissuePoints } from './tissue-points.ts';

/** One deposit of gel: where its middle is, how much, and how tightly it is packed. */
export interface GelDeposit {
  /** [mm] (3) */
  readonly tip: readonly [number, number, number];
  /** [mm3] */
  readonly volume: number;
  /** gel over the tissue of the ball it is found in [1] */
  readonly share: number;
}

/** Beyond this many standard deviations there is no gel. */
const reach = 5;

/**
 * Adds the volume that a deposit brings to every element: Gaussian about the tip, as wide as the ball the gel is found in, all of
 * it inside the tissue and none through the opening between the lips.
 * @param out (nElement) [mm3], added to; what is added sums to the volume of the deposit
 * @throws RangeError when there is no tissue within reach of the tip
 */
export function addGel(points: TissuePoints, { tip, volume, share }: GelDeposit, out: Float64Array): void {
  const variance = ballVariance(bolusRadius(volume, share));
  const tipHeight = heightAbove(points.mouthLine, tip[0], tip[1]);
  const density = new Float64Array(points.elementCount);
  let total = 0;
  for (let p = 0; p < points.volume.length; p++) {
    const dx = points.position[3 * p] - tip[0];
    const dy = points.position[3 * p + 1] - tip[1];
    const dz = points.position[3 * p + 2] - tip[2];
    const square = (dx * dx + dy * dy + dz * dz) / variance;
    if (square > reach * reach) continue;
    if (crossesMouth(points.mouthLine, tip[0], tipHeight, points.position[3 * p], points.height[p])) continue;
    const here = points.volume[p] * Math.exp(-square / 2);
    density[p >> 3] += here;
    total += here;
  }
  if (!(total > 0))
    throw new RangeError(`tip: there is no tissue within ${reach} standard deviations of ${tip.join(', ')}`);
  for (let e = 0; e < out.length; e++) out[e] += (volume * density[e]) / total;
}
