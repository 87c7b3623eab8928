import { compareCaptures } from '#compare';
import type { LipMeasure, MeasurementCapture } from '#measure';
import { quantile } from '#numerics';
import type { TakenPicture } from './film.ts';

/** One measure of one pair of pictures of one person: the first unchanged, the second with a known lift. */
export interface PairedMeasure {
  readonly measure: LipMeasure;
  readonly still: string;
  readonly part: 'derive' | 'held';
  readonly mm: number;
  /** seen minus true change */
  readonly error: number;
  readonly inside: boolean;
  readonly detectable: boolean;
  readonly limit: number;
  readonly captures: readonly [before: MeasurementCapture, after: MeasurementCapture];
}

/** What the pairs of some people say about one measure. */
export interface MeasureScore {
  readonly pairs: number;
  readonly people: number;
  readonly rms: number;
  /** share of 95 % intervals that hold the truth */
  readonly coverage: number;
  /** share of unchanged pairs called changed */
  readonly alarms: number;
  readonly medianLimit: number;
}

/** Every unchanged picture of a person with every later unchanged one, and with every changed one. */
export function pairedMeasures(taken: readonly TakenPicture[]): PairedMeasure[] {
  return taken.flatMap((before, i) => {
    if (before.mm !== 0) return [];
    const others = taken.filter((after, k) => after.still === before.still && (after.mm > 0 || k > i));
    return others.flatMap((after) => measuresOf(before, after));
  });
}

function measuresOf(before: TakenPicture, after: TakenPicture): PairedMeasure[] {
  const [b, a] = [before.capture, after.capture];
  if (b === null || a === null) return [];
  const [compared] = compareCaptures({ captures: [b] }, { captures: [a] }, 'study').captures;
  if (compared === undefined || compared.notComparable.length > 0) return [];
  const { still, part } = before;
  return (Object.keys(compared.measures) as LipMeasure[]).flatMap((measure) => {
    const one = compared.measures[measure];
    const truth = after.mm === 0 ? 0 : (after.truth[measure] ?? null);
    if (one === null || truth === null || (one.before.value === 0 && one.after.value === 0)) return [];
    const { value, lo95, hi95 } = one.change;
    const told = { detectable: one.detectable, limit: one.detectionLimitMm, inside: lo95 <= truth && truth <= hi95 };
    return [{ measure, still, part, mm: after.mm, error: value - truth, ...told, captures: [b, a] as const }];
  });
}

/** The score of one measure on some pairs; null without any. */
export function scoreOf(pairs: readonly PairedMeasure[]): MeasureScore | null {
  if (pairs.length === 0) return null;
  const unchanged = pairs.filter(({ mm }) => mm === 0);
  const share = (of: readonly PairedMeasure[], holds: (one: PairedMeasure) => boolean) =>
    of.filter(holds).length / Math.max(1, of.length);
  return {
    pairs: pairs.length,
    people: new Set(pairs.map(({ still }) => still)).size,
    rms: Math.sqrt(pairs.reduce((sum, { error }) => sum + error ** 2, 0) / pairs.length),
    coverage: share(pairs, ({ inside }) => inside),
    alarms: share(unchanged, ({ detectable }) => detectable),
    medianLimit: quantile(
      pairs.map(({ limit }) => limit),
      0.5,
    ),
  };
}
