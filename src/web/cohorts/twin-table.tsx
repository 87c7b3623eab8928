import { saveFile } from '../odds/save-file.ts';
import { voice } from '../state/language.ts';
import { type CsvCell, csvText } from './csv.ts';

/** A column of a table that stands beside a plot. */
export interface TwinColumn {
  /** name in the file */
  readonly key: string;
  readonly title: string;
  /** decimals of a number on the page; the file has all */
  readonly decimals?: number;
  /** what a word of the file is called on the page */
  readonly say?: (word: string) => string;
}

interface TwinTableProps {
  /** name of the file, without its ending */
  readonly file: string;
  readonly caption: string;
  readonly columns: readonly TwinColumn[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** The numbers of a plot as a table, folded away, and as a file. */
export function TwinTable({ file, caption, columns, rows }: TwinTableProps) {
  const { say, number } = voice.value;
  const shown = (cell: CsvCell, { decimals = 0, say: called = (word) => word }: TwinColumn) =>
    cell === null ? '–' : typeof cell === 'number' ? number(cell, decimals) : called(cell);
  const save = () => saveFile(`${file}.csv`, csvText([columns.map(({ key }) => key), ...rows]), 'text/csv');
  return (
    <details class="cohorts-twin">
      <summary>{say('cohorts.table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than a phone is scrolled with the keys */}
      <section class="cohorts-twin-scroll" aria-label={caption} tabIndex={0}>
        <table class="numbers-table">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" class={column.decimals === undefined ? '' : 'number'}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                {row.map((cell, c) => (
                  <td key={columns[c].key} class={columns[c].decimals === undefined ? '' : 'number'}>
                    {shown(cell, columns[c])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <button type="button" class="button" onClick={save}>
        {say('cohorts.download')}
      </button>
    </details>
  );
}
