import { type FaceNetworks, type LipGeometry, measureParameters } from '#measure';
import { quantile } from '#numerics';
import { makeCaptures } from './captures/make-captures.ts';
import { middleGeometry } from './captures/middle.ts';
import type { ClipRefusal, ClipResult, ClipSource, MeasureClipOptions } from './clip.ts';
import { flagsOfClip } from './clip-flags.ts';
import { DamagedClip } from './damaged-clip.ts';
import { findCut } from './following/find-cut.ts';
import { followClip, tooLong } from './following/follow-clip.ts';
import type { SeenMoment } from './following/seen-moment.ts';
import { findReference } from './moments/find-reference.ts';
import { joinMouths } from './moments/join-mouths.ts';
import { placeInHead, placeMoments } from './moments/place-moments.ts';
import { type SessionRuler, sessionRuler } from './moments/session-ruler.ts';
import { motionOf } from './motion/task-motion.ts';
import { parameters } from './parameters.ts';
import { findTasks } from './tasks/find-tasks.ts';
import { shapeOf } from './tasks/mouth-shape.ts';

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
  return refuseSeen(seen) ?? understand(source, seen, options);
}

async function followed(
  source: ClipSource,
  networks: FaceNetworks,
  options: MeasureClipOptions,
): Promise<SeenMoment[] | ClipRefusal> {
  try {
    return await followClip(source, networks, options);
  } catch (error) {
    if (error instanceof DamagedClip) return refuse('damaged', error.message);
    throw error;
  }
}

function refuse(reason: ClipRefusal['reason'], detail: string): ClipRefusal {
  return { ok: false, reason, detail };
}

/** Refuses clips of which no sense can be made, before any is tried. */
function refuseSeen(seen: readonly SeenMoment[]): ClipRefusal | null {
  const least = parameters.fewGated.value;
  if (seen.length < least) {
    const detail = `The clip has ${seen.length} pictures; at least ${least} are needed. Film two seconds or more.`;
    return refuse('too-short', detail);
  }
  const faces = seen.filter(({ face }) => face !== null).length;
  if (faces < parameters.leastFaceShare.value * seen.length) {
    const detail = `A face was found in ${faces} of ${seen.length} pictures; at least half must show it. Cut the clip to the part with the face.`;
    return refuse(faces === 0 ? 'no-face' : 'face-missing', detail);
  }
  const cut = findCut(seen);
  if (cut !== null) {
    const at = cut.toFixed(2);
    const detail = `The clip is cut at ${at} s: what comes before and after are two shots. Measure them apart, as two files.`;
    return refuse('cut', detail);
  }
  return null;
}

/** From what every picture showed to what the clip shows. */
function understand(source: ClipSource, seen: readonly SeenMoment[], options: MeasureClipOptions): ClipResult {
  const ruler = sessionRuler(seen, options.rest);
  if (ruler === null) {
    return refuse('eyes-closed', 'The eyes are closed or narrowed in every picture, so no iris can serve as a ruler.');
  }
  const pxPerMm = resolutionOf(seen, ruler);
  const coarse = checkResolution(pxPerMm);
  if (coarse) return coarse;
  const inHead = placeInHead(joinMouths(seen), ruler);
  const shapes = seen.map(({ atSeconds }, t) => {
    const geometry = inHead[t];
    return { atSeconds, shape: geometry && shapeOf(geometry) };
  });
  const reference = findReference(seen, inHead, shapes, options);
  if ('ok' in reference) return reference;
  const moments = placeMoments(seen, inHead, reference);
  const course = {
    moments: shapes.map((one, t) => ({ ...one, counts: moments[t].gated })),
    rest: reference.restShape,
  };
  const tasks = findTasks(course, options.script);
  const restMoments = reference.restIndices.map((t) => moments[t]).filter(({ gated }) => gated);
  const rest = middleGeometry(restMoments.map((moment) => moment.geometry as LipGeometry));
  const appearances = seen.map(({ mouth }) => mouth?.appearance ?? null);
  const [first, last] = [seen[0].atSeconds, seen[seen.length - 1].atSeconds];
  return {
    ok: true,
    width: source.width,
    height: source.height,
    framesPerSecond: (seen.length - 1) / (last - first),
    durationSeconds: source.durationSeconds ?? last,
    framesRead: seen.length,
    framesGated: moments.filter(({ gated }) => gated).length,
    scale: { pxPerMm, relativeSd: ruler.relativeSd, source: ruler.source, mmPerCanonicalCm: ruler.mmPerCanonicalCm },
    baseline: reference.baseline,
    moments,
    tasks,
    motions: tasks.flatMap((task) => motionOf({ moments, rest, restMoments, scaleSd: ruler.relativeSd }, task) ?? []),
    captures: makeCaptures({ moments, appearances, tasks, rest, ruler, pxPerMm }),
    flags: flagsOfClip({ seen, restMoments, ruler, pxPerMm }),
  };
}

function resolutionOf(seen: readonly SeenMoment[], ruler: SessionRuler): number {
  const sizes = seen.flatMap(({ face }) => (face === null ? [] : [face.pxPerCanonicalCm]));
  return quantile(sizes, 0.5) / ruler.mmPerCanonicalCm;
}

function checkResolution(pxPerMm: number): ClipRefusal | null {
  const { leastPxPerMm, finePxPerMm } = measureParameters;
  if (pxPerMm >= leastPxPerMm.value) return null;
  const detail = `The face has ${pxPerMm.toFixed(2)} pixels per millimetre; at least ${leastPxPerMm.value} are needed, ${finePxPerMm.value} are good. Come nearer or film in 1080p.`;
  return refuse('too-small', detail);
}
