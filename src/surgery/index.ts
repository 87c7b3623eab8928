/**
 * What does an operation take out of the tissue? From a lip lift on a face to the height that skin loses below the nose.
 * Leaves out: what the lip then does, which is mechanics; scars and healing.
 * @module
 */
export {
  type LipLiftPreparation,
  type LipLiftResponse,
  liftAmounts,
  lipLiftInputs,
  type PreparedLipLift,
  prepareLipLift,
} from './lip-lift.ts';
export { lipLiftParameters } from './parameters.ts';
