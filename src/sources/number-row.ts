import type { SourceId } from './sources.ts';

/**
 * One constant and what it rests on; `assumed` = our judgement, `measured` = measured by us, see the folder's theory page,
 * `derived` = worked out from our own synthetic truth by a script that can be run again.
 */
export interface NumberRow {
  readonly value: number;
  readonly range: readonly [low: number, high: number];
  readonly unit: string;
  readonly source: SourceId | 'assumed' | 'measured' | 'derived';
}

/** Writes a {@link NumberRow} on one line. */
export function numberRow(
  value: number,
  range: NumberRow['range'],
  unit: string,
  source: NumberRow['source'],
): NumberRow {
  return { value, range, unit, source };
}
