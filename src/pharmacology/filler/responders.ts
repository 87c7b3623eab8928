import { priorShare } from '#numerics';
import type { GelClass } from '#plan';
import { gels, responderRule } from './parameters.ts';

/**
 * Share of people whose lips are still rated a point fuller at a week [1]: those in whom more gel is left than the point needs.
 * @param lossShape 1 at a constant rate, above 1 slowly at first [1]
 */
export function fullerShare(gelClass: GelClass, week: number, lossShape: number): number {
  const { atFirst, lostAt } = responderRule;
  if (week <= 0) return atFirst.value;
  const halfVolumeThen = week * (-Math.log2(lostAt.value)) ** (-1 / lossShape);
  return atFirst.value * (1 - priorShare({ ...gels[gelClass].halfVolume, shape: 'logNormal' }, halfVolumeThen));
}
