import type { LipMeasure } from '#measure';
import { type CsvCell, csvTable } from '#units';
import type { Comparison } from './comparison.ts';

const columns = [
  'expression',
  'kind',
  'name',
  'unit',
  'before',
  'after',
  'change',
  'lo95',
  'hi95',
  'detectionLimit',
  'detectable',
  'comparable',
] as const;

/** A comparison as a table (RFC 4180): one line per measure, number of motion and region. */
export function comparisonCsv({ captures, fromTheSide }: Comparison): string {
  const lines = captures.flatMap(({ expression, measures, motion, kept, notComparable }) => {
    const line = (kind: string, name: string, values: readonly CsvCell[]) => [
      expression,
      kind,
      name,
      ...values,
      notComparable.length === 0,
    ];
    const measured = (Object.keys(measures) as LipMeasure[]).flatMap((name) => {
      const one = measures[name];
      if (!one) return [];
      const { value, lo95, hi95, unit } = one.change;
      const sides = [one.before.value, one.after.value];
      return [line('measure', name, [unit, ...sides, value, lo95, hi95, one.detectionLimitMm, one.detectable])];
    });
    const moved = motion.map(({ name, before, after, change, detectionLimit, detectable }) => {
      const { value, lo95, hi95, unit } = change;
      return line('motion', name, [unit, before.value, after.value, value, lo95, hi95, detectionLimit, detectable]);
    });
    const left = kept.map(({ region, kept: { value, lo95, hi95 }, beforeMm, afterMm }) =>
      line('motion left', region, ['1', beforeMm, afterMm, value, lo95, hi95, null, null]),
    );
    return [...measured, ...moved, ...left];
  });
  const beside = fromTheSide.flatMap(({ task, change }) =>
    change === null
      ? []
      : [change.projection, change.facing].map(({ name, value, lo95, hi95, unit }) => {
          const limit = hi95 - value;
          return [task, 'side view', name, unit, null, null, value, lo95, hi95, limit, Math.abs(value) > limit, true];
        }),
  );
  return csvTable(columns, [...lines, ...beside]);
}
