import type { Estimate, MeasuredClip, TaskMotion } from '#clip';
import type { Expression } from '#measure';
import { formatNumber, formatRange } from '#units';

const rows: readonly (readonly [Exclude<keyof TaskMotion, 'task'>, string])[] = [
  ['excursionRight', 'Way of the right corner'],
  ['excursionLeft', 'Way of the left corner'],
  ['upperMarginExcursion', 'Way of the upper lip’s edge'],
  ['peakSpeed', 'Fastest, corners'],
  ['attackSeconds', 'From a tenth to nine tenths'],
  ['symmetryChange', 'Left minus right, change from rest'],
  ['couplingIndex', 'Corners’ way over the lip’s way'],
];

/** How an expression was moved, each time it was done. */
export function MotionTable({ measured, expression }: { measured: MeasuredClip; expression: Expression }) {
  const motions = measured.motions.filter(({ task }) => task.expression === expression);
  if (motions.length === 0) return null;
  return (
    <div class="clip-motion">
      <table class="measures">
        <thead>
          <tr>
            <th>How it moved</th>
            {motions.map(({ task }, i) => (
              <th key={i} class="number">
                {motions.length === 1 ? '95 % range' : `${i + 1}. at ${task.onsetSeconds.toFixed(1)} s`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, label]) => (
            <tr key={name}>
              <td>{label}</td>
              {motions.map((motion, i) => (
                <Cell key={i} estimate={motion[name]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ estimate }: { estimate: Estimate | null }) {
  if (estimate === null) return <td class="number label--quiet">cannot be told</td>;
  const { value, lo95, hi95, unit } = estimate;
  const decimals = unit === '1' || unit === 's' ? 2 : 1;
  return (
    <td class="number">
      <span class="measures-value">{formatNumber(value, decimals)}</span> {unit === '1' ? '' : unit}
      <span class="clip-range label--quiet"> {formatRange(lo95, hi95, '', decimals)}</span>
    </td>
  );
}
