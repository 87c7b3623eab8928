/**
 * How strong is every fascicle in the weeks after a plan? Spread of the dose from the needle, binding at the endplates
 * of fibres, onset and return. Leaves out stress and shape: they are mechanics, and meet this as one array of strengths.
 * @module
 */

export {
  type Control,
  halfBlockDose,
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
// what is sampled
export {
  nominalResponse,
  type ResponseInput,
  responseFromUnit,
  responseInputCount,
  responseInputs,
  type ToxinResponse,
} from './response.ts';
// what is drawn on a face
export { halfDoseRadius } from './spread/dose-field.ts';
export {
  doseAtEndplates,
  perFascicleBlock,
  type SurvivingStrength,
  strength,
  survivingStrength,
} from './surviving-strength.ts';
