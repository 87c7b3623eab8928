import { type Expression, type LipGeometry, type LipMeasure, type MeasuredValue, measureParameters } from '#measure';
import type { Posture } from '#mechanics';
import type { MovedCapture } from './sights.ts';

/** What a made capture shows. */
interface MadeCapture {
  readonly expression: Expression;
  readonly posture: Posture;
  readonly geometry: LipGeometry;
  /** value and standard deviation of a place, by measure [mm] */
  readonly measured: Partial<Readonly<Record<LipMeasure, readonly [value: number, sd: number]>>>;
  /** where its ruler comes from */
  readonly source: string;
}

/** The ruler of a clip, whose iris is read in many pictures [1]. */
const rulerSd = Math.hypot(
  measureParameters.irisDiameterSd.value / measureParameters.irisDiameter.value,
  measureParameters.lipsNearerSd.value,
  measureParameters.irisReadingSd.value / 2,
);

/** A capture from the front whose measures differ by two places each and by the ruler; what is not named was not measured. */
export function madeCapture({ expression, posture, geometry, measured, source }: MadeCapture): MovedCapture {
  const measures = Object.entries(measured).map(([name, [value, sd]]): [string, MeasuredValue] => {
    const half = 1.96 * Math.hypot(Math.SQRT2 * sd, value * rulerSd);
    return [name, { value, lo95: value - half, hi95: value + half, unit: 'mm', method: 'pixel border' }];
  });
  return {
    expression,
    posture,
    geometry,
    measures: Object.fromEntries(measures) as unknown as MovedCapture['measures'],
    pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
    scale: { pxPerMm: 4, source },
    flags: [],
    frames: 1,
  };
}
