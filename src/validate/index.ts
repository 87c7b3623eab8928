/**
 * What would published studies have found if the model were right? Predictions of what a study would report under its own
 * conditions, with what nobody knows, what studies differ by and what chance does in so many people; and whether what was
 * published lies inside. Leaves out: any study that is not in the list it is given.
 * @module
 */
export type { Answer, Sign } from './answer.ts';
export { type Belief, priorBelief } from './belief/belief.ts';
// learning from the listed targets
export {
  answersLeftOut,
  type Calibration,
  type CalibrationTask,
  calibrate,
  calibratedBelief,
  calibrationMarks,
} from './calibrate/calibrate.ts';
export { learntPriors, learntReserves } from './calibrate/learnt-priors.ts';
export { leftOut } from './calibrate/left-out.data.ts';
export { agreement } from './document/agreement.data.ts';
// pages and data made from the answers
export { type AgreementByFamily, agreementByFamily, type StudyAgreement } from './document/agreement.ts';
export { type ValidationReport, validationDocument } from './document/validation-document.ts';
export type { Mouths, NeededMouth } from './predict/predictor.ts';
export { type ReadTargets, readTargets } from './targets/read-targets.ts';
export type { Target } from './targets/target.ts';
export { listedTargets } from './targets/targets.data.ts';
export { type SolvedLips, solveLips } from './treatment/solved-lips.ts';
export { answerTargets, neededMouths, needsBrow, needsLips, type ValidationOptions } from './validate.ts';
