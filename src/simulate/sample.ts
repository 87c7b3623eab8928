import type { FaceParameters, Resolution } from '#anatomy';
import type { Expression } from '#measure';
import type { Growth, Manner, Physiology, Posture, Treated } from '#mechanics';

/**
 * One person as solved: a face, one guess of what cannot be seen, and the treatments to solve exactly.
 * Plain data, so that a worker can be sent it.
 */
export interface SampleJob {
  readonly face: FaceParameters;
  readonly resolution: Resolution;
  readonly physiology: Physiology;
  readonly expressions: readonly Expression[];
  /** what each treatment leaves of every fascicle and adds to or takes from the tissue; solved exactly one after the other */
  readonly treatments: readonly Treated[];
  /** also the derivative of every output to the block of every fascicle, and to every growth, at the untreated state */
  readonly sensitivities: boolean;
  /** growths whose unit the derivatives are for; none unless said */
  readonly growths?: readonly Growth[];
  /** also the positions of all surface nodes, for drawing */
  readonly surfaces: boolean;
  /** planted changes of the model, for tests and teaching: no teeth */
  readonly without?: readonly 'teeth'[];
  /** how this person makes expressions; as the template unless said */
  readonly manner?: Manner;
  /** how the head is held while the expressions are made; upright unless said. Rest is always that of the upright head */
  readonly posture?: Posture;
  /** people much like this one, whose outputs are wanted to first order. Nobody unless said */
  readonly nearby?: readonly Nearby[];
}

/** Somebody much like another person on the same face. */
export interface Nearby {
  readonly physiology: Physiology;
  readonly manner: Manner;
}

/** What was solved in one expression. Outputs are in the order of {@link outputNames}. */
export interface ExpressionResult {
  readonly expression: Expression;
  /** (nOutput); NaN where the expression does not define it */
  readonly untreated: Float64Array;
  /** ((nFascicle + nGrowth) x nOutput) derivative to block, then to growth, when asked for */
  readonly sensitivity: Float64Array | null;
  /** by how much every output of each nearby person differs from this one's, to first order (nNearby x nOutput); when asked for */
  readonly towards: Float64Array | null;
  /** one (nOutput) per strengths entry; null when that solve was refused */
  readonly treated: readonly (Float64Array | null)[];
  /** untreated positions of surface nodes, then one per strengths entry (nSurfaceNode x 3) [mm]; when asked for */
  readonly surfaces: readonly (Float32Array | null)[] | null;
  /** derivative of the surface to each fascicle's block and each growth ((nFascicle + nGrowth) x nSurfaceNode x 3), when surfaces and sensitivities are asked for */
  readonly surfaceSensitivity: Float32Array | null;
  /** force along the pull of each muscle group, untreated [N] (nFascicle) */
  readonly fascicleForceN: Float64Array;
  readonly quality: SolveQuality;
}

/** Checks of a solved state. */
export interface SolveQuality {
  readonly newtonSteps: number;
  /** norm of the residual over the norm of the internal forces [1] */
  readonly residual: number;
  /** total volume change [1] */
  readonly volumeChange: number;
  /** largest volume change of an element [1] */
  readonly worstElementVolumeChange: number;
  /** smallest Jacobian determinant at a Gauss point [1] */
  readonly minJacobian: number;
}

export type SampleResult =
  | { readonly ok: true; readonly expressions: readonly ExpressionResult[]; readonly restResidualMm: number }
  | { readonly ok: false; readonly reason: 'did-not-converge'; readonly detail: string };

/**
 * Names of the outputs of a solved expression: first the measures of `#measure` (LipMeasure names), then the model-only ones,
 * then the outline for drawing. Fixed length and order for every face and resolution.
 */
export const modelOnlyOutputs = [
  'vermilionEversionDeg',
  'sealForceN',
  'sealPressureKpa',
  'teethPressureKpa',
  /** excursion of the upper lip at the midline from untreated rest: height of its margin, depth of its border [mm] */
  'marginExcursion',
  /** y of the upper margin 7 mm to the patient's left and right, change from untreated rest [mm] */
  'marginLiftLeft',
  'marginLiftRight',
  /** z of the vermilion borders at the midline, change from untreated rest [mm] */
  'upperProtrusion',
  'lowerProtrusion',
] as const;
export type ModelOnlyOutput = (typeof modelOnlyOutputs)[number];

export const outlineContours = ['upperBorder', 'upperMargin', 'lowerMargin', 'lowerBorder'] as const;
/** Points per contour in the outline outputs, equally spaced by mesh column from the right corner to the left. */
export const outlinePointCount = 17;
