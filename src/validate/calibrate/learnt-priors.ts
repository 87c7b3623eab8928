import { inverseNormal } from '#numerics';
import { products } from '#plan';
import type { Belief } from '../belief/belief.ts';
import { type CommonName, commonNames, commonPriors, commonValue } from '../belief/common-priors.ts';
import { differences, populations } from '../parameters.ts';

/** Quantiles of 5, 50 and 95 %. */
export type Quantiles = readonly [p05: number, median: number, p95: number];

const z95 = inverseNormal(0.95);

/** Quantiles of one common number in a belief. */
export function commonQuantiles(belief: Belief, name: CommonName): Quantiles {
  const i = commonNames.indexOf(name);
  const sd = Math.hypot(...belief.factor[i]);
  const [p05, median, p95] = [-z95, 0, z95].map((k) => commonValue(commonPriors[name], belief.mean[i] + k * sd));
  return [p05, median, p95];
}

/** Widens a positive number by log-normal differences between studies and people. */
function widened([p05, median, p95]: Quantiles, ...spreads: readonly number[]): Quantiles {
  const sd = Math.hypot(Math.log(p95 / p05) / (2 * z95), ...spreads);
  return [median * Math.exp(-z95 * sd), median, median * Math.exp(z95 * sd)];
}

/**
 * Priors of a forecast after calibration: for a person nobody knows, treated where nobody has looked, so that what is
 * unknown about everybody, what studies differ by and what people differ by are all in it.
 */
export function learntPriors(belief: Belief): Readonly<Record<string, Quantiles>> {
  const of = (name: CommonName) => commonQuantiles(belief, name);
  const { studyDose, armDose, personDose, studySpread, studyOnset, personOnset, studyTime, personTime } = differences;
  return {
    ...Object.fromEntries(products.map((product) => [`halfBlock.${product}`, of(`halfBlock.${product}`)])),
    handling: widened([1, 1, 1], studyDose.value),
    occasion: widened([1, 1, 1], armDose.value, personDose.value),
    sensitivity: widened([1, 1, 1], of('sensitivitySpread')[1]),
    spreadMm: widened(of('spreadMm'), studySpread.value, personDose.value / 2),
    hill: of('hill'),
    forceExponent: of('forceExponent'),
    onsetDays: widened(of('onsetDays'), studyOnset.value, personOnset.value),
    halfTimeWeeks: widened(of('halfTimeWeeks'), studyTime.value, personTime.value),
    longerWithBlock: of('longerWithBlock'),
    returnSteepness: of('returnSteepness'),
  };
}

/** Shares of the untreated force at which people feel a task become harder, after calibration [1]. */
export function learntReserves(belief: Belief): Readonly<Record<'strawReserve' | 'leakReserve', Quantiles>> {
  const margins = commonQuantiles(belief, 'feltMargin');
  const reserve = (need: number): Quantiles => {
    const [p05, median, p95] = margins.map((margin) => need + margin * (1 - need));
    return [p05, median, p95];
  };
  return { strawReserve: reserve(populations.strawNeed.value), leakReserve: reserve(populations.leakNeed.value) };
}
