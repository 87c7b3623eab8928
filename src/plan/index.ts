/**
 * What is to be injected, where, and could it be? Product, units, sites, depth and dilution, read strictly and placed
 * on one face. Leaves out: what the toxin does, and whether anybody should have it.
 * @module
 */

export { browLandmarkPosition, isBrowSite, partOf, regionsOf } from './brow-landmarks.ts';
// plans that come with the product
export {
  type BuiltInPlanName,
  builtInPlan,
  builtInPlanSources,
  builtInPlans,
  type FoundPlan,
} from './built-in-plans.ts';
// reading and describing
export {
  describePlan,
  describeSite,
  injectionVolumeMl,
  totalUnits,
  toxinArms,
  unitsByProduct,
} from './describe-plan.ts';
export type { InvalidField } from './field-reader.ts';
// limits, each in its product's own units
export {
  type Limit,
  pairedLandmarks,
  planLimits,
  productLimits,
  unitsPerSiteMax,
  unitsTotalMax,
} from './parameters.ts';
export { type ParsedPlan, parsePlan } from './parse-plan.ts';
// on a face
export {
  type PlacedGel,
  type PlacedPlan,
  type PlacementRefusal,
  placeFillers,
  placeInjections,
  refusedLipLift,
} from './place-injections.ts';
// the plan
export {
  type Arm,
  type BrowLandmark,
  browLandmarks,
  type FillerArm,
  type FillerInjection,
  type GelClass,
  gelClasses,
  type Injection,
  type InjectionSite,
  type LipLiftArm,
  type MouthLandmark,
  mouthLandmarks,
  type PlacedFiller,
  type PlacedInjection,
  type Plan,
  type Product,
  products,
  type SiteLandmark,
  siteLandmarks,
  type ToxinArm,
  type ToxinPlan,
} from './plan.ts';
export { labelOfChanged, partsOfLabel } from './plan-label.ts';
export { type FrontalPoint, landmarkPosition } from './site-landmarks.ts';
export { type SkinPoint, type SkinSurface, skinSurface } from './skin-surface.ts';
