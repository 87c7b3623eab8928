import type { LipMeasure } from '#measure';
import { type NumberRow, numberRow as row } from '#sources';

/** Every constant with which two captures are told apart; for single measures see {@link changeErrors}. */
export const parameters = {
  /** difference of yaw or pitch beyond which two captures are not compared */
  poseGate: row(3, [3, 3], 'deg', 'assumed'),
  /** relative error of the size of the upper face in one capture, which carries the ruler over */
  faceSizeSd: row(0.006, [0.004, 0.012], '1', 'measured'),
  /** how far a change may be read too small or too large, relative */
  slopeSd: row(0.08, [0.04, 0.12], '1', 'measured'),
  /** pictures from which a median counts as that of a clip */
  fewestFrames: row(12, [12, 12], 'frame', 'assumed'),
  /** how long a clip must show the lips at rest: a passing rest is the start of something else */
  leastRest: row(1, [0.8, 2], 's', 'assumed'),
  /** noise of a median of a clip whose frames are not at hand, over the error of a pair of clips */
  usualNoise: row(1, [0.5, 1.5], '1', 'assumed'),
  /** difference of the logarithm of the skin's brightness that is called another light */
  lightLevel: row(0.3, [0.25, 0.5], '1', 'assumed'),
  /** the same for the colour of the light */
  lightColour: row(0.15, [0.1, 0.2], '1', 'assumed'),
  /** the same for one cheek against the other */
  lightSide: row(0.3, [0.2, 0.4], '1', 'assumed'),
  /** growth of what is near against what is far that is called another lens distance */
  perspective: row(0.0018, [0.001, 0.0024], '1/cm of the canonical face', 'measured'),
  /** change of lip colour against the skin's that is called make-up, logarithm */
  makeUp: row(0.2, [0.1, 0.35], '1', 'measured'),
  /** change of fine texture around the mouth against the cheeks' that is called retouching, logarithm */
  retouch: row(0.5, [0.35, 0.8], '1', 'measured'),
  /** likeness of the face's asymmetry to the other's mirror image that is called mirrored */
  mirrored: row(0.5, [0.4, 0.7], '1', 'measured'),
  /** distance of face shapes that is called another person */
  otherPerson: row(0.26, [0.2, 0.35], 'cm of the canonical face', 'measured'),
  /** ratio of resolutions that is flagged */
  resolution: row(1.5, [1.3, 2], '1', 'assumed'),
  /** logarithm of the ratio of rulers that is flagged */
  ruler: row(0.1, [0.08, 0.15], '1', 'assumed'),
  /** way of a region below which its lost motion is not told */
  leastWay: row(1.5, [1, 2], 'mm', 'assumed'),
} as const satisfies Record<string, NumberRow>;

/** What makes an unchanged measure differ between two captures of one person. */
export interface ChangeError {
  /** how two sessions of an unchanged mouth differ, beyond what pictures, pose and ruler do: one standard deviation */
  readonly session: number;
  /** smallest change between two single pictures that is called real [mm]: they show one moment of a rest or a smile */
  readonly leastInStills: number;
  /** change per degree by which one head is turned or nods differently */
  readonly perDegYaw: number;
  readonly perDegPitch: number;
  /** how differently a person does the same movement again, one standard deviation of the difference; 0 at rest */
  readonly task: number;
  /** power with which the ruler enters */
  readonly power: 0 | 1 | 2;
}

const errors = (
  session: number,
  leastInStills: number,
  perDeg: readonly [yaw: number, pitch: number],
  task: number,
  power: ChangeError['power'] = 1,
): ChangeError => ({ session, leastInStills, perDegYaw: perDeg[0], perDegPitch: perDeg[1], task, power });

/**
 * Per measure [mm; mm2 for the area]. Session: unchanged synthetic pairs need hardly more than frame noise, pose and ruler
 * (docs/theory/compare.md); what is added is how two rests of a real man differ within seconds, 0.15 mm of the upper red
 * lip, in proportion for the others. The same holds for stills, beside what #measure says of two pictures
 * (`stillErrors`); what is called real there has a least size besides. Per degree: docs/theory/measure.md. Task: posed smiles repeat to 1.5 mm (smallest detectable change, tanikawa2018), shared
 * out among the measures by their excursion.
 */
export const changeErrors: Readonly<Record<LipMeasure, ChangeError>> = {
  upperVermilionHeight: errors(0.1, 0.6, [0.07, 0.05], 0.3),
  lowerVermilionHeight: errors(0.15, 0.6, [0.08, 0.17], 0.4),
  vermilionShowLateral: errors(0.13, 0.6, [0.07, 0.05], 0.3),
  philtrumLength: errors(0.15, 0.6, [0.16, 0.18], 0.5),
  upperLipLength: errors(0.15, 0.6, [0.16, 0.18], 0.5),
  upperLipProjection: errors(1, 1, [0.2, 0.2], 0.5),
  incisorShow: errors(0.3, 0.6, [0.08, 0.17], 0.7),
  gingivalShow: errors(0.3, 0.6, [0.08, 0.17], 0.7),
  mouthWidth: errors(0.3, 1.5, [0.18, 0.28], 1.1),
  commissureHeightLeft: errors(0.2, 1, [0.16, 0.13], 0.77),
  commissureHeightRight: errors(0.2, 1, [0.16, 0.13], 0.77),
  commissureExcursionLeft: errors(0.3, 1, [0.26, 0.2], 0.77),
  commissureExcursionRight: errors(0.3, 1, [0.26, 0.2], 0.77),
  smileLineStraightness: errors(0.15, 0.6, [0.08, 0.13], 0.5),
  interlabialGap: errors(0.1, 0.6, [0.08, 0.17], 0.7),
  upperLipAreaMm2: errors(4, 16, [2.4, 1.6], 12, 2),
};
