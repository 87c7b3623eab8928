import { publishedNumber } from '../answer.ts';
import { predictorOf } from '../catalogue.ts';
import type { Target } from '../targets/target.ts';

/** Studies that nothing is learnt from, and why. */
export const leftOutOfCalibration: Readonly<Record<string, string>> = {
  chagas2018: 'pools polo2008, which is in the list itself',
  minamoto2015: 'an animal at a high dose',
};

/** A published number that calibration learns from, on the scale it learns on. */
export interface Observation {
  readonly target: Target;
  /** on the scale of {@link learntScale} */
  readonly value: number;
}

/** The published numbers of targets whose studies can be repeated. */
export function observationsOf(targets: readonly Target[]): readonly Observation[] {
  return targets.flatMap((target) => {
    const found = publishedNumber(target.published);
    const predictor = predictorOf(target);
    if (found === null || predictor.kind !== 'number' || target.study in leftOutOfCalibration) return [];
    return [{ target, value: learntScale(target, found) }];
  });
}

/** Shares and percentages by their logit, times and ratios by their logarithm, lengths and angles as they are. */
export function learntScale({ unit, n }: Target, value: number): number {
  if (unit === 'proportion') return logit(inside(value, n ?? 30));
  if (unit === 'percent') return logit(inside(value / 100, 100));
  if (unit === 'mm' || unit === 'degrees') return value;
  return Math.log(Math.max(value, SMALLEST));
}

const SMALLEST = 0.01;

/** A share moved away from 0 and 1 by half a person. */
function inside(share: number, people: number): number {
  return (share * people + 0.5) / (people + 1);
}

function logit(share: number): number {
  const held = Math.min(0.995, Math.max(0.005, share));
  return Math.log(held / (1 - held));
}
