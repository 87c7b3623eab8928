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
 * stood for by the solved one that moves it. Null for an event that is not known.
 */
export function outcomeBehind(event: string): KeyOutcome | null {
  const rule = eventRules.find(({ name }) => name === event);
  if (rule === undefined) return null;
  const [{ expression, measure }] = thresholdsOf(rule.criterion);
  const solved = standsFor[measure] ?? measure;
  return outputNames.includes(solved) ? { expression, measure: solved } : null;
}
