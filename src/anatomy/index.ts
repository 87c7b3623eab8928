/**
 * What is this mouth made of? From thirteen lengths to elements, tissues, muscle fibres and ties, and back from a moved
 * mesh to the contours that are measured. Leaves out: how stiff or strong anything is.
 * @module
 */

// the brow
export type {
  BrowFascicle,
  BrowModel,
  BrowMuscleId,
  BrowParameters,
  BrowTie,
} from './brow/brow-model.ts';
export {
  type BrowPlace,
  browHeadMark,
  browLandmarkHeights,
  browMark,
  browX,
  markPosition,
  type SkinMark,
  skinMark,
} from './brow/brow-outline.ts';
export { buildBrow } from './brow/build-brow.ts';
export { browTemplate, meanBrow } from './brow/parameters.ts';
// the mouth
export { buildFace, layOutFace } from './build-face.ts';
export {
  type Attachment,
  type DentalArch,
  type FaceModel,
  type FaceParameters,
  type Fascicle,
  type FibreEntries,
  type MouthMesh,
  type MuscleId,
  muscleIds,
  type Resolution,
  type Side,
  type Strand,
  type Tissue,
  tissues,
} from './face-model.ts';
export { lengthsFromCaptures, lengthsOf, type MeasuredLength, type MeasuredLengths } from './fit/face-lengths.ts';
export {
  type AssumedParameter,
  acceptable as isSoundMesh,
  type FaceFit,
  type FaceNotFitted,
  type FitOptions,
  fitFace,
  type ReproducedLength,
  reproductionTolerance,
} from './fit/fit-face.ts';
export { type FaceSummary, summariseFace } from './fit/summarise-face.ts';
export { archDepthAt, archSlopeAt } from './mesh/dental-arch.ts';
export { elementSamples, gaussStations, jacobianAt } from './mesh/element-samples.ts';
export { type MeshQuality, meshQuality } from './mesh/mesh-quality.ts';
export { antagonists } from './muscles/antagonists.data.ts';
export { liftsUpperLip, ofUpperRing } from './muscles/muscle-groups.ts';
export { type MuscleRow, muscleTable, type TemplatePoint } from './muscles/muscles.data.ts';
export { type OutlinedFace, outline, vermilionNormal } from './outline/outline.ts';
export { surfaceNodes, surfaceRegion, surfaceTriangles } from './outline/surface.ts';
export { type Anthropometry, anthropometry, meanFace, type ReferenceFaceName, referenceFaces } from './parameters.ts';
