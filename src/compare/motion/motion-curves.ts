import type { ClipTask, MeasuredClip } from '#clip';
import type { LipMeasure } from '#measure';
import type { PairedCaptures } from '../change/measure-change.ts';
import type { MotionCurve } from '../comparison.ts';
import { changeErrors } from '../parameters.ts';

/** Measures that are drawn over time. */
const drawn: readonly LipMeasure[] = [
  'upperVermilionHeight',
  'mouthWidth',
  'commissureHeightLeft',
  'commissureHeightRight',
  'smileLineStraightness',
  'interlabialGap',
];
/** How much is drawn before rest is left and after it is reached again [s]. */
const around = 0.5;
/** Moments further apart than so many frames are not joined. */
const mostGap = 1.5;

/**
 * Each clip's take with the most counting moments, on one clock that starts when rest is left, at the coarser of both
 * frame rates. Between two neighbouring moments the line is straight; nothing is smoothed and no gap is filled.
 */
export function motionCurves(before: MeasuredClip, after: MeasuredClip, pair: PairedCaptures): MotionCurve[] {
  const [b, a] = [before, after].map((clip) => plainestTake(clip, pair.expression));
  const step = 1 / Math.min(before.framesPerSecond, after.framesPerSecond);
  const until = Math.max(...[b, a].map((task) => task.offsetSeconds - task.onsetSeconds)) + around;
  const first = -Math.floor(around / step);
  const count = Math.floor(until / step) - first + 1;
  const fromOnsetSeconds = Array.from({ length: count }, (_, i) => (first + i) * step);
  const read = (clip: MeasuredClip, task: ClipTask, measure: LipMeasure, ruler: number) => {
    const factor = ruler ** changeErrors[measure].power;
    return fromOnsetSeconds.map((t) => {
      const value = valueAt(clip, task.onsetSeconds + t, measure);
      return value === null ? null : value * factor;
    });
  };
  return drawn.flatMap((measure) => {
    const curve: MotionCurve = {
      measure,
      fromOnsetSeconds,
      before: read(before, b, measure, pair.ruler.before),
      after: read(after, a, measure, pair.ruler.after),
    };
    return [curve.before, curve.after].some((side) => side.every((value) => value === null)) ? [] : [curve];
  });
}

function plainestTake(clip: MeasuredClip, expression: ClipTask['expression']): ClipTask {
  return clip.tasks
    .filter((task) => task.expression === expression)
    .reduce((best, task) => (task.moments > best.moments ? task : best));
}

/** A measure at one time of a clip, straight between the two moments around it; null where one of them does not count. */
function valueAt({ moments, framesPerSecond }: MeasuredClip, t: number, measure: LipMeasure): number | null {
  const next = moments.findIndex(({ atSeconds }) => atSeconds >= t - 1e-9);
  if (next < 0) return null;
  const b = moments[next];
  if (Math.abs(b.atSeconds - t) < 1e-9) return b.gated ? (b.measures?.[measure] ?? null) : null;
  const a = moments[next - 1];
  if (a === undefined || !a.gated || !b.gated || b.atSeconds - a.atSeconds > mostGap / framesPerSecond) return null;
  const [from, to] = [a.measures?.[measure] ?? null, b.measures?.[measure] ?? null];
  if (from === null || to === null) return null;
  return from + ((t - a.atSeconds) / (b.atSeconds - a.atSeconds)) * (to - from);
}
