/**
 * Where do the lips come to rest? Large-deformation finite elements: layered nearly incompressible tissue, active fibres,
 * teeth and lip contact, rest as an equilibrium, expressions. In: a FaceModel, a Physiology, activations. Out: displacements,
 * pressures. Leaves out: why a muscle is weak.
 * @module
 */

// one face, one person, one rest
export type { DenseKernel } from '#numerics';
// one brow: a muscled patch that touches nothing
export { type BrowExpressionName, boneContact, browTieStiffness, lidParameters } from './brow/brow-parameters.ts';
export { browActivation, createBrowPerson } from './brow/brow-person.ts';
export { type BrowPhysiology, browPriors, medianBrowPhysiology, sharedWithMouth } from './brow/brow-physiology.ts';
export { lidMarginPerBlock, marginReflex } from './brow/upper-lid.ts';
// what the lips touch
export { leakMarginKpa, type Seal, sealOf, toothPressureKpa } from './contact/seal.ts';
export { readToothSensor, type SensorReading } from './contact/tooth-sensor.ts';
// what tissue gains and loses
export type { Growth } from './element/growth.ts';
// numbers with their sources
export { expressionActivations } from './expressions.data.ts';
export { mouthParameters, type Parameter, tissueParameters } from './parameters.ts';
// any muscled patch
export { preparePatch } from './patch/muscled-patch.ts';
export { activatePatch, type PatchState, reactivatePatch } from './patch/patch-express.ts';
export type { PatchPerson } from './patch/patch-person.ts';
export { settlePatch } from './patch/patch-rest.ts';
// what the photograph does not show
export type { Physiology, Prior } from './physiology.ts';
export { medianPhysiology, physiologyPriors } from './physiology-priors.ts';
// problems with known answers
export type { CaseResult, ReferenceCase, RefusedCase, SolvedCase } from './problems/case.ts';
export { referenceCases } from './problems/cases.data.ts';
export { type CaseSolver, type CaseSolverOptions, createCaseSolver } from './problems/solve-case.ts';
// expressions
export { activationOf, type Manner, type Pulls, type SidedPull, sectionScale } from './solve/activation.ts';
export { benchHandles } from './solve/bench-handles.ts';
export { type BlockMap, blockMap } from './solve/block-map.ts';
export {
  activateFully,
  type Expressed,
  type Expressing,
  express,
  expressTreated,
  type Treated,
} from './solve/express.ts';
export { createMouth, type Mouth } from './solve/mouth.ts';
export type { Equilibrium } from './solve/newton.ts';
export { createPerson, type Person, type Posture } from './solve/person.ts';
export { type Rest, settleRest } from './solve/rest.ts';
export { displacementPerBlock, displacementPerGrowth, displacementTowards } from './solve/sensitivity.ts';
