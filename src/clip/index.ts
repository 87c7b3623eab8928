/**
 * What did this mouth do in this clip? Decoded pictures and two face networks handed in; out come the moments that
 * count, the tasks that were done, their motion and medians with intervals. Leaves out: decoding, comparing.
 * @module
 */
export type {
  ClipFlag,
  ClipFrame,
  ClipMoment,
  ClipRefusal,
  ClipRefusalReason,
  ClipResult,
  ClipSource,
  ClipTask,
  Estimate,
  MeasuredClip,
  MomentFlag,
  TaskMotion,
} from './clip.ts';
