import { voice } from '../state/language.ts';

interface TableTwinProps {
  /** what is tabulated */
  readonly name: string;
  readonly columns: readonly string[];
  /** first cell is the row's name */
  readonly rows: readonly (readonly string[])[];
}

/** The numbers of a drawing as a table, folded until it is asked for. */
export function TableTwin({ name, columns, rows }: TableTwinProps) {
  return (
    <details class="label outcomes-table">
      <summary>{voice.value.say('outcomes.table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than a phone is scrolled with the keys */}
      <section class="outcomes-scroll" aria-label={voice.value.say('outcomes.table.of', { name })} tabIndex={0}>
        <table class="numbers-table">
          <thead>
            <tr>
              {columns.map((column, k) => (
                <th key={column} scope="col" class={k === 0 ? '' : 'number'}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...others], r) => (
              <tr key={r}>
                <th scope="row">{first}</th>
                {others.map((cell, k) => (
                  <td key={k} class="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
