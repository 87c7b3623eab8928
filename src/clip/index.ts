/**
 * What did this mouth do in this clip? Decoded pictures and two face networks handed in; out come the moments that
 * count, the tasks that were done, their motion and medians with intervals. Leaves out: decoding, comparing.
 * @module
 */
export type {
  ClipFlag,
  ClipFrame,
  ClipMoment,
  ClipProgress,
  ClipRefusal,
  ClipRefusalReason,
  ClipRest,
  ClipResult,
  ClipSource,
  ClipTask,
  Estimate,
  MeasureClipOptions,
  MeasuredClip,
  MomentFlag,
  ScriptedTask,
  TaskMotion,
} from './clip.ts';
export { DamagedClip } from './damaged-clip.ts';
export { decodedFrame, pictureFrame } from './decoding/decoded-frame.ts';
export type { ColourMatrix, DecodedPicture, Plane, Region, Rotation } from './decoding/planes.ts';
export { uprightSize } from './decoding/planes.ts';
export { jumpStrength, leastJump } from './decoding/scene-jump.ts';
export { alike } from './decoding/thumbnail.ts';
// a clip as a document and as a table
export { type ClipFacts, clipFacts } from './document/clip-facts.ts';
export { type ClipMeasurement, clipOfMeasurement, withClips } from './document/clip-measurement.ts';
export { measurementCsv } from './document/measurement-csv.ts';
export { bytesLookedAt, editorNamedIn } from './edited/written-by.ts';
// what a guided session asks for beyond held expressions
export {
  type GuidedReading,
  type GuidedReadingName,
  type GuidedTask,
  type GuidedTaskName,
  guidedTasks,
  type ProfileSide,
  type ToldReading,
  type WhyUntold,
} from './guided/guided-task.ts';
export { printedUnit } from './guided/printed-unit.ts';
export { measureClip } from './measure-clip.ts';
export { parameters as clipParameters } from './parameters.ts';
// from the side
export { type ProfileObstacle, profileChange } from './profile/profile-change.ts';
export type { ProfilePoint } from './profile/profile-outline.ts';
