import { type Expression, expressions, type LipMeasure, measureUnits, stillErrors } from '#measure';
import { markOf } from '#numerics';
import { measureChange, type PairedCaptures } from './change/measure-change.ts';
import { sharedRuler } from './change/ruler.ts';
import { claimOf } from './claim.ts';
import type { Comparison, ExpressionComparison } from './comparison.ts';
import type { Difference, Obstacle } from './findings.ts';
import { compareMotion } from './motion/compare-motion.ts';
import { compareSideViews } from './motion/side-views.ts';
import { changeErrors, parameters } from './parameters.ts';
import { flagDifferences } from './sameness/flags.ts';
import { bothNamed, type ComparedSide, captureOf, isClip, poseOf } from './side.ts';

/**
 * Compares two captures of one person, expression by expression, on one ruler.
 * @param before a measured clip or a measurement with at least one capture
 * @param software name and version, for the document
 * @throws when a side has no capture
 */
export function compareCaptures(before: ComparedSide, after: ComparedSide, software: string): Comparison {
  for (const [name, side] of bothNamed(before, after)) {
    if (side.captures.length === 0) throw new Error(`${name}.captures is empty; at least one capture is compared.`);
  }
  const ruler = sharedRuler(before, after);
  const shown = expressions.filter((one) => captureOf(before, one) || captureOf(after, one));
  const shared = shown.filter((one) => captureOf(before, one) && captureOf(after, one));
  const missing = shown.filter((one) => !shared.includes(one));
  const captures = shared.map((expression) => compareExpression({ before, after, expression, ruler }));
  const flags = flagDifferences(before, after, ruler);
  return {
    captures,
    fromTheSide: compareSideViews(before, after),
    flags: [...flags, ...poseFlags(captures), ...missingFlags(missing)],
    claim: claimOf(captures),
    provenance: { software, parameters: markOf([parameters, changeErrors, stillErrors]) },
  };
}

function compareExpression(pair: PairedCaptures): ExpressionComparison {
  const names = Object.keys(measureUnits) as LipMeasure[];
  const why = notComparable(pair);
  const told = <Change extends { readonly detectable: boolean }>(change: Change): Change =>
    why.length === 0 ? change : { ...change, detectable: false };
  const measures = names.map((name) => {
    const change = measureChange(pair, name);
    return [name, change && told(change)] as const;
  });
  const motion = isClip(pair.before) && isClip(pair.after) ? compareMotion(pair.before, pair.after, pair) : null;
  return {
    expression: pair.expression,
    measures: Object.fromEntries(measures) as ExpressionComparison['measures'],
    motion: motion?.changes.map(told) ?? [],
    kept: motion?.kept ?? [],
    curves: motion?.curves ?? [],
    notComparable: why,
  };
}

/** Why an expression of two sides must not be compared, with the numbers. */
function notComparable({ before, after, expression }: PairedCaptures): Obstacle[] {
  const [b, a] = [poseOf(before, expression), poseOf(after, expression)];
  const limitDeg = parameters.poseGate.value;
  const apart = [
    ['turned', Math.abs(a.yawDeg - b.yawDeg)],
    ['nodding', Math.abs(a.pitchDeg - b.pitchDeg)],
  ] as const;
  const turned = apart.flatMap(([obstacle, byDeg]) => (byDeg > limitDeg ? [{ obstacle, byDeg, limitDeg }] : []));
  const needed = parameters.fewestFrames.value;
  const few = bothNamed(before, after).flatMap(([name, side]): Obstacle[] => {
    const pictures = captureOf(side, expression)?.frames ?? 0;
    return !isClip(side) || pictures >= needed ? [] : [{ obstacle: 'few-pictures', side: name, pictures, needed }];
  });
  return [...turned, ...few, ...(expression === 'rest' ? passingRests(before, after) : [])];
}

/** A second of rest is needed: people pass through rest on their way to something else. */
function passingRests(before: ComparedSide, after: ComparedSide): Obstacle[] {
  const needed = parameters.leastRest.value;
  return bothNamed(before, after).flatMap(([name, side]): Obstacle[] => {
    const rests = isClip(side) ? side.tasks.filter((task) => task.expression === 'rest') : [];
    const seconds = rests.reduce((sum, { heldFromSeconds, heldToSeconds }) => sum + heldToSeconds - heldFromSeconds, 0);
    return rests.length === 0 || seconds >= needed ? [] : [{ obstacle: 'short-rest', side: name, seconds, needed }];
  });
}

function poseFlags(captures: readonly ExpressionComparison[]): Difference[] {
  const [turned] = captures.flatMap(({ notComparable }) =>
    notComparable.slice(0, 1).filter(({ obstacle }) => obstacle === 'turned' || obstacle === 'nodding'),
  );
  return turned === undefined ? [] : [{ flag: 'pose-differs', obstacle: turned }];
}

function missingFlags(missing: readonly Expression[]): Difference[] {
  return missing.length === 0 ? [] : [{ flag: 'expression-missing', missing }];
}
