import { quantile } from '#numerics';
import type { Answer } from '../answer.ts';
import { predictorOf } from '../catalogue.ts';
import type { Target } from '../targets/target.ts';

/** How many published results lie in their intervals, and how wide those are. */
export interface Coverage {
  readonly compared: number;
  readonly inside: number;
  /** middle of (hi90 - lo90) over the size of the published number; null when nothing can be divided by */
  readonly medianWidth: number | null;
}

/** What a row rests on: a study that is repeated, a number the model was given, or a sign. */
export type RowKind = 'repeated' | 'given' | 'sign';

/** @returns null for a row that is not modelled */
export function rowKind(target: Target): RowKind | null {
  const predictor = predictorOf(target);
  if (predictor.kind === 'absent') return null;
  if (predictor.kind === 'known') return 'given';
  return predictor.kind === 'number' ? 'repeated' : 'sign';
}

/** Coverage of the rows of one kind. */
export function coverageOf(targets: readonly Target[], answers: readonly Answer[], kind: RowKind): Coverage {
  const rows = targets.flatMap((target, k) =>
    rowKind(target) === kind && answers[k].agrees !== null ? [{ target, answer: answers[k] }] : [],
  );
  const widths = rows.flatMap(({ target, answer }) => {
    const size = Math.abs(target.published.mean ?? target.published.range?.[1] ?? 0);
    return kind === 'sign' || size < 1e-9 ? [] : [(answer.hi90! - answer.lo90!) / size];
  });
  return {
    compared: rows.length,
    inside: rows.filter(({ answer }) => answer.agrees === true).length,
    medianWidth: widths.length === 0 ? null : quantile(widths, 0.5),
  };
}
