import type { FaceNetworks } from '#measure';
import { type ClipRefusal, type ClipResult, type ClipSource, type MeasureClipOptions, refuse } from './clip.ts';
import { DamagedClip } from './damaged-clip.ts';
import { findCut } from './following/find-cut.ts';
import { followClip, tooLong } from './following/follow-clip.ts';
import type { SeenMoment } from './following/seen-moment.ts';
import { parameters } from './parameters.ts';
import { understandClip } from './understand-clip.ts';

/**
 * Measures the mouth in a clip of one person: which moments count, what was done when, how it moved, and medians with
 * intervals. Pictures are read once, in their order, one at a time.
 *
 * @returns the clip measured, or a refusal with its reason and what to do
 * @throws when `pick` is not a whole number from 0
 */
export async function measureClip(
  source: ClipSource,
  networks: FaceNetworks,
  options: MeasureClipOptions = {},
): Promise<ClipResult> {
  if ((source.durationSeconds ?? 0) > parameters.longestSeconds.value) return tooLong(source.durationSeconds as number);
  const seen = await followed(source, networks, options);
  if ('ok' in seen) return seen;
  return refuseSeen(seen, options) ?? understandClip(source, seen, options);
}

async function followed(
  source: ClipSource,
  networks: FaceNetworks,
  options: MeasureClipOptions,
): Promise<SeenMoment[] | ClipRefusal> {
  try {
    return await followClip(source, networks, options);
  } catch (error) {
    if (error instanceof DamagedClip) return refuse('damaged', error.message, 'broken-off', { at: error.readSeconds });
    throw error;
  }
}

/** Refuses clips of which no sense can be made, before any is tried. */
function refuseSeen(seen: readonly SeenMoment[], options: MeasureClipOptions): ClipRefusal | null {
  const least = parameters.fewGated.value;
  if (seen.length < least) {
    const detail = `The clip has ${seen.length} pictures; at least ${least} are needed. Film two seconds or more.`;
    return refuse('too-short', detail, 'few-pictures', { found: seen.length, least });
  }
  const frontal = seen.filter((moment) => !turnsAway(moment, options));
  const faces = frontal.filter(({ face }) => face !== null).length;
  if (faces === 0 || faces < parameters.leastFaceShare.value * frontal.length) {
    const detail = `A face was found in ${faces} of ${frontal.length} pictures; at least half must show it. Cut the clip to the part with the face.`;
    const values = { found: faces, all: frontal.length };
    return refuse(faces === 0 ? 'no-face' : 'face-missing', detail, 'face-missing', values);
  }
  const cut = findCut(seen);
  if (cut !== null) {
    const at = cut.toFixed(2);
    const detail = `The clip is cut at ${at} s: what comes before and after are two shots. Measure them apart, as two files.`;
    return refuse('cut', detail, 'cut', { at: cut });
  }
  return null;
}

/** Whether a face need not be found because a side view was asked for, or the head turns there or back. */
function turnsAway({ atSeconds, face }: SeenMoment, { script = [] }: MeasureClipOptions): boolean {
  if (face !== null) return false;
  const within = parameters.turningSeconds.value;
  return script.some(
    ({ guided, fromSeconds, toSeconds }) =>
      (guided === 'profileRight' || guided === 'profileLeft') &&
      atSeconds > fromSeconds - within &&
      atSeconds < toSeconds + within,
  );
}
