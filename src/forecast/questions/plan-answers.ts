import type { ForecastParts } from '../assemble-forecast.ts';
import { prepareAnswers } from './answering.ts';
import { type BestCase, bestCase } from './best-case.ts';
import { type DosePoint, liftAgainstMotion } from './lift-against-motion.ts';
import { type NeedleError, needleError } from './needle-error.ts';
import { type PullLost, selectivity } from './selectivity.ts';

/** What else may be asked of one plan, answered beside its forecast on the same simulated people. */
export interface PlanAnswers {
  /** what every dose of the plan's sites may lift at rest against what it may leave of motion and seal */
  readonly liftAgainstMotion: readonly DosePoint[];
  /** what every needle's millimetre does */
  readonly needleError: NeedleError;
  /** pull lost below against pull lost above, by expression */
  readonly selectivity: readonly PullLost[];
  /** the results that photograph best, beside all */
  readonly bestCase: BestCase | null;
}

/** Answers everything about a plan that its forecast does not hold. @param parts whose draws the best case is picked from */
export function answersAbout(parts: ForecastParts): PlanAnswers {
  const answering = prepareAnswers(parts);
  if (answering === null) throw new Error('the plan was placed before and cannot be placed again');
  return {
    liftAgainstMotion: liftAgainstMotion(answering),
    needleError: needleError(answering),
    selectivity: selectivity(answering),
    bestCase: bestCase(parts),
  };
}
