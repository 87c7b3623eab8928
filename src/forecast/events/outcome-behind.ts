import { type Expression, forecastExpressions } from '#measure';
import { outputNames } from '#simulate';
import type { KeyOutcome } from '../variance/variance-shares.ts';
import { thresholdsOf } from './criterion.ts';
import { eventRules } from './event-rules.ts';

/** Solved outputs that stand for measures made draw by draw. */
const standsFor: Readonly<Record<string, string>> = {
  asymmetryMm: 'marginLiftLeft',
  motionRatio: 'marginExcursion',
  interlabialGap: 'upperLipLength',
  incisorShow: 'upperLipLength',
  gingivalShow: 'upperLipLength',
};

/**
 * The outcome that an event's rule reads first, so that its differences can be shared out; a measure made draw by draw is
 * stood for by the solved one that moves it. Null for an event that is not known, or not the mouth's.
 */
export function outcomeBehind(event: string): KeyOutcome<Expression> | null {
  const rule = eventRules.find(({ name }) => name === event);
  if (rule === undefined) return null;
  const [{ expression: named, measure }] = thresholdsOf(rule.criterion);
  const expression = forecastExpressions.find((one) => one === named);
  const solved = standsFor[measure] ?? measure;
  return expression !== undefined && outputNames.includes(solved) ? { expression, measure: solved } : null;
}
