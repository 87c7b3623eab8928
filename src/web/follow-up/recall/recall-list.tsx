import { saveFile } from '../../odds/save-file.ts';
import { dayText } from '../../registry/moment-text.ts';
import { voice } from '../../state/language.ts';
import type { RecallEntry } from '../follow-up-client.ts';
import { today } from '../follow-up-state.ts';
import { recallCsv } from './recall-csv.ts';
import type { Recall } from './recall-view.tsx';

const columns = ['patient', 'bornOn', 'number', 'contact', 'day', 'product', 'amount', 'by', 'called'] as const;

/** Who was given the lot, when and how to reach them; as a table, a file or on paper with a box to tick. */
export function RecallList({ recall: { lot, entries, unfinished } }: { recall: Recall }) {
  const { say, list } = voice.value;
  const people = new Set(entries.map(({ patient }) => patient.id)).size;
  const heads = columns.map((column) => say(`followUp.recall.${column}`));
  return (
    <section class="card recall-list" aria-label={say('followUp.recall.of', { lot })}>
      <p class="label" role="status">
        {say('followUp.recall.count', { lot, count: entries.length, people })}
      </p>
      {unfinished.length > 0 && (
        <p class="caution-card label">
          {say('followUp.recall.drafts', { count: unfinished.length, names: list(unfinished) })}
        </p>
      )}
      {entries.length > 0 && (
        <>
          <table class="numbers-table recall-table">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map((entry, i) => (
                <Row key={i} entry={entry} heads={heads} />
              ))}
            </tbody>
          </table>
          <p class="source">{say('followUp.recall.source', { day: dayText(today()) })}</p>
          <div class="registry-actions">
            <button
              type="button"
              class="button"
              onClick={() =>
                saveFile(`recall-${lot.replace(/[^A-Z0-9-]/g, '-')}.csv`, recallCsv(lot, entries), 'text/csv')
              }
            >
              {say('followUp.recall.csv')}
            </button>
            <button type="button" class="button" onClick={() => window.print()}>
              {say('followUp.recall.print')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function Row({ entry, heads }: { entry: RecallEntry; heads: readonly string[] }) {
  const { say } = voice.value;
  const { patient, performedAt, performedBy, tradeName, amount, amountUnit } = entry;
  const { name, bornOn, clinicNumber, contact } = patient.identity;
  const given = amountUnit === 'U' ? say('plan.units', { units: amount }) : say('plan.ml', { ml: amount });
  const missing = say('followUp.recall.noContact');
  const rest = [
    bornOn === null ? '\u2014' : dayText(bornOn),
    clinicNumber ?? '\u2014',
    contact ?? missing,
    dayText(performedAt),
    tradeName,
    given,
    performedBy,
  ];
  return (
    <tr>
      <th scope="row">{name}</th>
      {rest.map((text, i) => (
        <td key={i} data-head={heads[i + 1]}>
          {contact === null && text === missing ? <strong>{text}</strong> : text}
        </td>
      ))}
      <td class="recall-called" data-head={heads.at(-1)}>
        <span class="recall-box" />
      </td>
    </tr>
  );
}
