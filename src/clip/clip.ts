import type {
  ContourName,
  Expression,
  Frame,
  LipGeometry,
  LipMeasure,
  MeasureMethod,
  MeasurementCapture,
  Pose,
  Refusal,
} from '#measure';

/** One decoded picture of a clip: upright, never mirrored. */
export interface ClipFrame {
  readonly frame: Frame;
  /** when it is shown [s], from the clip's start */
  readonly atSeconds: number;
}

/** A clip that a shell decodes: read once, from its start, one picture in memory at a time. */
export interface ClipSource {
  /** upright size [px] */
  readonly width: number;
  readonly height: number;
  /** null when the file does not say */
  readonly framesPerSecond: number | null;
  readonly durationSeconds: number | null;
  frames(): AsyncIterable<ClipFrame>;
}

/** Why a moment does not count. */
export type MomentFlag =
  | 'no-face'
  | 'turned'
  | 'away-from-baseline'
  | 'eyes-closed'
  | 'covered'
  | 'upper-border-not-plain'
  | 'lower-border-not-plain'
  | 'lip-margins-not-plain';

/** The face at one moment of a clip. */
export interface ClipMoment {
  readonly atSeconds: number;
  /** null when no face was found */
  readonly pose: Pose | null;
  /** whether the head is held so that the moment counts: within the absolute and the baseline limits */
  readonly gated: boolean;
  readonly flags: readonly MomentFlag[];
  /**
   * The lips in the patient frame of the whole clip [mm]: its origin is the stomion of the clip's rest, its directions
   * and its place follow the upper face, its ruler is the clip's. Null when they could not be read.
   */
  readonly geometry: LipGeometry | null;
  /** one standard deviation of each contour's place [mm]; null with the geometry */
  readonly contourSd: Readonly<Record<ContourName, number>> | null;
  readonly method: Readonly<Record<ContourName, MeasureMethod>> | null;
  /** measured against the clip's rest; null with the geometry */
  readonly measures: Readonly<Record<LipMeasure, number | null>> | null;
}

/** A stretch of a clip in which one thing is done. */
export interface ClipTask {
  readonly expression: Expression;
  /** leaves rest [s] */
  readonly onsetSeconds: number;
  /** held from and to [s]; medians are taken here */
  readonly heldFromSeconds: number;
  readonly heldToSeconds: number;
  /** back at rest [s] */
  readonly offsetSeconds: number;
  /** gated moments while held */
  readonly moments: number;
}

/** A number with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
  readonly unit: string;
}

/** How one task was moved; null where it could not be told. */
export interface TaskMotion {
  readonly task: ClipTask;
  /** length of the way of each corner and of the upper margin's middle from rest to the held place [mm] */
  readonly excursionLeft: Estimate | null;
  readonly excursionRight: Estimate | null;
  readonly upperMarginExcursion: Estimate | null;
  /** fastest corner, mean of both sides [mm/s] */
  readonly peakSpeed: Estimate | null;
  /** from a tenth to nine tenths of the excursion [s] */
  readonly attackSeconds: Estimate | null;
  /** change against rest of (left - right), the larger of corner height and of the lip margin 7 mm off the midline [mm] */
  readonly symmetryChange: Estimate | null;
  /** way of the corners over the way of the upper margin: 0 = the lip moves with the corners still [1] */
  readonly couplingIndex: Estimate | null;
}

/** Everything read from one clip of one person. */
export interface MeasuredClip {
  readonly ok: true;
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
  readonly durationSeconds: number;
  readonly framesRead: number;
  readonly framesGated: number;
  readonly scale: { readonly pxPerMm: number; readonly relativeSd: number; readonly source: string };
  /** pose of the clip's rest, from which the head may differ little */
  readonly baseline: Pose;
  readonly moments: readonly ClipMoment[];
  readonly tasks: readonly ClipTask[];
  readonly motions: readonly TaskMotion[];
  /** medians over the gated moments of each expression, rest first */
  readonly captures: readonly MeasurementCapture[];
  readonly flags: readonly ClipFlag[];
}

/** What a reader should know before relying on a clip. */
export type ClipFlag =
  | 'below-4-px-per-mm'
  | 'few-gated-frames'
  | 'no-rest'
  | 'scale-doubtful'
  | 'upper-border-not-plain'
  | 'light-changes'
  | 'frames-dropped'
  | 'maybe-mirrored'
  | 'maybe-edited';

/** A clip measured, or why it was not. */
export type ClipResult = MeasuredClip | ClipRefusal;

/** Reasons beyond those of a still. */
export type ClipRefusalReason =
  | Refusal['reason']
  | 'not-a-video'
  | 'damaged'
  | 'too-short'
  | 'too-long'
  | 'face-missing'
  | 'cut'
  | 'cancelled';

/** An honest no to a clip. */
export interface ClipRefusal {
  readonly ok: false;
  readonly reason: ClipRefusalReason;
  /** one sentence with the numbers, the limit and what to do */
  readonly detail: string;
}
