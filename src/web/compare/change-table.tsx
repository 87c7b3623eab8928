import { useState } from 'preact/hooks';
import type { ExpressionComparison, MeasureChange } from '#compare';
import type { LipMeasure } from '#measure';
import { formatChange, formatNumber, formatRange } from '#units';
import { ChangeBar } from '../charts/change-bar.tsx';
import { commonReach } from '../charts/interval-bar.tsx';
import { changeLabels, firstMeasures } from './compare-words.ts';

/** Every measure's change over what cannot be told from chance; a hollow dot is within it. */
export function ChangeTable({ compared }: { compared: ExpressionComparison }) {
  const [all, setAll] = useState(false);
  const names = all ? (Object.keys(changeLabels) as LipMeasure[]) : firstMeasures(compared.expression);
  const rows = names.flatMap((name) => {
    const change = compared.measures[name];
    return change === null ? [] : [{ name, change }];
  });
  const missing = names.filter((name) => compared.measures[name] === null);
  const reach = commonReach(
    rows.flatMap(({ change }) => [change.change.lo95, change.change.hi95, change.detectionLimitMm]),
    1,
  );
  return (
    <>
      <table class="change-table">
        <thead>
          <tr>
            <th>Change, mm</th>
            <th class="label label--quiet change-table-axis">
              <span>{formatChange(-reach, 0)}</span>
              <span>{formatChange(reach, 0)}</span>
            </th>
            <th class="number">95 % range</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, change }) => (
            <Row key={name} name={name} change={change} reach={reach} />
          ))}
        </tbody>
      </table>
      {missing.length > 0 && (
        <p class="source">Not seen on both sides: {missing.map((name) => changeLabels[name]).join(', ')}.</p>
      )}
      <p class="label label--quiet change-key">
        <span class="cannot-tell-swatch" aria-hidden="true" /> cannot be told from chance; a hollow dot lies within.{' '}
        <button type="button" class="link" onClick={() => setAll(!all)}>
          {all ? 'Fewer measures' : 'All measures'}
        </button>
      </p>
    </>
  );
}

function Row({ name, change, reach }: { name: LipMeasure; change: MeasureChange; reach: number }) {
  const { value, lo95, hi95 } = change.change;
  const sides = `before ${formatNumber(change.before.value)}, after ${formatNumber(change.after.value)} mm`;
  return (
    <tr>
      <td>
        {changeLabels[name]}
        <span class="source change-table-sides">{sides}</span>
      </td>
      <td>
        <ChangeBar
          value={value}
          lo95={lo95}
          hi95={hi95}
          limit={change.detectionLimitMm}
          reach={reach}
          detectable={change.detectable}
        />
      </td>
      <td class="number">
        {change.detectable ? <strong>{formatChange(value)}</strong> : formatChange(value)}{' '}
        <span class="label--quiet">{formatRange(lo95, hi95, '')}</span>
        {!change.detectable && <span class="source change-table-sides">no detectable change</span>}
      </td>
    </tr>
  );
}
