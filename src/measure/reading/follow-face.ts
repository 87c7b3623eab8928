import type { FaceBox } from '../face/detect-faces.ts';
import { type Eyes, readEyes } from '../face/eyes.ts';
import type { FaceNetworks } from '../face/face-networks.ts';
import type { Frame } from '../face/frame.ts';
import { findLandmarks, followLandmarks, type Landmarks } from '../face/landmarks.ts';
import { fitHead, type HeadFit } from '../face/pose.ts';
import { parameters } from '../parameters.ts';
import { cornerSpread } from './check-face.ts';

/** A face in one picture of a clip: its points, how the head is held, and its eyes. */
export interface SeenFace {
  readonly landmarks: Landmarks;
  readonly head: HeadFit;
  readonly eyes: Eyes;
  /** how far the looks disagree about a mouth corner, the worse side [px] */
  readonly cornerSpread: number;
}

/** A face looked at with all care: ten looks. Null when what was found is no face. */
export async function lookAtFace(frame: Frame, box: FaceBox, networks: FaceNetworks): Promise<SeenFace | null> {
  return seenFace(frame, await findLandmarks(frame, box, networks));
}

/**
 * The same face a moment later, at a fifth of the cost.
 * @param before its points a moment ago (478 x 3) [px of this picture]
 * @returns null when there is no face any more
 */
export async function followFace(frame: Frame, before: Float64Array, networks: FaceNetworks): Promise<SeenFace | null> {
  return seenFace(frame, await followLandmarks(frame, before, networks));
}

function seenFace(frame: Frame, landmarks: Landmarks): SeenFace | null {
  if (landmarks.flag < parameters.faceFlag.value) return null;
  return {
    landmarks,
    head: fitHead(landmarks.points),
    eyes: readEyes(frame, landmarks.points),
    cornerSpread: cornerSpread(landmarks),
  };
}
