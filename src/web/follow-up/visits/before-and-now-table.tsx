import type { Expression } from '#measure';
import type { MessageKey } from '#messages';
import { expressionNames } from '../../mouth/expression-buttons.tsx';
import type { MeasuredOnce } from '../../registry/registry-client.ts';
import { voice } from '../../state/language.ts';
import type { Visit } from '../follow-up-client.ts';
import { type BeforeAndNow, beforeAndNow } from './before-and-now.ts';

/** The same measures before the treatment and at this visit, each with its range; nothing is claimed of their difference. */
export function BeforeAndNowTable({ entries, visit }: { entries: readonly MeasuredOnce[]; visit: Visit }) {
  const { say } = voice.value;
  const rows = beforeAndNow(entries, visit);
  if (rows.length === 0) return null;
  return (
    <>
      <table class="numbers-table before-and-now">
        <caption class="label">{say('followUp.measured')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('followUp.measured.measure')}</th>
            <th scope="col" class="number">
              {say('followUp.measured.before')}
            </th>
            <th scope="col" class="number">
              {say('followUp.measured.now')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MeasureRow key={`${row.expression}.${row.measure}`} row={row} />
          ))}
        </tbody>
      </table>
      <p class="source">{say('followUp.measured.how')}</p>
    </>
  );
}

function MeasureRow({ row: { expression, measure, before, now } }: { row: BeforeAndNow }) {
  const { say } = voice.value;
  const name = say(`measure.${measure}` as MessageKey);
  return (
    <tr>
      <th scope="row">
        {name} <span class="source">{expressionNames[expression as Expression]}</span>
      </th>
      <Value of={before} />
      <Value of={now} />
    </tr>
  );
}

function Value({ of: { value, lo95, hi95 } }: { of: BeforeAndNow['now'] }) {
  const { number, range } = voice.value;
  return (
    <td class="number">
      {number(value)} <span class="source">({range(lo95, hi95)})</span>
    </td>
  );
}
