import type { MeasuredValue, MeasureMethod, Reading } from './capture.ts';
import type { ContourName } from './lips/lip-outline.ts';
import { type LipMeasure, measureUnits } from './names.ts';
import { parameters } from './parameters.ts';

/** What a measure is read from, and what five degrees of yaw and of pitch do to it [mm]. */
interface Reliance {
  readonly contours: readonly ContourName[];
  /** number of corners, subnasale or sublabiale involved */
  readonly landmarks: number;
  readonly yaw5: number;
  readonly pitch5: number;
}

const relies = (contours: readonly ContourName[], landmarks: number, yaw5: number, pitch5: number): Reliance => ({
  contours,
  landmarks,
  yaw5,
  pitch5,
});

/**
 * Pose terms: change of each measure when a face is turned by five degrees and the turn undone again, measured on
 * textured heads; see docs/theory/measure.md. For an area: mm2.
 */
const reliance: Partial<Record<LipMeasure, Reliance>> = {
  upperVermilionHeight: relies(['upperBorder', 'upperMargin'], 0, 0.34, 0.22),
  lowerVermilionHeight: relies(['lowerBorder', 'lowerMargin'], 0, 0.37, 0.85),
  vermilionShowLateral: relies(['upperBorder', 'upperMargin'], 0, 0.34, 0.22),
  philtrumLength: relies(['upperBorder'], 1, 0.82, 0.89),
  upperLipLength: relies(['upperMargin'], 1, 0.82, 0.89),
  incisorShow: relies(['upperMargin', 'lowerMargin'], 1, 0.38, 0.82),
  gingivalShow: relies(['upperMargin'], 0, 0.38, 0.82),
  mouthWidth: relies([], 2, 0.89, 1.4),
  commissureHeightLeft: relies(['upperMargin'], 1, 0.78, 0.63),
  commissureHeightRight: relies(['upperMargin'], 1, 0.78, 0.63),
  commissureExcursionLeft: relies([], 2, 1.3, 1.0),
  commissureExcursionRight: relies([], 2, 1.3, 1.0),
  smileLineStraightness: relies(['upperMargin'], 1, 0.4, 0.63),
  interlabialGap: relies(['upperMargin', 'lowerMargin'], 0, 0.38, 0.82),
  upperLipAreaMm2: relies(['upperBorder', 'upperMargin'], 0, 12, 8),
};

const neverNegative = new Set<LipMeasure>([
  'upperVermilionHeight',
  'lowerVermilionHeight',
  'vermilionShowLateral',
  'philtrumLength',
  'upperLipLength',
  'incisorShow',
  'gingivalShow',
  'mouthWidth',
  'commissureExcursionLeft',
  'commissureExcursionRight',
  'interlabialGap',
  'upperLipAreaMm2',
]);

/** What an interval is made of. */
export type Sureness = Pick<Reading, 'contourSd' | 'landmarkSd' | 'method' | 'pxPerMm' | 'scaleSd' | 'gingiva'> & {
  readonly head: Pick<Reading['head'], 'pose'>;
};

/** Two-sided 95 % of a normal distribution, in standard deviations. */
const z95 = 1.96;

/**
 * Puts a 95 % interval around a measure: where its contours and landmarks may lie, what the head's pose may do, and
 * how well the iris is known as a ruler.
 * @returns null for what rests on a contour that the pixels do not show: not measurable here
 */
export function withInterval(name: LipMeasure, value: number, reading: Sureness): MeasuredValue | null {
  const rests = reliance[name];
  if (!rests || rests.contours.some((contour) => reading.method[contour] === 'face mesh')) return null;
  const place =
    placeSd(rests, reading, name === 'gingivalShow') *
    coarseness(reading.pxPerMm) *
    (name === 'upperLipAreaMm2' ? 25 : 1);
  const pose = poseSd(rests, reading);
  const half = z95 * Math.hypot(place, pose, value * scalePower(name) * reading.scaleSd);
  return {
    value,
    lo95: neverNegative.has(name) ? Math.max(0, value - half) : value - half,
    hi95: value + half,
    unit: measureUnits[name],
    method: name === 'gingivalShow' && reading.gingiva ? 'by hand' : methodOf(rests, reading),
  };
}

function scalePower(name: LipMeasure): number {
  return name === 'upperLipAreaMm2' ? 2 : 1;
}

function placeSd({ contours, landmarks }: Reliance, reading: Sureness, aLineByHand: boolean): number {
  const sds = contours.map((contour) => reading.contourSd[contour]);
  if (aLineByHand) sds.push(Math.hypot(parameters.handSd.value, 1 / reading.pxPerMm));
  return Math.hypot(...sds, ...Array.from({ length: landmarks }, () => reading.landmarkSd));
}

function poseSd({ yaw5, pitch5 }: Reliance, { head }: Sureness): number {
  const doubt = parameters.poseSd.value;
  return Math.hypot(
    (yaw5 / 5) * Math.hypot(head.pose.yawDeg, doubt),
    (pitch5 / 5) * Math.hypot(head.pose.pitchDeg, doubt),
  );
}

/** How much wider intervals become between the finest and the coarsest picture that is measured. */
function coarseness(pxPerMm: number): number {
  return 1 + 0.25 * Math.max(0, Math.log2(parameters.finePxPerMm.value / pxPerMm));
}

function methodOf({ contours }: Reliance, { method }: Sureness): MeasureMethod {
  const used = contours.map((contour) => method[contour]);
  if (used.includes('by hand')) return 'by hand';
  return used.length === 0 || used.includes('face mesh') ? 'face mesh' : 'pixel border';
}
