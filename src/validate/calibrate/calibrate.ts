import type { SimulatedBrow } from '#forecast';
import { markOf } from '#numerics';
import type { Answer } from '../answer.ts';
import { type Belief, drawPlaces, possibilityAt } from '../belief/belief.ts';
import { calibrated } from '../belief/calibrated.data.ts';
import { commonPriors } from '../belief/common-priors.ts';
import { differences, populations } from '../parameters.ts';
import type { Mouths } from '../predict/predictor.ts';
import type { Target } from '../targets/target.ts';
import { listedTargets } from '../targets/targets.data.ts';
import { answerTargets, repeat } from '../validate.ts';
import { fitRow } from './emulator.ts';

import { learntScale, observationsOf } from './observations.ts';
import { type LearntRow, posteriorOf } from './posterior.ts';

/** What calibration is done with. */
export interface CalibrationTask {
  readonly targets: readonly Target[];
  readonly mouths: Mouths;
  readonly brow: SimulatedBrow | null;
  readonly seed: number;
  /** repetitions of every study over the prior */
  readonly repetitions: number;
  onProgress?(fraction: number, stage: string): void;
}

/** The belief after all listed studies, and what it would have been without each of them. */
export interface Calibration {
  readonly belief: Belief;
  /** ids of the targets that were learnt from */
  readonly learntFrom: readonly string[];
  /** by study: the belief without it */
  readonly without: ReadonlyMap<string, Belief>;
}

/**
 * Learns the common numbers from published ones: every study is repeated over the prior, an emulator is fitted to what each
 * row reports, and the belief is conditioned on what was published. Nothing but the targets handed in is looked at.
 */
export function calibrate(task: CalibrationTask): Calibration {
  const places = drawPlaces(task.seed, task.repetitions);
  const possibilities = places.map(possibilityAt);
  const observations = observationsOf(task.targets);
  const rows = observations.flatMap(({ target, value }, k): (LearntRow & { readonly id: string })[] => {
    task.onProgress?.(k / observations.length, `repeating ${target.id}`);
    const reported = repeat(target, possibilities, task).map((number) => learntScale(target, number));
    const emulator = fitRow(places, reported);
    return emulator === null ? [] : [{ id: target.id, study: target.study, value, emulator }];
  });
  const studies = [...new Set(rows.map(({ study }) => study))];
  return {
    belief: posteriorOf(rows),
    learntFrom: rows.map(({ id }) => id),
    without: new Map(studies.map((name) => [name, posteriorOf(rows.filter(({ study }) => study !== name))])),
  };
}

/** Every study answered by what was learnt without it; studies that taught nothing are answered by the belief as it is. */
export function answersLeftOut(
  { belief, without }: Calibration,
  task: CalibrationTask,
  repetitions: number,
): readonly Answer[] {
  return task.targets.flatMap((target, k) => {
    task.onProgress?.(k / task.targets.length, `predicting ${target.study} from the others`);
    const own = without.get(target.study) ?? belief;
    return answerTargets([target], { belief: own, seed: task.seed, repetitions, mouths: task.mouths, brow: task.brow });
  });
}

/** Marks of what a calibration depends on: the listed targets, and everything believed before them. */
export function calibrationMarks(): { readonly targets: string; readonly priors: string } {
  return { targets: markOf(listedTargets), priors: markOf([commonPriors, differences, populations]) };
}

/** The stored belief after calibration; null before the first. */
export function calibratedBelief(): typeof calibrated {
  return calibrated;
}
