import { normalProbability } from '#numerics';
import type { GelClass } from '#plan';
import { gels, responderRule } from './parameters.ts';

/** Place of the 95 % quantile of a standard normal. */
const z95 = 1.6448536269514722;

/**
 * Share of people whose lips are still rated a point fuller at a week [1]: those in whom more gel is left than the point needs.
 * @param lossShape 1 at a constant rate, above 1 slowly at first [1]
 */
export function fullerShare(gelClass: GelClass, week: number, lossShape: number): number {
  const { p05, median, p95 } = gels[gelClass].halfVolume;
  const { atFirst, lostAt } = responderRule;
  if (week <= 0) return atFirst.value;
  const halfVolumeThen = week * (-Math.log2(lostAt.value)) ** (-1 / lossShape);
  const place = (2 * Math.log(halfVolumeThen / median)) / Math.log(p95 / p05);
  return atFirst.value * (1 - normalProbability(z95 * place));
}
