import type { Estimate, MeasuredClip } from '#clip';
import { mean, standardDeviation } from '#numerics';
import { type PairedCaptures, z95 } from '../change/measure-change.ts';
import { type MotionChange, type MotionName, motionNames } from '../comparison.ts';

/** How differently unchanged people do the same movement again: one standard deviation of the difference of two takes. */
const retake: Readonly<Record<MotionName, { readonly sd: number; readonly ruled: boolean }>> = {
  excursionLeft: { sd: 0.77, ruled: true },
  excursionRight: { sd: 0.77, ruled: true },
  upperMarginExcursion: { sd: 0.5, ruled: true },
  peakSpeed: { sd: 10, ruled: true },
  attackSeconds: { sd: 0.12, ruled: false },
  symmetryChange: { sd: 0.6, ruled: true },
  couplingIndex: { sd: 0.2, ruled: false },
};

/** Means over the takes of one expression, and their change against what takes differ by. */
export function motionChanges(before: MeasuredClip, after: MeasuredClip, pair: PairedCaptures): MotionChange[] {
  return motionNames.flatMap((name) => {
    const factor = (by: number) => (retake[name].ruled ? by : 1);
    const b = overTakes(before, pair, name, factor(pair.ruler.before));
    const a = overTakes(after, pair, name, factor(pair.ruler.after));
    if (b === null || a === null) return [];
    const value = a.estimate.value - b.estimate.value;
    const sd = Math.hypot(b.sd, a.sd);
    return [
      {
        name,
        before: b.estimate,
        after: a.estimate,
        change: { value, lo95: value - z95 * sd, hi95: value + z95 * sd, unit: b.estimate.unit },
        detectionLimit: z95 * sd,
        detectable: Math.abs(value) > z95 * sd,
      },
    ];
  });
}

/**
 * The mean of a number over the takes of an expression. Its deviation: how takes of people differ, shared out over this
 * clip's takes, or how these takes differ when that is more, and each take's own interval.
 */
function overTakes(clip: MeasuredClip, { expression }: PairedCaptures, name: MotionName, factor: number) {
  const takes = clip.motions
    .filter(({ task }) => task.expression === expression)
    .flatMap((motion): readonly Estimate[] => {
      const told = motion[name];
      return told === null ? [] : [told];
    });
  if (takes.length === 0) return null;
  const values = takes.map(({ value }) => value * factor);
  const own = mean(takes.map(({ lo95, hi95 }) => ((hi95 - lo95) * factor) / (2 * z95)));
  const among = values.length < 2 ? 0 : standardDeviation(values);
  const sd = Math.hypot(own, Math.max(retake[name].sd / Math.SQRT2, among)) / Math.sqrt(values.length);
  const value = mean(values);
  return { estimate: { value, lo95: value - z95 * sd, hi95: value + z95 * sd, unit: takes[0].unit }, sd };
}
