import type { MeasuredClip } from '#clip';
import { formatNumber } from '#units';
import { Sheet } from '../../frame/sheet.tsx';
import { curveColumns } from './clip-files.ts';

/** Rows of the table; a long clip is thinned to about this many. */
const mostRows = 240;

/** The curves' twin: moment by moment, as numbers. */
export function ClipNumbers({ measured, onClose }: { measured: MeasuredClip; onClose: () => void }) {
  const every = Math.max(1, Math.ceil(measured.moments.length / mostRows));
  const moments = measured.moments.filter((_, i) => i % every === 0);
  return (
    <Sheet title="The clip in numbers" side onClose={onClose}>
      <p class="label label--quiet">
        Millimetres at each moment{every > 1 ? `, every ${every}th frame; the CSV file has them all` : ''}. A moment in
        brackets does not count: the head was too far from straight.
      </p>
      <section class="clip-numbers" tabindex={0} aria-label="Numbers, moment by moment">
        <table class="numbers-table">
          <thead>
            <tr>
              <th class="number">s</th>
              {curveColumns.map(([name, label]) => (
                <th key={name} class="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {moments.map(({ atSeconds, gated, measures }) => (
              <tr key={atSeconds}>
                <td class="number">{gated ? atSeconds.toFixed(2) : `(${atSeconds.toFixed(2)})`}</td>
                {curveColumns.map(([name]) => (
                  <td key={name} class="number">
                    {print(measures?.[name] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Sheet>
  );
}

function print(value: number | null): string {
  return value === null ? '—' : formatNumber(value);
}
