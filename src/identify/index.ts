/**
 * How strong are this person's muscles? Captures at rest and in motion in, a posterior of strengths, activations,
 * stiffness and tone out, with the motion it reproduces and what is left over. Leaves out: forecasting.
 * @module
 */

// what was seen, beside what the model makes of it
export type { Drawn, SeenExpression } from './expressions-seen.ts';
// who solves
export type { SolverPool } from './forward.ts';
// from captures to a person
export {
  type Identified,
  type IdentifyOptions,
  identifyPerson,
  type NotIdentified,
  type PreparedFace,
  prepareFace,
} from './identify.ts';
// what is assumed
export { identifyParameters } from './parameters.ts';
// what was learnt
export type { Confounded, Learnt, LearntPull, Posterior, Quantiles } from './posterior.ts';
// what a forecast reads
export { type JointPerson, jointPerson, type PriorsDocument, priorsOf } from './priors-document.ts';
export { type Look, type MovedCapture, movingExpressions } from './sights.ts';
