import type { Mm, Mm3 } from '#units';

/**
 * Radius of the ball of tissue that an injected volume fills by being pushed in [mm].
 * @param volume injected [mm3]
 * @param share of the tissue it can fill [1]
 */
export function bolusRadius(volume: Mm3, share: number): Mm {
  return Math.cbrt((3 * volume) / (4 * Math.PI * share));
}

/** Variance of a uniform ball along any axis [mm2]. */
export function ballVariance(radius: Mm): number {
  return (radius * radius) / 5;
}
