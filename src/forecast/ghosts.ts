import type { Ghost } from './forecast.ts';
import type { OutcomeTable } from './outcomes/outcome-table.ts';

const GHOSTS = 10;

/** Measures whose changes together say how far a mouth moved. */
const movementMeasures = [
  'marginLiftLeft',
  'marginLiftRight',
  'upperProtrusion',
  'philtrumLength',
  'upperVermilionHeight',
  'commissureHeightLeft',
  'commissureHeightRight',
  'mouthWidth',
];

/** How far every draw moved to the eye: root mean square of its changes in mm at one week (nDraw). */
export function visibleMovement(table: OutcomeTable, week: number): Float64Array {
  const w = table.weeks.indexOf(week);
  if (w === -1) throw new RangeError(`week ${week} is not among the evaluated ${table.weeks.join(', ')}`);
  const moved = new Float64Array(table.drawCount);
  for (const measure of movementMeasures) {
    const change = table.change.get(measure)!;
    for (let d = 0; d < moved.length; d++) moved[d] += change[w * table.drawCount + d] ** 2 / movementMeasures.length;
  }
  return moved.map(Math.sqrt);
}

/**
 * Ten draws that stand for all: the middle of each tenth by movement, least first. Never picked by hand, never reordered.
 * @param outlineOf positions of the outline before and after treatment of one draw
 */
export function pickGhosts(
  movement: Float64Array,
  outlineOf: (draw: number) => Pick<Ghost, 'before' | 'outline'>,
): readonly Ghost[] {
  const order = [...movement.keys()].sort((a, b) => movement[a] - movement[b] || a - b);
  const count = Math.min(GHOSTS, order.length);
  return Array.from({ length: count }, (_, k) => {
    const draw = order[Math.floor(((k + 0.5) * order.length) / count)];
    return { draw, worst: k === count - 1, ...outlineOf(draw) };
  });
}
