import type { ReferenceFaceName } from '#anatomy';
import type { SimulatedBrow } from '#forecast';
import type { Expression } from '#measure';
import { inverseNormal } from '#numerics';
import { type Answer, directionAnswer, type Interval, intervalOf, notModelled, numberAnswer } from './answer.ts';
import { type Belief, drawPossibilities, type Possibility } from './belief/belief.ts';
import { simulateStudy } from './belief/people.ts';
import { predictorOf } from './catalogue.ts';
import type { KnownValue, Mouths, NeededMouth, Predictor, Solved } from './predict/predictor.ts';
import { studyOf } from './study.ts';
import type { Target } from './targets/target.ts';
import { PlanRefused } from './treatment/mouth-course.ts';
import type { SolvedLips } from './treatment/solved-lips.ts';

/** What predictions are made with. */
export interface ValidationOptions {
  readonly belief: Belief;
  readonly seed: number;
  /** repetitions of every study */
  readonly repetitions: number;
  /** trained faces, those of `neededMouths` at least */
  readonly mouths: Mouths;
  /** a trained brow where a target needs one */
  readonly brow?: SimulatedBrow | null;
  /** solved lips where a target needs them */
  readonly lips?: SolvedLips | null;
}

const anyUsual = { units: null, sites: 1 };

/** Faces that have to be trained for some targets, each with all expressions any of them needs. */
export function neededMouths(targets: readonly Target[]): readonly NeededMouth[] {
  const needed = new Map<ReferenceFaceName, Set<Expression>>();
  for (const target of targets) {
    const found = mouthOf(predictorOf(target), target);
    if (found === null) continue;
    const expressions = needed.get(found.face) ?? new Set<Expression>();
    for (const expression of found.expressions) expressions.add(expression);
    needed.set(found.face, expressions);
  }
  return [...needed].map(([face, expressions]) => ({ face, expressions: [...expressions] }));
}

/** Whether any of the targets is answered by lips that are solved for it. */
export function needsLips(targets: readonly Target[]): boolean {
  return targets.some((target) => predictorOf(target).kind === 'solved');
}

/** Whether any of the targets is repeated on a brow. */
export function needsBrow(targets: readonly Target[]): boolean {
  return targets.some((target) => onBrow(predictorOf(target)));
}

function onBrow(predictor: Predictor): boolean {
  return 'brow' in predictor && predictor.brow === true;
}

function mouthOf(predictor: Predictor, target: Target): NeededMouth | null {
  return 'mouth' in predictor && predictor.mouth !== undefined ? predictor.mouth(target) : null;
}

/**
 * A prediction, or a reason why there is none, for every target, in their order.
 * @throws Error when a face of {@link neededMouths} is missing
 */
export function answerTargets(targets: readonly Target[], options: ValidationOptions): readonly Answer[] {
  const possibilities = drawPossibilities(options.belief, options.seed, options.repetitions);
  return targets.map((target) => {
    try {
      return answer(target, possibilities, options);
    } catch (error) {
      if (error instanceof PlanRefused) return notModelled(target, error.message);
      throw error;
    }
  });
}

function answer(target: Target, possibilities: readonly Possibility[], options: ValidationOptions): Answer {
  const predictor = predictorOf(target);
  if (predictor.kind === 'absent') return notModelled(target, predictor.reason);
  if (predictor.kind === 'known') return valueAnswer(target, predictor.value(target, studyOf(target, anyUsual)));
  if (predictor.kind === 'solved') return solvedAnswer(target, predictor, options.lips ?? null);
  const study = studyOf(target, predictor.usual);
  const values = repeat(target, possibilities, options);
  if (predictor.kind === 'direction') return directionAnswer(target, values, study.remarks);
  const interval = intervalOf(values);
  if (interval === null) return notModelled(target, 'most simulated studies of this kind report no such number');
  return numberAnswer(target, interval, study.remarks);
}

/**
 * What every repetition of a target's study would report, one for every possibility.
 * @throws RangeError for a target that is not repeated, or whose face was not trained
 */
export function repeat(
  target: Target,
  possibilities: readonly Possibility[],
  { seed, mouths, brow = null }: Pick<ValidationOptions, 'seed' | 'mouths' | 'brow'>,
): readonly number[] {
  const predictor = predictorOf(target);
  if (!('report' in predictor)) throw new RangeError(`${target.id} is not answered by repeating its study`);
  const study = studyOf(target, predictor.usual);
  const needed = mouthOf(predictor, target);
  const mouth = needed === null ? null : (mouths.get(needed.face) ?? null);
  if (needed !== null && mouth === null)
    throw new RangeError(`${target.id} needs ${needed.face}, which is not trained`);
  if (onBrow(predictor) && brow === null) throw new RangeError(`${target.id} needs a brow, which is not trained`);
  const sites = predictor.siteDraws(study);
  return possibilities.map((common, repetition) =>
    predictor.report(study, simulateStudy(study, common, sites, { seed, repetition }), mouth, brow),
  );
}

const z90 = inverseNormal(0.95);

function solvedAnswer(target: Target, predictor: Solved, lips: SolvedLips | null): Answer {
  if (lips === null) throw new RangeError(`${target.id} needs solved lips, which are not there`);
  return valueAnswer(target, predictor.value(target, studyOf(target, anyUsual), lips));
}

function valueAnswer(target: Target, { mean, betweenStudies, betweenPeople }: KnownValue): Answer {
  const study = studyOf(target, anyUsual);
  const reach = z90 * Math.hypot(betweenStudies, betweenPeople / Math.sqrt(study.people));
  const interval: Interval = { lo90: mean - reach, predicted: mean, hi90: mean + reach };
  return numberAnswer(target, interval, []);
}
