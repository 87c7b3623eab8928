import { studentQuantile } from '#numerics';
import type { Interval } from './pair-components.ts';
import { analysis } from './parameters.ts';

/**
 * Interval of the share of groups in a variance: the jackknife over blocks of the logarithm of the ratio of mean squares,
 * (1 + (size − 1) share) / (1 − share), with Student's t. A variance between few groups is as skewed as chi-square; its logarithm is
 * hardly so, and the jackknife asks for no distribution.
 *
 * Source: J. N. Arvesen and T. H. Schmitz, Robust procedures for variance component problems using the jackknife, Biometrics 26 (1970) 677-686.
 * @param without the share without each block in turn (nBlock)
 * @param size subjects in a group
 * @returns null where a share is too near its ends for a logarithm
 */
export function ratioInterval(value: number, without: readonly number[], size: number): Interval | null {
  const log = (share: number) => Math.log((1 + (size - 1) * share) / (1 - share));
  const logs = without.map(log);
  const centre = log(value);
  if (![centre, ...logs].every(Number.isFinite)) return null;
  const count = logs.length;
  const mean = logs.reduce((sum, one) => sum + one, 0) / count;
  const squares = logs.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const reach = studentQuantile((1 + analysis.level) / 2, count - 1) * Math.sqrt((squares * (count - 1)) / count);
  const share = (ratio: number) => (Math.exp(ratio) - 1) / (Math.exp(ratio) + size - 1);
  return { value, low: share(centre - reach), high: share(centre + reach) };
}
