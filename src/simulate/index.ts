/**
 * What does one treatment do to one person? One face, one guess of the unseen, given strengths: every expression before and
 * after, as outputs in mm, N and kPa. Leaves out: how likely it is (forecast) and why a muscle is weak (pharmacology).
 * @module
 */

// the brow
export { browOutputNames, browOutputUnits } from './brow/brow-outputs.ts';
export { type BrowExpressionResult, type BrowJob, type BrowResult, solveBrow } from './brow/solve-brow.ts';
// what an output vector holds
export { measureNames, outlineStart, outputNames, outputUnit } from './output-names.ts';
// one solved person
export {
  type ExpressionResult,
  type ModelOnlyOutput,
  modelOnlyOutputs,
  type Nearby,
  outlineContours,
  outlinePointCount,
  type SampleJob,
  type SampleResult,
  type SolveQuality,
} from './sample.ts';
// which millimetre matters
export { type SensitivityMap, sensitivityMap } from './sensitivity-map.ts';
export { solveJob } from './solve-job.ts';
export { solveSample } from './solve-sample.ts';
