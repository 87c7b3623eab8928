/**
 * How strong is every fascicle in the weeks after a plan? Spread of the dose from the needle, binding at the endplates
 * of fibres, onset and return. Leaves out stress and shape: they are mechanics, and meet this as one array of strengths.
 * @module
 */

// volume that gel adds
export {
  type AddedVolume,
  addedVolume,
  type FillerResponse,
  fillerInputs,
  gelAmounts,
  gelChannels,
} from './filler/added-volume.ts';
export { fillerParameters } from './filler/parameters.ts';
export { type FillerPreparation, type PreparedFiller, prepareFiller } from './filler/prepare-filler.ts';
export { fullerShare } from './filler/responders.ts';
export { type InputSpace, inputSpace, type Sampled, type SampledInput } from './input-space.ts';
// muscles outside the mouth
export { type MuscleSlab, type SlabInjection, silencedShare, slabField } from './muscle/muscle-slab.ts';
export {
  type Control,
  halfBlockDose,
  halfBlockDoseBefore,
  type ResponsePrior,
  responsePriors,
  type SiteInput,
  type TreatmentInput,
} from './parameters.ts';
// strength of every fascicle
export {
  type Preparation,
  type PreparedSite,
  type PreparedTreatment,
  prepareInjections,
  prepareTreatment,
} from './prepare-treatment.ts';
export type { Prior } from './prior.ts';
// force and block over time
export { survivingForce } from './recovery/force.ts';
export { blockAt } from './recovery/time-course.ts';
// what is sampled
export {
  halfBlockDoseAt,
  nominalResponse,
  type ResponseInput,
  responseFromUnit,
  responseInputCount,
  responseInputs,
  type ToxinResponse,
} from './response.ts';
// what is drawn on a face
export { type DoseField, doseDensity, halfDoseRadius } from './spread/dose-field.ts';
export {
  doseAtEndplates,
  perFascicleBlock,
  type SurvivingStrength,
  strength,
  survivingStrength,
} from './surviving-strength.ts';
