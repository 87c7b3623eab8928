import type { CaptureFlag, MeasuredValue, MeasureMethod, Reading } from './capture.ts';
import type { ContourName } from './lips/lip-outline.ts';
import { type LipMeasure, measureUnits } from './names.ts';
import { parameters } from './parameters.ts';

/** What a measure is read from, and what five degrees of yaw and of pitch do to it [mm; mm2 for an area]. */
interface Reliance {
  readonly contours: readonly ContourName[];
  /** how many places enter: subnasale, corners sideways, corners in height */
  readonly landmarks: Readonly<Partial<Record<'sn' | 'across' | 'up', number>>>;
  readonly yaw5: number;
  readonly pitch5: number;
}

const relies = (
  contours: readonly ContourName[],
  landmarks: Reliance['landmarks'],
  [yaw5, pitch5]: readonly [number, number],
): Reliance => ({ contours, landmarks, yaw5, pitch5 });

/**
 * Pose terms: root mean square change of each measure when a face is turned by five degrees and the turn undone again, on
 * six photographs of five people on their own relief; see docs/theory/measure.md.
 */
const reliance: Partial<Record<LipMeasure, Reliance>> = {
  upperVermilionHeight: relies(['upperBorder', 'upperMargin'], {}, [0.07, 0.18]),
  lowerVermilionHeight: relies(['lowerBorder', 'lowerMargin'], {}, [0.05, 0.37]),
  vermilionShowLateral: relies(['upperBorder', 'upperMargin'], {}, [0.06, 0.16]),
  philtrumLength: relies(['upperBorder'], { sn: 1 }, [0.29, 0.64]),
  upperLipLength: relies(['upperMargin'], { sn: 1 }, [0.27, 0.58]),
  incisorShow: relies(['upperMargin', 'lowerMargin'], { sn: 1 }, [0.2, 0.35]),
  gingivalShow: relies(['upperMargin'], {}, [0.2, 0.35]),
  mouthWidth: relies([], { across: 2 }, [0.32, 0.63]),
  commissureHeightLeft: relies(['upperMargin'], { up: 1 }, [0.22, 0.28]),
  commissureHeightRight: relies(['upperMargin'], { up: 1 }, [0.19, 0.3]),
  commissureExcursionLeft: relies([], { across: 1, up: 1 }, [0.3, 0.5]),
  commissureExcursionRight: relies([], { across: 1, up: 1 }, [0.3, 0.5]),
  smileLineStraightness: relies(['upperMargin'], { up: 1 }, [0.11, 0.44]),
  interlabialGap: relies(['upperMargin', 'lowerMargin'], {}, [0.15, 0.35]),
  upperLipAreaMm2: relies(['upperBorder', 'upperMargin'], {}, [3, 9]),
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
export type Sureness = Pick<
  Reading,
  'contourSd' | 'landmarkSd' | 'cornerSd' | 'method' | 'pxPerMm' | 'scaleSd' | 'gingiva'
> & {
  readonly head: Pick<Reading['head'], 'pose'>;
};

/** Two-sided 95 % of a normal distribution, in standard deviations. */
const z95 = 1.96;

const redHeights = new Set<LipMeasure>(['upperVermilionHeight', 'lowerVermilionHeight', 'vermilionShowLateral']);

/** Why a height of red lip is not told although its contours are seen; null when it is. What a hand placed is believed. */
function doubtOf(name: LipMeasure, value: number, reading: Sureness): 'next edge' | 'too thin' | null {
  const rests = reliance[name];
  if (!rests || !redHeights.has(name)) return null;
  if (rests.contours.some((contour) => reading.method[contour] === 'by hand')) return null;
  const nextEdge = rests.contours.some((contour) => reading.contourSd[contour] > parameters.mostBorderSd.value);
  if (value < z95 * placeSd(rests, reading, false)) return 'too thin';
  return nextEdge ? 'next edge' : null;
}

/**
 * Puts a 95 % interval around a measure: where its contours and landmarks may lie, what the head's pose may do, and
 * how well the iris is known as a ruler.
 * @returns null for what rests on a contour that the pixels do not show, and for a height of red lip whose edge may as
 *   well be the next one or which cannot be told from none, because the shadow between the lips looks like the lip: not
 *   measurable here
 */
export function withInterval(name: LipMeasure, value: number, reading: Sureness): MeasuredValue | null {
  const rests = reliance[name];
  if (!rests || rests.contours.some((contour) => reading.method[contour] === 'face mesh')) return null;
  if (doubtOf(name, value, reading)) return null;
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

/** Tells where a height was seen and is not told because too little red shows. */
export function thinLipFlags(
  values: Readonly<Partial<Record<LipMeasure, number | null>>>,
  reading: Sureness,
): CaptureFlag[] {
  const thin = (['upperVermilionHeight', 'lowerVermilionHeight'] as const).some((name) => {
    const [value, contours] = [values[name], reliance[name]?.contours ?? []];
    const seen = contours.every((contour) => reading.method[contour] !== 'face mesh');
    return value != null && seen && doubtOf(name, value, reading) === 'too thin';
  });
  return thin ? ['red-lip-too-thin'] : [];
}

function scalePower(name: LipMeasure): number {
  return name === 'upperLipAreaMm2' ? 2 : 1;
}

function placeSd({ contours, landmarks }: Reliance, reading: Sureness, aLineByHand: boolean): number {
  const sds = contours.map((contour) => reading.contourSd[contour]);
  if (aLineByHand) sds.push(Math.hypot(parameters.handSd.value, 1 / reading.pxPerMm));
  const { sn = 0, across = 0, up = 0 } = landmarks;
  const { landmarkSd, cornerSd } = reading;
  const places = sn * landmarkSd ** 2 + across * cornerSd.across ** 2 + up * cornerSd.up ** 2;
  return Math.hypot(...sds, Math.sqrt(places));
}

function poseSd({ yaw5, pitch5 }: Reliance, { head }: Sureness): number {
  const doubt = parameters.poseSd.value;
  return Math.hypot(
    (yaw5 / 5) * Math.hypot(head.pose.yawDeg, doubt),
    (pitch5 / 5) * Math.hypot(head.pose.pitchDeg, doubt),
  );
}

/** How much wider intervals become between the finest and the coarsest picture that is measured. */
export function coarseness(pxPerMm: number): number {
  return 1 + 0.25 * Math.max(0, Math.log2(parameters.finePxPerMm.value / pxPerMm));
}

function methodOf({ contours }: Reliance, { method }: Sureness): MeasureMethod {
  const used = contours.map((contour) => method[contour]);
  if (used.includes('by hand')) return 'by hand';
  return used.length === 0 || used.includes('face mesh') ? 'face mesh' : 'pixel border';
}
