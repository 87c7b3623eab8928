import type { ClipMoment } from '#clip';
import { type Expression, type LipMeasure, type MeasuredValue, type Pose, stillChangeSd } from '#measure';
import { quantile, standardDeviation } from '#numerics';
import type { MeasureChange } from '../comparison.ts';
import { type ChangeError, changeErrors, parameters } from '../parameters.ts';
import { type ComparedCapture, type ComparedSide, captureOf, heldMoments, heldTakes, isClip, poseOf } from '../side.ts';
import { medianError } from './frame-noise.ts';
import type { SharedRuler } from './ruler.ts';

/** Two-sided 95 % of a normal distribution, in standard deviations. */
export const z95 = 1.96;

/** Both sides of one expression, on one ruler. */
export interface PairedCaptures {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly expression: Expression;
  readonly ruler: SharedRuler;
}

/**
 * One measure, before and after. The limit is what 95 of 100 unchanged pairs stay below; the interval of the change adds
 * how far a change may be read too large or too small.
 * @returns null when a side did not measure it
 */
export function measureChange(pair: PairedCaptures, name: LipMeasure): MeasureChange | null {
  const before = captureOf(pair.before, pair.expression)?.measures[name];
  const after = captureOf(pair.after, pair.expression)?.measures[name];
  if (!before || !after) return null;
  const { power } = changeErrors[name];
  const [b, a] = [onRuler(before, pair.ruler.before ** power), onRuler(after, pair.ruler.after ** power)];
  const value = a.value - b.value;
  const unchanged = unchangedSd(pair, name, (a.value + b.value) / 2);
  const half = z95 * Math.hypot(unchanged, parameters.slopeSd.value * value);
  const filmed = areFilmed(pair);
  const detectionLimitMm = Math.max(z95 * unchanged, filmed ? 0 : changeErrors[name].leastInStills);
  return {
    before: b,
    after: a,
    change: { value, lo95: value - half, hi95: value + half, unit: before.unit },
    detectionLimitMm,
    detectable: Math.abs(value) > detectionLimitMm,
  };
}

function onRuler(measured: MeasuredValue, factor: number): MeasuredValue {
  const { value, lo95, hi95 } = measured;
  return { ...measured, value: value * factor, lo95: lo95 * factor, hi95: hi95 * factor };
}

/** Standard deviation of the difference of a measure that did not change [its unit]. */
function unchangedSd(pair: PairedCaptures, name: LipMeasure, value: number): number {
  const error = changeErrors[name];
  const filmed = areFilmed(pair);
  const [poseBefore, poseAfter] = [pair.before, pair.after].map((side) => poseOf(side, pair.expression));
  return Math.hypot(
    error.session,
    filmed ? 0 : stillChangeSd(name, picturesOf(pair)),
    filmed ? noiseOf(pair.before, pair.expression, name) : 0,
    filmed ? noiseOf(pair.after, pair.expression, name) : 0,
    poseSd(error, poseBefore, poseAfter),
    pair.expression === 'rest' ? 0 : error.task,
    Math.SQRT2 * parameters.faceSizeSd.value * error.power * value,
  );
}

function areFilmed({ before, after, expression }: PairedCaptures): boolean {
  return isFilmed(before, expression) && isFilmed(after, expression);
}

function isFilmed(side: ComparedSide, expression: Expression): boolean {
  return isClip(side) || (captureOf(side, expression)?.frames ?? 0) >= parameters.fewestFrames.value;
}

/** Noise of a median over frames; a document of a clip does not hold its frames, so a usual noise is taken. */
function noiseOf(side: ComparedSide, expression: Expression, name: LipMeasure): number {
  if (!isClip(side)) return parameters.usualNoise.value * changeErrors[name].session;
  const valuesOf = (moments: readonly ClipMoment[]) => moments.flatMap(({ measures }) => measures?.[name] ?? []);
  const values = valuesOf(heldMoments(side, expression));
  if (values.length < 2) return 0;
  return Math.max(medianError(values), takesError(heldTakes(side, expression).map(valuesOf)));
}

/** Standard error of the mean of several takes' medians: people do not hold a face twice alike, not even at rest. */
function takesError(takes: readonly (readonly number[])[]): number {
  const medians = takes.filter((values) => values.length >= fewestOfTake).map(median);
  return medians.length < 2 ? 0 : standardDeviation(medians) / Math.sqrt(medians.length);
}
const fewestOfTake = 5;

function poseSd({ perDegYaw, perDegPitch }: ChangeError, before: Pose, after: Pose): number {
  return Math.hypot(perDegYaw * (after.yawDeg - before.yawDeg), perDegPitch * (after.pitchDeg - before.pitchDeg));
}

function picturesOf({ before, after, expression }: PairedCaptures): ComparedCapture[] {
  return [before, after].flatMap((side) => captureOf(side, expression) ?? []);
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
