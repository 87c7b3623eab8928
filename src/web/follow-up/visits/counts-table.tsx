import { voice } from '../../state/language.ts';
import type { VisitCounts } from '../follow-up-client.ts';
import { show, weekShown } from '../follow-up-state.ts';

const columns = ['treated', 'invited', 'came', 'missed', 'open'] as const;

/** Who was invited and who came, by week; a week is chosen by its name. */
export function CountsTable({ counts: { weeks, overall } }: { counts: VisitCounts }) {
  const { say } = voice.value;
  const rows = [...weeks, { ...overall, week: null }];
  return (
    <table class="numbers-table counts-table">
      <caption class="visually-hidden">{say('followUp.counts')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('followUp.counts.week')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" class="number">
              {say(`followUp.counts.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ week, ...count }) => (
          <tr key={week} class={week === weekShown.value ? 'counts-row--shown' : undefined}>
            <th scope="row">
              <button
                type="button"
                class="link"
                aria-pressed={week === weekShown.value}
                onClick={() => show({ week: week === weekShown.value ? null : week })}
              >
                {week === null ? say('followUp.counts.all') : say('followUp.row.week', { week })}
              </button>
            </th>
            {columns.map((column) => (
              <td key={column} class="number">
                {count[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
