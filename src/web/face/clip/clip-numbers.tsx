import type { MeasuredClip } from '#clip';
import { Sheet } from '../../frame/sheet.tsx';
import { voice } from '../../state/language.ts';
import { curveColumns } from './clip-files.ts';

/** Rows of the table; a long clip is thinned to about this many. */
const mostRows = 240;

/** The curves' twin: moment by moment, as numbers. */
export function ClipNumbers({ measured, onClose }: { measured: MeasuredClip; onClose: () => void }) {
  const { say, number } = voice.value;
  const every = Math.max(1, Math.ceil(measured.moments.length / mostRows));
  const moments = measured.moments.filter((_, i) => i % every === 0);
  return (
    <Sheet title={say('clip.numbers')} side onClose={onClose}>
      <p class="label label--quiet">
        {every > 1 ? say('clip.numbers.thinned', { every }) : say('clip.numbers.lead')} {say('clip.numbers.brackets')}
      </p>
      <section class="clip-numbers" tabindex={0} aria-label={say('clip.numbers.table')}>
        <table class="numbers-table">
          <thead>
            <tr>
              <th class="number">s</th>
              {curveColumns.map((name) => (
                <th key={name} class="number">
                  {say(`clip.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {moments.map(({ atSeconds, gated, measures }) => (
              <tr key={atSeconds}>
                <td class="number">{gated ? number(atSeconds, 2) : `(${number(atSeconds, 2)})`}</td>
                {curveColumns.map((name) => (
                  <td key={name} class="number">
                    {number(measures?.[name] ?? Number.NaN)}
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
