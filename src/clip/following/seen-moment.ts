import type { Appearance, ContourName, FrontalLips, MeasureMethod, PixelPoint, Pose } from '#measure';
import type { MomentFlag } from '../clip.ts';
import type { SeenProfile } from '../profile/profile-outline.ts';
import type { SeenCheeks } from './watch-cheeks.ts';

/** Provisional ruler of everything seen before the clip's own is known [mm per cm of the canonical face]. */
export const provisionalRuler = 10;

/** How far a point of the mouth has moved in the head's frame since the moment before [mm, provisional ruler]. */
export interface Step {
  readonly dx: number;
  readonly dy: number;
  /** one standard deviation; Infinity when it was lost */
  readonly sd: number;
}

/** Steps of every column of every contour, and of subnasale and sublabiale; packed, since a long clip has many. */
export interface Steps {
  /** (columns x 3) dx, dy, sd */
  readonly contours: Readonly<Record<ContourName, Float32Array>>;
  readonly sn: Step;
  readonly sl: Step;
}

/** Packs the steps of one contour. */
export function packSteps(steps: readonly Step[]): Float32Array {
  return Float32Array.from(steps.flatMap(({ dx, dy, sd }) => [dx, dy, sd]));
}

/** The step of one column. */
export function stepAt(packed: Float32Array, column: number): Step {
  const [dx, dy, sd] = packed.subarray(3 * column, 3 * column + 3);
  return { dx, dy, sd };
}

/** A contour, packed: x and y in turn. */
export function packPlaces(places: readonly PixelPoint[]): Float64Array {
  const packed = new Float64Array(2 * places.length);
  for (const [i, [x, y]] of places.entries()) {
    packed[2 * i] = x;
    packed[2 * i + 1] = y;
  }
  return packed;
}

/** The place of one column. */
export function placeAt(packed: Float64Array | Float32Array, column: number): PixelPoint {
  return [packed[2 * column], packed[2 * column + 1]];
}

/**
 * The mouth at one moment as the pixels show it, before the clip is understood as a whole. Contours are packed: as lists
 * of points five minutes of them take 200 MB.
 */
export interface SeenMouth {
  /** seen from straight ahead, in the head's frame [mm, provisional ruler] */
  readonly lips: Omit<FrontalLips, 'curves'>;
  readonly curves: Readonly<Record<ContourName, Float64Array>>;
  /** in the upright picture [px] */
  readonly outline: Readonly<Record<ContourName, Float32Array>>;
  /** one standard deviation of each contour's place [mm, provisional ruler] */
  readonly sd: Readonly<Record<ContourName, number>>;
  readonly method: Readonly<Record<ContourName, MeasureMethod>>;
  /** from the moment before; null when that one showed no mouth */
  readonly steps: Steps | null;
  /** mean brightness around the mouth, natural logarithm */
  readonly light: number;
  /** read about once a second */
  readonly appearance: Appearance | null;
  /** share of the columns of both red borders that are plain to see [1] */
  readonly plainShare?: number;
}

/** One picture of a clip as it was read. */
export interface SeenMoment {
  readonly atSeconds: number;
  readonly flags: readonly MomentFlag[];
  /** null when there is no face */
  readonly face: {
    readonly pose: Pose;
    readonly pxPerCanonicalCm: number;
    /** diameter of the irises as they would look from straight ahead [px]; null when no eye is open to view */
    readonly irisPx: number | null;
    /** both eyes open to view, neither narrowed */
    readonly eyesOpen: boolean;
    /** middle and width of the face in the picture [px] */
    readonly centre: readonly [number, number];
    readonly width: number;
  } | null;
  /** null when the lips could not be read */
  readonly mouth: SeenMouth | null;
  /** the outline of a head turned to the side; only where a script asks for it */
  readonly profile?: SeenProfile | null;
  /** only where a script asks for a puff */
  readonly cheeks?: SeenCheeks | null;
  /** the picture at a thumbnail: brightness on a coarse grid */
  readonly thumbnail: Float32Array;
}
