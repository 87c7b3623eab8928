import type { Refusal, RefusalReason, WhyRefused } from '../capture.ts';
import type { Eyes } from '../face/eyes.ts';
import { lipContours } from '../face/face-points.data.ts';
import type { Frame } from '../face/frame.ts';
import { type Landmarks, pixelOf } from '../face/landmarks.ts';
import type { HeadFit } from '../face/pose.ts';
import { snPoint } from '../geometry.ts';
import { parameters } from '../parameters.ts';

/** Points that differ more than this between crops are guesses [mm]. */
const mostSpread = 2.5;

function refuse(reason: RefusalReason, detail: string, why: WhyRefused): Refusal {
  return { ok: false, reason, detail, why };
}

/** Refuses what is no face and heads that are turned too far. */
export function checkFace({ flag }: Landmarks, { pose }: HeadFit): Refusal | null {
  const least = parameters.faceFlag.value;
  if (flag < least) {
    return refuse(
      'no-face',
      `What was found does not look like a person's face (${flag.toFixed(1)}, at least ${least}).`,
      { cause: 'unlike-face', values: { found: flag, least } },
    );
  }
  const [yaw, pitch] = [parameters.yawLimit.value, parameters.pitchLimit.value];
  if (Math.abs(pose.yawDeg) > yaw) {
    const side = pose.yawDeg > 0 ? 'left' : 'right';
    return refuse(
      'turned',
      `The head is turned ${Math.abs(pose.yawDeg).toFixed(1)} degrees to the patient's ${side}; at most ${yaw} can be measured.`,
      { cause: `turned-${side}`, values: { found: Math.abs(pose.yawDeg), most: yaw } },
    );
  }
  if (Math.abs(pose.pitchDeg) > pitch) {
    const way = pose.pitchDeg > 0 ? 'up' : 'down';
    return refuse(
      'turned',
      `The chin points ${Math.abs(pose.pitchDeg).toFixed(1)} degrees ${way}; at most ${pitch} can be measured.`,
      { cause: `chin-${way}`, values: { found: Math.abs(pose.pitchDeg), most: pitch } },
    );
  }
  return null;
}

/** Refuses faces without a ruler and faces of too few pixels. */
export function checkScale(eyes: Eyes, head: HeadFit): Refusal | null {
  if (eyes.irisPx === null) {
    const open = eyes.openness.map((value) => value.toFixed(2)).join(' and ');
    return refuse(
      'eyes-closed',
      `The eyes are closed or narrowed (opening ${open} of the eye's width) and show no iris, so it cannot serve as a ruler.`,
      { cause: 'eyes-closed' },
    );
  }
  const pxPerMm = eyes.irisPx / parameters.irisDiameter.value;
  const [least, good] = [parameters.leastPxPerMm.value, parameters.finePxPerMm.value];
  if (pxPerMm < least || head.pxPerCanonicalCm / 10 < 0.6 * least) {
    return refuse(
      'too-small',
      `The face has ${pxPerMm.toFixed(2)} pixels per millimetre; at least ${least} are needed, ${good} are good.`,
      { cause: 'few-pixels', values: { found: pxPerMm, least, good } },
    );
  }
  return null;
}

/** Refuses mouths that are covered or cut off. */
export function checkPlace(frame: Frame, landmarks: Landmarks, pxPerMm: number): Refusal | null {
  const spread = cornerSpread(landmarks) / pxPerMm;
  if (spread > mostSpread) {
    return refuse(
      'not-measurable',
      `The mouth's corners cannot be told to better than ${spread.toFixed(1)} mm; at most ${mostSpread} can be measured. Is the mouth covered?`,
      { cause: 'corners-unsure', values: { found: spread, most: mostSpread } },
    );
  }
  const mouth = [...lipContours.upperBorder, ...lipContours.lowerBorder, snPoint].map((i) =>
    pixelOf(landmarks.points, i),
  );
  if (mouth.some(([x, y]) => x < 0 || y < 0 || x > frame.width || y > frame.height)) {
    return refuse('not-measurable', 'The mouth reaches beyond the edge of the picture.', { cause: 'beyond-edge' });
  }
  return null;
}

/** How far apart the crops place a mouth corner, the worse side [px]. */
export function cornerSpread({ spread }: Landmarks): number {
  return Math.max(...[61, 291].map((i) => Math.hypot(spread[i * 3], spread[i * 3 + 1])));
}
