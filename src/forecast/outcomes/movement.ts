import { judgedMeasures } from './measures.ts';
import type { OutcomeTable } from './outcome-table.ts';

/** How far every draw moved: the largest change of the measures in mm the surrogate is judged by (nWeek x nDraw) [mm]. */
export function movementOf(table: OutcomeTable, measures = judgedMeasures): Float64Array {
  const moved = new Float64Array(table.weeks.length * table.drawCount);
  for (const measure of measures) {
    const change = table.change.get(measure)!;
    for (let i = 0; i < moved.length; i++) moved[i] = Math.max(moved[i], Math.abs(change[i]));
  }
  return moved;
}
