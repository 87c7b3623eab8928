import { voice } from '../state/language.ts';
import { columnWords } from './column-words.ts';
import type { ExtractPreview } from './extracts-state.ts';

/** Every table and column that leaves the registry, folded. */
export function TablesCard({ tables }: { tables: ExtractPreview['tables'] }) {
  const { say } = voice.value;
  return (
    <section class="card" aria-label={say('extracts.tables')}>
      <h2 class="panel-claim">{say('extracts.tables')}</h2>
      <p class="label">{say('extracts.never')}</p>
      {tables.map(({ name, columns }) => (
        <details key={name} class="extracts-table">
          <summary>
            {say('extracts.table', { table: name })}{' '}
            <span class="label--quiet">{say('extracts.table.columns', { columns: columns.length })}</span>
          </summary>
          <dl>
            {columns.map((column) => (
              <div key={column}>
                <dt lang="zxx">{column}</dt>
                <dd>{columnWords(column)}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}
