import type { Estimate, ProfileObstacle, ProfileSide, ToldReading } from '#clip';
import type { Expression, LipMeasure, MeasuredValue } from '#measure';
import type { Claim, Difference, Obstacle } from './findings.ts';

/** One measure before and after, held against what can be told apart. */
export interface MeasureChange {
  readonly before: MeasuredValue;
  readonly after: MeasuredValue;
  /** after minus before; errors that both share, such as the ruler's, cancel */
  readonly change: Estimate;
  /** smallest change that 95 of 100 unchanged pairs stay below [the measure's unit] */
  readonly detectionLimitMm: number;
  readonly detectable: boolean;
}

/** A number of motion before and after. */
export interface MotionChange {
  readonly name: MotionName;
  readonly before: Estimate;
  readonly after: Estimate;
  readonly change: Estimate;
  readonly detectionLimit: number;
  readonly detectable: boolean;
}

/** Numbers of motion that are compared. */
export const motionNames = [
  'excursionLeft',
  'excursionRight',
  'upperMarginExcursion',
  'peakSpeed',
  'attackSeconds',
  'symmetryChange',
  'couplingIndex',
] as const;
export type MotionName = (typeof motionNames)[number];

/** Regions in which lost motion is told, the patient's sides. */
export type LipRegion =
  | 'upperMiddle'
  | 'upperLeft'
  | 'upperRight'
  | 'lowerMiddle'
  | 'lowerLeft'
  | 'lowerRight'
  | 'cornerLeft'
  | 'cornerRight';

/** Share of a region's motion that is left: 1 = moves as far as before. */
export interface MotionKept {
  readonly region: LipRegion;
  readonly kept: Estimate;
  /** way of the region from rest to the held place [mm] */
  readonly beforeMm: number;
  readonly afterMm: number;
}

/** One measure over time, both clips on one clock that starts where rest is left. */
export interface MotionCurve {
  readonly measure: LipMeasure;
  readonly fromOnsetSeconds: readonly number[];
  /** null where a moment does not count */
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
}

/** One expression, before and after. */
export interface ExpressionComparison {
  readonly expression: Expression;
  readonly measures: Readonly<Record<LipMeasure, MeasureChange | null>>;
  /** empty when either side is a still */
  readonly motion: readonly MotionChange[];
  readonly kept: readonly MotionKept[];
  readonly curves: readonly MotionCurve[];
  /** why the numbers of this expression must not be relied on; empty when they may */
  readonly notComparable: readonly Obstacle[];
}

/** What changed from one side, between two takes of a head turned to it. */
export interface SideViewChange {
  readonly task: ProfileSide;
  /** null where it cannot be told */
  readonly change: {
    /** how much further forward the red border of the upper lip stands [mm] */
    readonly projection: ToldReading;
    /** how much further up its outline faces [deg] */
    readonly facing: ToldReading;
    readonly detectionLimitMm: number;
    readonly detectable: boolean;
  } | null;
  /** why it cannot be told */
  readonly why?: ProfileObstacle;
}

/** Two captures of one person, compared; in names and numbers, which whoever shows it says. */
export interface Comparison {
  readonly captures: readonly ExpressionComparison[];
  /** where both sides are clips with a take from the side; otherwise empty */
  readonly fromTheSide: readonly SideViewChange[];
  readonly flags: readonly Difference[];
  readonly claim: Claim;
  readonly provenance: { readonly software: string; readonly parameters: string };
}
