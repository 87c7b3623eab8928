import { type Expression, type MeasuredValue, type MeasurementCapture, measureParameters } from '#measure';
import type { Posture } from '#mechanics';
import { type Feature, features, readFeatures } from './features.ts';
import { identifyParameters as p } from './parameters.ts';

/** A capture and how it was taken. */
export interface MovedCapture extends MeasurementCapture {
  /** how the head was held; upright unless said */
  readonly posture?: Posture;
  /** made with all force: then recruitment is near its most, and what is left is strength */
  readonly maximal?: boolean;
}

/**
 * Expressions that a person is identified by: muscle moves the lips freely in them. In the others lips press on each other, on
 * teeth or on a straw, or the jaw opens by an unknown amount.
 */
export const movingExpressions: readonly Expression[] = ['smile', 'gummySmile', 'pucker'];

/** One state of the mouth that the model is asked for. */
export interface Look {
  readonly expression: Expression;
  readonly posture: Posture;
}

/** One capture as displacements from rest, with what their errors are. */
export interface Sight {
  readonly look: Look;
  readonly maximal: boolean;
  readonly capture: MovedCapture;
  /** displacement of every feature from rest (nFeature) [mm] */
  readonly moved: Float64Array;
  /** standard deviation of a feature's place in this capture, without that of its frame (nFeature) [mm] */
  readonly sd: Float64Array;
  /** standard deviation of the place of the frame [mm] */
  readonly frameSd: number;
  /** the capture lies in a frame of its own, not in that of the rest picture */
  readonly ownFrame: boolean;
}

/** The rest that displacements are counted from. */
export interface RestSight {
  readonly capture: MovedCapture;
  /** (nFeature) [mm] */
  readonly at: Float64Array;
  readonly sd: Float64Array;
}

/** What was seen, or why it cannot be used. */
export type Sights =
  | { readonly ok: true; readonly rest: RestSight; readonly sights: readonly Sight[] }
  | { readonly ok: false; readonly reason: 'no-rest' | 'no-geometry' | 'no-motion'; readonly detail: string };

/** A place that agrees with the measured corner height to so little is in the frame of the rest picture [mm]. */
const sameFrameMm = 0.05;

/** Turns captures of one person into displacements from rest. The first upright rest is where they start from. */
export function sightsOf(captures: readonly MovedCapture[]): Sights {
  const flat = captures.findIndex(({ geometry }) => (geometry as unknown) === undefined);
  if (flat >= 0)
    return refused(
      'no-geometry',
      `captures[${flat}] holds measures only; the outline of the lips (geometry) is needed.`,
    );
  const restCapture = captures.find(isRest);
  if (restCapture === undefined)
    return refused('no-rest', 'No capture shows the lips at rest with the head upright; motion is counted from there.');
  const rest = { capture: restCapture, at: readFeatures(restCapture.geometry), sd: featureSd(restCapture) };
  const sights = captures.filter((one) => !isRest(one)).map((one) => sightOf(one, rest));
  if (sights.length === 0)
    return refused(
      'no-motion',
      'Only the rest was captured; a smile, a pucker or the rest lying down is needed beside it.',
    );
  return { ok: true, rest, sights };
}

function isRest({ expression, posture }: MovedCapture): boolean {
  return expression === 'rest' && posture !== 'supine';
}

function sightOf(capture: MovedCapture, rest: RestSight): Sight {
  const here = readFeatures(capture.geometry);
  const ownFrame = !sharesFrame(capture);
  return {
    look: { expression: capture.expression, posture: capture.posture ?? 'upright' },
    maximal: capture.maximal === true,
    capture,
    moved: here.map((value, k) => value - rest.at[k]),
    sd: featureSd(capture),
    frameSd: ownFrame ? p.ownFrameSd.value : p.frameSd.value,
    ownFrame,
  };
}

/** A capture that was related to the rest picture has its corner where its measured height above the rest's stomion says. */
function sharesFrame({ geometry, measures, posture }: MovedCapture): boolean {
  const height = measures.commissureHeightLeft;
  return posture !== 'supine' && !!height && Math.abs(geometry.chLeft[1] - height.value) < sameFrameMm;
}

/** Error of every feature, from the intervals of the measures that are read from the same points. */
function featureSd({ measures }: MovedCapture): Float64Array {
  const upper = sdOf(measures.upperVermilionHeight ?? measures.vermilionShowLateral);
  const lower = sdOf(measures.lowerVermilionHeight);
  const corner = sdOf(measures.mouthWidth);
  const sd = ({ of }: Feature) => {
    if (of === 'chRight' || of === 'chLeft') return corner;
    return of === 'upperBorder' || of === 'upperMargin' ? upper : lower;
  };
  return Float64Array.from(features, sd);
}

/** The error of every ruler, even one whose iris was read in many pictures [1]. */
const leastRulerSd = Math.hypot(
  measureParameters.irisDiameterSd.value / measureParameters.irisDiameter.value,
  measureParameters.lipsNearerSd.value,
);

/**
 * A length between two points is off by both. The ruler's error is taken off: rest, motion and the face that is solved share it,
 * so that it makes all of them larger alike. How often its iris was read is not known here, so no more than every ruler's error is
 * taken off, and at most three quarters of an interval.
 */
function sdOf(measured: MeasuredValue | null | undefined): number {
  if (!measured) return p.contourSd.value;
  const half = Math.max(measured.hi95 - measured.value, measured.value - measured.lo95);
  const square = (half / 1.96) ** 2;
  const without = Math.max(square / 4, square - (measured.value * leastRulerSd) ** 2);
  return Math.max(1e-3, Math.sqrt(without / 2));
}

function refused(reason: 'no-rest' | 'no-geometry' | 'no-motion', detail: string): Sights {
  return { ok: false, reason, detail };
}

/** Whether two captures show the same state. */
export function sameLook(a: Look, b: Look): boolean {
  return a.expression === b.expression && a.posture === b.posture;
}
