import { type LipGeometry, measureParameters } from '#measure';
import { quantile } from '#numerics';
import { makeCaptures } from './captures/make-captures.ts';
import { middleGeometry } from './captures/middle.ts';
import { type ClipRefusal, type ClipResult, type ClipSource, type MeasureClipOptions, refuse } from './clip.ts';
import { flagsOfClip } from './clip-flags.ts';
import { findRepeats } from './edited/find-repeats.ts';
import type { SeenMoment } from './following/seen-moment.ts';
import { readGuided } from './guided/read-guided.ts';
import { findReference } from './moments/find-reference.ts';
import { joinMouths } from './moments/join-mouths.ts';
import { withOutlines } from './moments/outlines.ts';
import { placeInHead, placeMoments } from './moments/place-moments.ts';
import { type SessionRuler, sessionRuler } from './moments/session-ruler.ts';
import { motionOf } from './motion/task-motion.ts';
import { findTasks } from './tasks/find-tasks.ts';
import { shapeOf } from './tasks/mouth-shape.ts';

/**
 * From what every picture showed to what the clip shows: ruler, rest, gate, tasks, motion, medians.
 * @param seen at least two pictures of one shot
 */
export function understandClip(
  source: Pick<ClipSource, 'width' | 'height' | 'durationSeconds' | 'editor'>,
  seen: readonly SeenMoment[],
  options: MeasureClipOptions,
): ClipResult {
  const ruler = sessionRuler(seen, options.rest);
  if (ruler === null) {
    return refuse(
      'eyes-closed',
      'The eyes are closed or narrowed in every picture, so no iris can serve as a ruler.',
      'eyes-never-open',
    );
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
  const placed = placeMoments(seen, inHead, reference, ruler);
  const moments = options.outlines ? withOutlines(placed, seen) : placed;
  const course = {
    moments: shapes.map((one, t) => ({ ...one, counts: moments[t].gated })),
    rest: reference.restShape,
  };
  const tasks = findTasks(course, options.script);
  const restMoments = reference.restIndices.map((t) => moments[t]).filter(({ gated }) => gated);
  const rest = middleGeometry(restMoments.map((moment) => moment.geometry as LipGeometry));
  const appearances = seen.map(({ mouth }) => mouth?.appearance ?? null);
  const repeats = findRepeats(seen.map(({ thumbnail }) => thumbnail));
  const editor = source.editor ?? null;
  const [first, last] = [seen[0].atSeconds, seen[seen.length - 1].atSeconds];
  return {
    ok: true,
    width: source.width,
    height: source.height,
    framesPerSecond: (seen.length - 1) / (last - first),
    durationSeconds: source.durationSeconds ?? last,
    framesRead: seen.length,
    framesGated: moments.filter(({ gated }) => gated).length,
    framesRepeated: repeats.count,
    editor,
    scale: { pxPerMm, relativeSd: ruler.relativeSd, source: ruler.source, mmPerCanonicalCm: ruler.mmPerCanonicalCm },
    baseline: reference.baseline,
    moments,
    tasks,
    motions: tasks.flatMap((task) => motionOf({ moments, rest, restMoments, scaleSd: ruler.relativeSd }, task) ?? []),
    guided: readGuided({ seen, moments, restMoments, rest, ruler }, options.script),
    captures: makeCaptures({ moments, appearances, tasks, rest, ruler, pxPerMm }),
    flags: flagsOfClip({ seen, restMoments, ruler, pxPerMm, repeats, editor }),
  };
}

function resolutionOf(seen: readonly SeenMoment[], ruler: SessionRuler): number {
  const sizes = seen.flatMap(({ face }) => (face === null ? [] : [face.pxPerCanonicalCm]));
  return quantile(sizes, 0.5) / ruler.mmPerCanonicalCm;
}

function checkResolution(pxPerMm: number): ClipRefusal | null {
  const [least, good] = [measureParameters.leastPxPerMm.value, measureParameters.finePxPerMm.value];
  if (pxPerMm >= least) return null;
  const detail = `The face has ${pxPerMm.toFixed(2)} pixels per millimetre; at least ${least} are needed, ${good} are good. Come nearer or film in 1080p.`;
  return refuse('too-small', detail, 'few-clip-pixels', { found: pxPerMm, least, good });
}
