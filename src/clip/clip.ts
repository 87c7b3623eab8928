import type {
  ContourName,
  Expression,
  Frame,
  LipGeometry,
  LipMeasure,
  MeasureMethod,
  MeasurementCapture,
  PixelPoint,
  Pose,
  Refusal,
  RefusalCause,
  WhyRefused,
} from '#measure';
import type { Region } from './decoding/planes.ts';
import type { GuidedTask, GuidedTaskName } from './guided/guided-task.ts';

/** One decoded picture of a clip: upright, never mirrored. */
export interface ClipFrame {
  /** when it is shown [s], from the clip's start */
  readonly atSeconds: number;
  /** upright size [px] */
  readonly width: number;
  readonly height: number;
  /** all of it */
  readonly frame: Frame;
  /** a part of it, cheaper than all; the part lies inside the picture */
  part(region: Region): Frame;
  /** brightness on a coarse grid, to tell one shot from the next; turned or upright, but the same way in one clip */
  readonly thumbnail: Float32Array;
}

/** A clip that a shell decodes: read once, from its start, one picture in memory at a time. */
export interface ClipSource {
  /** upright size [px] */
  readonly width: number;
  readonly height: number;
  /** null when the file does not say */
  readonly framesPerSecond: number | null;
  readonly durationSeconds: number | null;
  /** editing or converting software that the file names; see `editorNamedIn` */
  readonly editor?: string | null;
  frames(): AsyncIterable<ClipFrame>;
}

/** Something asked of the person during a stretch of the clip. */
export interface ScriptedTask {
  /** null where no held expression is asked for */
  readonly expression: Expression | null;
  /** what else is to be read from it */
  readonly guided?: GuidedTaskName | undefined;
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** What the caller knows or wants. */
export interface MeasureClipOptions {
  /** which of several faces, 0 = leftmost in the first picture; without it several faces are refused */
  readonly pick?: number | undefined;
  /** the ruler and the pose of the same person's earlier clip, to be measured against */
  readonly rest?: ClipRest | undefined;
  /** what was asked for when, as in a guided session; otherwise tasks are told from the movement */
  readonly script?: readonly ScriptedTask[] | undefined;
  /** whether to say where the contours lie in every picture, for drawing over it: 0.1 GB for five minutes */
  readonly outlines?: boolean | undefined;
  /** looked at before every picture; true ends the work with the refusal `cancelled` */
  readonly signal?: { readonly aborted: boolean } | undefined;
  readonly onProgress?: ((progress: ClipProgress) => void) | undefined;
}

/** How far a measurement has come. */
export interface ClipProgress {
  readonly atSeconds: number;
  /** null when the clip does not say how long it is */
  readonly durationSeconds: number | null;
  readonly framesRead: number;
}

/** What a follow-up takes over from an earlier clip of the same person. */
export interface ClipRest {
  /** millimetres per centimetre of the canonical face: the ruler, whatever the camera */
  readonly mmPerCanonicalCm: number;
  readonly relativeSd: number;
  readonly baseline: Pose;
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
  /** where the contours lie in the upright picture [px]; only when asked for, null with the geometry */
  readonly outline?: Readonly<Record<ContourName, readonly PixelPoint[]>> | null;
  /** one standard deviation of each contour's place [mm]; null with the geometry */
  readonly contourSd: Readonly<Record<ContourName, number>> | null;
  readonly method: Readonly<Record<ContourName, MeasureMethod>> | null;
  /** measured against the clip's rest; null with the geometry */
  readonly measures: Readonly<Record<LipMeasure, number | null>> | null;
  /** how far each cheek stands out from the head's middle [mm]; only where a script asks for a puff */
  readonly cheeks?: { readonly right: number | null; readonly left: number | null } | null | undefined;
  /** share of the red lips' borders that is plain to see [1]; null where the lips were not read */
  readonly plainShare?: number | null;
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
  /** pictures that show the one before again; absent in documents of older versions */
  readonly framesRepeated?: number;
  /** editing or converting software that the file names; null where it names none */
  readonly editor?: string | null;
  readonly scale: {
    readonly pxPerMm: number;
    readonly relativeSd: number;
    readonly source: string;
    /** the ruler on the upper face, to hand to a follow-up [mm per cm of the canonical face] */
    readonly mmPerCanonicalCm: number;
  };
  /** pose of the clip's rest, from which the head may differ little */
  readonly baseline: Pose;
  readonly moments: readonly ClipMoment[];
  readonly tasks: readonly ClipTask[];
  readonly motions: readonly TaskMotion[];
  /** what a script asked for beyond held expressions */
  readonly guided?: readonly GuidedTask[];
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
  | 'frames-repeated'
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

/** What a refusal of a clip says. */
export type ClipRefusalCause =
  | RefusalCause
  | 'eyes-never-open'
  /** found, least, good [px/mm] */
  | 'few-clip-pixels'
  /** found, least: pictures */
  | 'few-pictures'
  /** found, all: pictures with a face */
  | 'face-missing'
  /** at [s] */
  | 'cut'
  /** found, most [s] */
  | 'too-long'
  | 'lips-never-read'
  /** found, all: pictures; mostYaw, mostPitch, usually yaw and pitch [deg] */
  | 'often-turned'
  /** found, all, least: pictures */
  | 'few-at-rest'
  | 'stopped'
  | 'empty-file'
  | 'not-a-video'
  | 'only-sound'
  /** codec */
  | 'codec-unknown'
  | 'no-index'
  /** at [s] */
  | 'broken-off'
  | 'unreadable';

/** An honest no to a clip. */
export interface ClipRefusal {
  readonly ok: false;
  readonly reason: ClipRefusalReason;
  /** one sentence with the numbers, the limit and what to do */
  readonly detail: string;
  /** the same without words */
  readonly why?: WhyRefused<ClipRefusalCause>;
}

/** Says no, with the reason, one sentence, and the same without words. */
export function refuse(
  reason: ClipRefusalReason,
  detail: string,
  cause: ClipRefusalCause,
  values: WhyRefused['values'] = {},
): ClipRefusal {
  return { ok: false, reason, detail, why: { cause, values } };
}
