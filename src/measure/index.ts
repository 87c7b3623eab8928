/**
 * How large is this mouth, in millimetres? From a picture (pixels and two face networks handed in) or from a mesh,
 * to named lip measures with one definition. Leaves out: diagnosis, beauty, depth from a single picture.
 * @module
 */

export { type Appearance, appearanceOf, middleAppearance, shapePoints } from './appearance.ts';
export type {
  Capture,
  CaptureFlag,
  CaptureResult,
  Handle,
  HandleId,
  Measured,
  MeasuredValue,
  MeasureMethod,
  Overlay,
  Reading,
  Refusal,
  RefusalCause,
  RefusalReason,
  WhyRefused,
} from './capture.ts';
// one definition of a millimetre
export { contourHeightAt } from './contour.ts';
// one face from picture to picture, for clips
export { detectFaces, type FaceBox } from './face/detect-faces.ts';
// pictures and the networks that read them
export { detectorEdge, type FaceNetworks, type MeshOutputs, meshEdge } from './face/face-networks.ts';
export type { Frame, PixelPoint } from './face/frame.ts';
export { type Glance, type GlanceMouth, glanceAtFace, type NoGlance } from './face/glance.ts';
export { frontal, type HeadFit, type Pose } from './face/pose.ts';
export { type FrontalLips, placeLips, seeFrontal, slPoint, snPoint } from './geometry.ts';
export type { HandleMove } from './handles.ts';
export { thinLipFlags, withInterval } from './intervals.ts';
export type { LipGeometry, Point3 } from './lip-geometry.ts';
export type { ContourName } from './lips/lip-outline.ts';
export { contourNames } from './lips/lip-outline.ts';
export type { MouthPatch, PatchPoint } from './lips/mouth-patch.ts';
export { brightness } from './lips/tissue-colour.ts';
// from a picture to measures
export {
  asExpression,
  checkFrame,
  chooseFace,
  type MeasureFrameOptions,
  measureFrame,
  relateToRest,
  remeasure,
} from './measure-frame.ts';
export { lateralOffsetMm, measureLips } from './measure-lips.ts';
export {
  faceModelPackage,
  type Measurement,
  type MeasurementCapture,
  type MeasurementProvenance,
  toMeasurement,
} from './measurement.ts';
export {
  type AnyExpression,
  type BrowExpression,
  browExpressions,
  type Expression,
  expressions,
  forecastExpressions,
  type LipMeasure,
  measureUnits,
} from './names.ts';
// where a face ends
export { type EdgeScan, type FaceEdge, findFaceEdge } from './outline/face-edge.ts';
export { parameters as measureParameters } from './parameters.ts';
export { followFace, lookAtFace, type SeenFace } from './reading/follow-face.ts';
export { readLips, type SeenLips } from './reading/read-face.ts';
export { stillChangeSd, stillErrors } from './still-errors.ts';
// from a picture to measures
export {
  type GumLine,
  type GumLineId,
  type GumLineMove,
  type GumProposal,
  gumLineIds,
  measureGum,
  proposeGumLines,
} from './teeth/gum-lines.ts';
