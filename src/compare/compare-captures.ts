import { expressions, type LipMeasure, measureUnits, stillErrors } from '#measure';
import { markOf } from '#numerics';
import { formatNumber } from '#units';
import { measureChange, type PairedCaptures } from './change/measure-change.ts';
import { sharedRuler } from './change/ruler.ts';
import { claimOf } from './claim.ts';
import type { Comparison, ExpressionComparison } from './comparison.ts';
import { compareMotion } from './motion/compare-motion.ts';
import { compareSideViews } from './motion/side-views.ts';
import { changeErrors, parameters } from './parameters.ts';
import { type Flagged, flagDifferences } from './sameness/flags.ts';
import { type ComparedSide, captureOf, isClip, poseOf } from './side.ts';

/**
 * Compares two captures of one person, expression by expression, on one ruler.
 * @param before a measured clip or a measurement with at least one capture
 * @param software name and version, for the document
 * @throws when a side has no capture
 */
export function compareCaptures(before: ComparedSide, after: ComparedSide, software: string): Comparison {
  for (const [name, side] of [
    ['before', before],
    ['after', after],
  ] as const) {
    if (side.captures.length === 0) throw new Error(`${name}.captures is empty; at least one capture is compared.`);
  }
  const ruler = sharedRuler(before, after);
  const shown = expressions.filter((one) => captureOf(before, one) || captureOf(after, one));
  const shared = shown.filter((one) => captureOf(before, one) && captureOf(after, one));
  const missing = shown.filter((one) => !shared.includes(one));
  const captures = shared.map((expression) => compareExpression({ before, after, expression, ruler }));
  const flags = flagDifferences(before, after, ruler);
  return {
    schema: 'philtrum/comparison@1',
    ok: true,
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
function notComparable({ before, after, expression }: PairedCaptures): string[] {
  const [b, a] = [poseOf(before, expression), poseOf(after, expression)];
  const gate = parameters.poseGate.value;
  const reasons = [
    ['turned', a.yawDeg - b.yawDeg],
    ['nodding', a.pitchDeg - b.pitchDeg],
  ] as const;
  const turned = reasons
    .filter(([, by]) => Math.abs(by) > gate)
    .map(
      ([how, by]) =>
        `The head is ${how} ${formatNumber(Math.abs(by), 1)}° differently from before; up to ${gate}° can be compared. Film it again with the head as it was.`,
    );
  const few = [before, after].flatMap((side, i) => {
    const frames = captureOf(side, expression)?.frames ?? 0;
    if (!isClip(side) || frames >= parameters.fewestFrames.value) return [];
    return [
      `Only ${frames} pictures of the clip ${i === 0 ? 'before' : 'after'} count; at least ${parameters.fewestFrames.value} are needed.`,
    ];
  });
  return [...turned, ...few, ...(expression === 'rest' ? passingRests([before, after]) : [])];
}

/** A second of rest is needed: people pass through rest on their way to something else. */
function passingRests(sides: readonly ComparedSide[]): string[] {
  return sides.flatMap((side, i) => {
    const rests = isClip(side) ? side.tasks.filter((task) => task.expression === 'rest') : [];
    const seconds = rests.reduce((sum, { heldFromSeconds, heldToSeconds }) => sum + heldToSeconds - heldFromSeconds, 0);
    if (rests.length === 0 || seconds >= parameters.leastRest.value) return [];
    return [
      `The clip ${i === 0 ? 'before' : 'after'} shows the lips at rest for ${formatNumber(seconds)} s; at least ${formatNumber(parameters.leastRest.value)} s are needed. Film them closed and still for two seconds.`,
    ];
  });
}

function poseFlags(captures: readonly ExpressionComparison[]): Flagged[] {
  const turned = captures.find(({ notComparable }) => notComparable.some((why) => why.startsWith('The head')));
  return turned ? [{ flag: 'pose-differs', detail: turned.notComparable[0] }] : [];
}

function missingFlags(missing: readonly string[]): Flagged[] {
  if (missing.length === 0) return [];
  return [{ flag: 'expression-missing', detail: `Only one side shows: ${missing.join(', ')}.` }];
}
