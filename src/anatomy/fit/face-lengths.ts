import { contourHeightAt, type LipGeometry, type MeasurementCapture, measureLips } from '#measure';
import type { FaceParameters } from '../face-model.ts';

/** A length read from a person with its 95 % interval [mm]. */
export interface MeasuredLength {
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** What has been read of a face; lengths that are absent are unknown. */
export type MeasuredLengths = Partial<Record<keyof FaceParameters, MeasuredLength>>;

/** Half-width of the 95 % interval of a length that is read from landmarks alone [mm]; assumed. */
const landmarkInterval = 1;
/** Lips further apart than this show the incisors at rest [mm]; assumed. */
const partedLips = 0.5;

/**
 * The face parameters that an outline of the lips at rest shows, read alike from a photograph and from a mesh.
 * @returns lengths [mm]; null where the outline does not reach
 */
export function lengthsOf(geometry: LipGeometry): Partial<Record<keyof FaceParameters, number | null>> {
  const measures = measureLips(geometry, geometry);
  const { cphLeft, cphRight, chLeft, chRight, midlineX, sl } = geometry;
  const ls = contourHeightAt(geometry.upperBorder, midlineX);
  const lowerMargin = contourHeightAt(geometry.lowerMargin, midlineX);
  return {
    mouthWidth: measures.mouthWidth,
    cornerHeightDifference: chLeft[1] - chRight[1],
    upperVermilionHeight: measures.upperVermilionHeight,
    lowerVermilionHeight: measures.lowerVermilionHeight,
    philtrumLength: measures.philtrumLength,
    cupidBowDepth: ls === null ? null : (cphLeft[1] + cphRight[1]) / 2 - ls,
    philtralHalfSpacing: (cphLeft[0] - cphRight[0]) / 2,
    lowerLipLength: lowerMargin === null ? null : lowerMargin - sl[1],
  };
}

/** Face parameters that {@link lengthsOf} reads, in its order. */
export const outlinedLengths = [
  'mouthWidth',
  'cornerHeightDifference',
  'upperVermilionHeight',
  'lowerVermilionHeight',
  'philtrumLength',
  'cupidBowDepth',
  'philtralHalfSpacing',
  'lowerLipLength',
] as const satisfies readonly (keyof FaceParameters)[];

/**
 * Lengths of a person from captures: shape from the first one at rest; the crown's height from a smile that shows the
 * gum, and incisor show from parted lips at rest.
 */
export function lengthsFromCaptures(captures: readonly MeasurementCapture[]): MeasuredLengths {
  const rest = captures.find((capture) => capture.expression === 'rest');
  const lengths: Record<string, MeasuredLength> = {};
  if (rest) {
    for (const [name, value] of Object.entries(lengthsOf(rest.geometry))) {
      const measured = rest.measures[name as keyof typeof rest.measures];
      if (measured) lengths[name] = interval(measured);
      else if (value !== null) lengths[name] = around(value);
    }
    const { incisorShow, interlabialGap } = rest.measures;
    if (incisorShow && interlabialGap && interlabialGap.value > partedLips) lengths.incisorShow = interval(incisorShow);
  }
  const gummy = captures.find(({ measures }) => (measures.gingivalShow?.value ?? 0) > partedLips);
  if (gummy?.measures.incisorShow) lengths.crownHeight = interval(gummy.measures.incisorShow);
  return lengths;
}

function interval({ value, lo95, hi95 }: MeasuredLength): MeasuredLength {
  return { value, lo95, hi95 };
}

function around(value: number): MeasuredLength {
  return { value, lo95: value - landmarkInterval, hi95: value + landmarkInterval };
}
