import type { AnyExpression } from '#measure';

/**
 * What all draws did in one expression. Columns, not rows: one array per measure, so that quantiles and rules read
 * contiguous numbers.
 */
export interface OutcomeTable {
  readonly expression: AnyExpression;
  readonly drawCount: number;
  readonly weeks: readonly number[];
  /** per measure (nDraw); NaN where a draw cannot give it */
  readonly untreated: ReadonlyMap<string, Float64Array>;
  /** per measure (nWeek x nDraw), treated minus the same draw untreated */
  readonly change: ReadonlyMap<string, Float64Array>;
}

/**
 * The same table at other weeks, each draw interpolated linearly between the weeks that were evaluated.
 * @param weeks ascending, inside the evaluated span
 * @throws RangeError when a week lies outside it
 */
export function atWeeks(table: OutcomeTable, weeks: readonly number[]): OutcomeTable {
  const places = weeks.map((week) => placeOf(week, table.weeks));
  const change = new Map<string, Float64Array>();
  for (const [measure, from] of table.change) {
    const to = new Float64Array(weeks.length * table.drawCount);
    places.forEach((place, w) => {
      blend(from, to.subarray(w * table.drawCount, (w + 1) * table.drawCount), place);
    });
    change.set(measure, to);
  }
  return { ...table, weeks, change };
}

interface Place {
  readonly before: number;
  readonly after: number;
  readonly share: number;
}

function placeOf(week: number, weeks: readonly number[]): Place {
  const after = weeks.findIndex((known) => known >= week);
  if (after === -1 || week < weeks[0]) {
    throw new RangeError(`weeks holds ${week}; allowed ${weeks[0]} to ${weeks[weeks.length - 1]} weeks`);
  }
  if (weeks[after] === week) return { before: after, after, share: 0 };
  return { before: after - 1, after, share: (week - weeks[after - 1]) / (weeks[after] - weeks[after - 1]) };
}

function blend(from: Float64Array, to: Float64Array, { before, after, share }: Place): void {
  const count = to.length;
  for (let d = 0; d < count; d++) {
    to[d] = (1 - share) * from[before * count + d] + share * from[after * count + d];
  }
}
