import type { Appearance } from './appearance.ts';
import type { FaceBox } from './face/detect-faces.ts';
import type { Iris } from './face/eyes.ts';
import type { PixelPoint } from './face/frame.ts';
import type { HeadFit, Pose } from './face/pose.ts';
import type { LipGeometry } from './lip-geometry.ts';
import type { ContourName, LipOutline } from './lips/lip-outline.ts';
import type { Expression, LipMeasure, measureUnits } from './names.ts';

/** How a value was read: from contours seen in the pixels, from the face mesh alone, or from points placed by hand. */
export type MeasureMethod = 'pixel border' | 'face mesh' | 'by hand';

/** One measure with its 95 % interval. */
export interface MeasuredValue {
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
  readonly unit: (typeof measureUnits)[LipMeasure];
  readonly method: MeasureMethod;
}

/** What a reader should know before relying on a capture. */
export type CaptureFlag =
  | 'below-4-px-per-mm'
  | 'eyes-narrowed'
  | 'one-eye-hidden'
  | 'irises-unlike'
  | 'scale-doubtful'
  | 'upper-border-not-plain'
  | 'lower-border-not-plain'
  | 'lip-margins-not-plain'
  | 'expression-uncertain'
  | 'mouth-open'
  | 'points-moved-by-hand'
  | 'gum-possible'
  | 'hair-over-border'
  | 'red-lip-too-thin'
  | 'make-up-border-possible';

/** One expression of one face, measured: an entry of the measurement document. */
export interface Capture {
  readonly expression: Expression;
  readonly measures: Readonly<Record<LipMeasure, MeasuredValue | null>>;
  readonly pose: Pose;
  readonly scale: { readonly pxPerMm: number; readonly source: string };
  readonly flags: readonly CaptureFlag[];
  /** pictures that went into it */
  readonly frames: number;
  /** light, colours, texture and the face's shape; only where pixels were read */
  readonly appearance?: Appearance;
}

/** A point of the outline that a person can move. */
export interface Handle {
  readonly id: HandleId;
  /** [px] */
  readonly at: PixelPoint;
}

/** Handles by landmark: subnasale, sublabiale, corners, bow peaks, and the four contours at the midline. */
export const handleIds = [
  'sn',
  'sl',
  'chRight',
  'chLeft',
  'cphRight',
  'ls',
  'cphLeft',
  'stoUpper',
  'stoLower',
  'li',
] as const;
export type HandleId = (typeof handleIds)[number];

/** What a page draws over the picture [px]. */
export interface Overlay {
  /** the face's points (478) */
  readonly points: readonly PixelPoint[];
  readonly irises: readonly [right: Iris, left: Iris];
  readonly contours: LipOutline;
  /** how plainly each point of each contour is to be seen, 0-1 */
  readonly confidence?: Readonly<Record<ContourName, readonly number[]>>;
  readonly handles: readonly Handle[];
}

/** Everything read from the pixels, from which measures are made and made again. Plain data. */
export interface Reading {
  /** (478 x 3) [px] */
  readonly points: readonly number[];
  readonly head: HeadFit;
  readonly irises: readonly [right: Iris, left: Iris];
  readonly outline: LipOutline;
  /** depth of every outline point, decreasing towards the camera [px] */
  readonly depths: Readonly<Record<ContourName, readonly number[]>>;
  /** standard deviation of every contour's place [mm] */
  readonly contourSd: Readonly<Record<ContourName, number>>;
  /** how plainly each point of each contour is to be seen, 0-1; 1 = a full step of this person's lip colour */
  readonly pointConfidence?: Readonly<Record<ContourName, readonly number[]>>;
  /** standard deviation of subnasale and sublabiale [mm] */
  readonly landmarkSd: number;
  /** standard deviation of the corners, sideways and in height [mm] */
  readonly cornerSd: { readonly across: number; readonly up: number };
  readonly method: Readonly<Record<ContourName, MeasureMethod>>;
  /** subnasale and sublabiale [px] */
  readonly sn: PixelPoint;
  readonly sl: PixelPoint;
  /** lower edge of the upper incisors at the middle of the mouth [px]; null when it cannot be seen */
  readonly incisorEdge: PixelPoint | null;
  /** where these incisors begin to be seen, under the lip or under gum [px] */
  readonly toothTop?: PixelPoint | null;
  /** height of the red band between the upper lip's margin and the incisors [mm]; gum or the lip's wet edge */
  readonly redBandMm?: number;
  /** gingival margin above the incisors, at the midline [px]; only ever placed by hand */
  readonly gingiva?: PixelPoint | null;
  readonly pxPerMm: number;
  /** relative standard deviation of the scale */
  readonly scaleSd: number;
  readonly scaleSource: string;
  readonly expression: Expression;
  readonly flags: readonly CaptureFlag[];
  /** read beside the lips; see {@link Appearance} */
  readonly appearance?: Appearance;
}

/** A picture that could be measured. */
export interface Measured {
  readonly ok: true;
  readonly capture: Capture;
  readonly overlay: Overlay;
  /** the lips in the patient frame [mm], to fit a face to */
  readonly geometry: LipGeometry;
  readonly reading: Reading;
}

/** Why a picture was not measured. */
export type RefusalReason =
  | 'no-face'
  | 'several-faces'
  | 'too-small'
  | 'turned'
  | 'eyes-closed'
  | 'not-an-image'
  | 'too-large'
  | 'not-measurable';

/** What a refusal of a picture says. */
export type RefusalCause =
  /** found: how surely it is a face; least [1] */
  | 'unlike-face'
  /** found, most [deg] */
  | 'turned-left'
  | 'turned-right'
  | 'chin-up'
  | 'chin-down'
  /** no iris to be seen */
  | 'eyes-closed'
  /** found, least, good [px/mm] */
  | 'few-pixels'
  /** found, most: how sure the corners are [mm] */
  | 'corners-unsure'
  | 'beyond-edge'
  /** found, most [megapixels] */
  | 'many-pixels'
  | 'no-face'
  /** found: how many */
  | 'several-faces'
  | 'not-decoded';

/** What a refusal says as a name and what fills its places, from which a page says it in the reader's language. */
export interface WhyRefused<Cause extends string = RefusalCause> {
  readonly cause: Cause;
  readonly values?: Readonly<Record<string, number | string>>;
}

/** An honest no. */
export interface Refusal {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** one sentence with the numbers and the limit */
  readonly detail: string;
  /** the same without words; left out for what only programs meet */
  readonly why?: WhyRefused;
  /** for several faces: where they are, from left to right; `pick` counts from 0 in this order */
  readonly faces?: readonly FaceBox[];
}

export type CaptureResult = Measured | Refusal;
