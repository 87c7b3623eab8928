import { type ContourName, contourNames, type LipGeometry, type MeasureMethod, type Point3 } from '#measure';
import type { ClipMoment } from '../clip.ts';

/** The lips of one moment as a document holds them: the patient frame of the clip, depth left out [mm]. */
export interface LipsFacts {
  /** x and y in turn, from the patient's right corner to the left */
  readonly upperBorder: readonly number[];
  readonly upperMargin: readonly number[];
  /** null where the lips touch and the upper margin is the one seam */
  readonly lowerMargin: readonly number[] | null;
  readonly lowerBorder: readonly number[];
  /** x and y of sn, sl, chLeft, chRight, cphLeft and cphRight */
  readonly landmarks: readonly number[];
  readonly midlineX: number;
  readonly incisorEdgeY: number | null;
  readonly gingivaY: number | null;
  /** one standard deviation of each contour, in the order of the contours above */
  readonly sd: readonly number[];
  /** contours that the pixels did not show, taken from the face mesh */
  readonly fromMesh: readonly ContourName[];
}

const landmarks = ['sn', 'sl', 'chLeft', 'chRight', 'cphLeft', 'cphRight'] as const;

/** The lips of a moment for a document, to a hundredth of a millimetre; null where they were not read. */
export function lipsFacts({ geometry, contourSd, method }: ClipMoment): LipsFacts | null {
  if (geometry === null) return null;
  const [upperBorder, upperMargin, lowerMargin, lowerBorder] = contourNames.map((name) => flat(geometry[name]));
  return {
    upperBorder,
    upperMargin,
    lowerMargin: lowerMargin.every((value, i) => value === upperMargin[i]) ? null : lowerMargin,
    lowerBorder,
    landmarks: flat(landmarks.map((name) => geometry[name])),
    midlineX: hundredth(geometry.midlineX),
    incisorEdgeY: geometry.incisorEdgeY === null ? null : hundredth(geometry.incisorEdgeY),
    gingivaY: geometry.gingivaY === null ? null : hundredth(geometry.gingivaY),
    sd: contourNames.map((name) => hundredth(contourSd?.[name] ?? 0)),
    fromMesh: contourNames.filter((name) => method?.[name] === 'face mesh'),
  };
}

/** What a moment of a clip holds of the lips, from a document. */
export function lipsFromFacts(facts: LipsFacts | null): Pick<ClipMoment, 'geometry' | 'contourSd' | 'method'> {
  if (facts === null) return { geometry: null, contourSd: null, method: null };
  const { upperMargin, lowerMargin, midlineX, incisorEdgeY, gingivaY, fromMesh } = facts;
  const places = points(facts.landmarks);
  const geometry = {
    ...(Object.fromEntries(landmarks.map((name, i) => [name, places[i]])) as Record<
      (typeof landmarks)[number],
      Point3
    >),
    upperBorder: points(facts.upperBorder),
    upperMargin: points(upperMargin),
    lowerMargin: points(lowerMargin ?? upperMargin),
    lowerBorder: points(facts.lowerBorder),
    midlineX,
    incisorEdgeY,
    gingivaY,
    frontalOnly: true,
  } satisfies LipGeometry;
  const methodOf = (name: ContourName): MeasureMethod => (fromMesh.includes(name) ? 'face mesh' : 'pixel border');
  return { geometry, contourSd: byContour((_, i) => facts.sd[i]), method: byContour(methodOf) };
}

function byContour<T>(read: (name: ContourName, i: number) => T): Record<ContourName, T> {
  return Object.fromEntries(contourNames.map((name, i) => [name, read(name, i)])) as Record<ContourName, T>;
}

function flat(contour: readonly Point3[]): number[] {
  return contour.flatMap(([x, y]) => [hundredth(x), hundredth(y)]);
}

function points(flatContour: readonly number[]): Point3[] {
  return Array.from({ length: flatContour.length / 2 }, (_, i) => [flatContour[2 * i], flatContour[2 * i + 1], 0]);
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
