import { formatNumber } from '#units';
import { formatWeek } from '../charts/format-week.ts';
import { changeAt } from '../motion/outcome-rows.ts';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import { forecast } from '../state/forecast.ts';
import { expression, week } from '../state/view.ts';
import { Sheet } from './sheet.tsx';

/** The picture's twin: every measure of the expression and week in view, as numbers. */
export function NumbersSheet({ onClose }: { onClose: () => void }) {
  const newest = forecast.value;
  const outcomes = newest?.outcomes[expression.value] ?? {};
  return (
    <Sheet title={`${expressionNames[expression.value]}, ${formatWeek(week.value)}`} side onClose={onClose}>
      <p class="label label--quiet">Untreated middle; change from now: 5, 50 and 95 of 100.</p>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>Measure</th>
            <th class="number">now</th>
            <th class="number">5</th>
            <th class="number">50</th>
            <th class="number">95</th>
            <th>unit</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(outcomes).map(([name, outcome]) => {
            const change = newest === null ? null : changeAt(outcome.change, newest.weeks, week.value);
            return (
              <tr key={name}>
                <td>{name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)}</td>
                <td class="number">{print(outcome.untreated?.p50)}</td>
                <td class="number">{print(change?.p05)}</td>
                <td class="number">
                  <strong>{print(change?.p50)}</strong>
                </td>
                <td class="number">{print(change?.p95)}</td>
                <td>{outcome.unit === '1' ? '× now' : outcome.unit}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Sheet>
  );
}

function print(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : formatNumber(value, 2);
}
