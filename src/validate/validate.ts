import { inverseNormal } from '#numerics';
import { type Answer, directionAnswer, type Interval, intervalOf, notModelled, numberAnswer } from './answer.ts';
import { type Belief, drawPossibilities, type Possibility } from './belief/belief.ts';
import { simulateStudy } from './belief/people.ts';
import { predictorOf } from './catalogue.ts';
import type { Known, Simulated } from './predict/predictor.ts';
import { type Study, studyOf } from './study.ts';
import type { Target } from './targets/target.ts';

/** What predictions are made with. */
export interface ValidationOptions {
  readonly belief: Belief;
  readonly seed: number;
  /** repetitions of every study */
  readonly repetitions: number;
}

const anyUsual = { units: null, sites: 1 };

/** A prediction, or a reason why there is none, for every target, in their order. */
export function answerTargets(targets: readonly Target[], options: ValidationOptions): readonly Answer[] {
  const possibilities = drawPossibilities(options.belief, options.seed, options.repetitions);
  return targets.map((target) => answer(target, possibilities, options.seed));
}

function answer(target: Target, possibilities: readonly Possibility[], seed: number): Answer {
  const predictor = predictorOf(target);
  if (predictor.kind === 'absent') return notModelled(target, predictor.reason);
  if (predictor.kind === 'known') return knownAnswer(target, predictor);
  const study = studyOf(target, predictor.usual);
  const values = repeat(predictor, study, possibilities, seed);
  if (predictor.kind === 'direction') return directionAnswer(target, values, study.remarks);
  const interval = intervalOf(values);
  if (interval === null) return notModelled(target, 'most simulated studies of this kind report no such number');
  return numberAnswer(target, interval, study.remarks);
}

/** What every repetition of a study would report. */
export function repeat(
  predictor: Simulated,
  study: Study,
  possibilities: readonly Possibility[],
  seed: number,
): readonly number[] {
  const sites = predictor.siteDraws ?? study.sites;
  return possibilities.map((common, repetition) =>
    predictor.report(study, simulateStudy(study, common, sites, { seed, repetition })),
  );
}

const z90 = inverseNormal(0.95);

function knownAnswer(target: Target, predictor: Known): Answer {
  const study = studyOf(target, anyUsual);
  const { mean, betweenStudies, betweenPeople } = predictor.value(target, study);
  const reach = z90 * Math.hypot(betweenStudies, betweenPeople / Math.sqrt(study.people));
  const interval: Interval = { lo90: mean - reach, predicted: mean, hi90: mean + reach };
  return numberAnswer(target, interval, []);
}
