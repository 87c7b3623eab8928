import { useState } from 'preact/hooks';
import type { ExpressionComparison, MeasureChange } from '#compare';
import { ChangeBar } from '../charts/change-bar.tsx';
import { commonReach } from '../charts/interval-bar.tsx';
import { voice } from '../state/language.ts';
import { type ComparedMeasure, comparedMeasures, firstMeasures } from './compare-words.ts';

/** Every measure's change over what cannot be told from chance; a hollow dot is within it. */
export function ChangeTable({ compared }: { compared: ExpressionComparison }) {
  const { say, change: changed } = voice.value;
  const [all, setAll] = useState(false);
  const names = all ? comparedMeasures : firstMeasures(compared.expression);
  const rows = names.flatMap((name) => {
    const change = compared.measures[name];
    return change === null ? [] : [{ name, change }];
  });
  const reach = commonReach(
    rows.flatMap(({ change }) => [change.change.lo95, change.change.hi95, change.detectionLimitMm]),
    1,
  );
  return (
    <>
      <table class="change-table">
        <thead>
          <tr>
            <th>{say('compare.table.change')}</th>
            <th class="label label--quiet change-table-axis" dir="ltr">
              <span>{changed(-reach, 0)}</span>
              <span>{changed(reach, 0)}</span>
            </th>
            <th class="number">{say('compare.table.range')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, change }) => (
            <Row key={name} name={name} change={change} reach={reach} />
          ))}
        </tbody>
      </table>
      <Missing names={names.filter((name) => compared.measures[name] === null)} />
      <p class="label label--quiet change-key">
        <span class="cannot-tell-swatch" aria-hidden="true" /> {say('compare.table.key')}{' '}
        <button type="button" class="link" onClick={() => setAll(!all)}>
          {say(all ? 'compare.table.fewer' : 'compare.table.all')}
        </button>
      </p>
    </>
  );
}

function Missing({ names }: { names: readonly ComparedMeasure[] }) {
  const { say } = voice.value;
  if (names.length === 0) return null;
  const told = names.map((name) => say(`compare.measure.${name}`)).join(', ');
  return <p class="source">{say('compare.table.missing', { names: told })}</p>;
}

function Row({ name, change, reach }: { name: ComparedMeasure; change: MeasureChange; reach: number }) {
  const { say, number, change: changed, range } = voice.value;
  const { value, lo95, hi95 } = change.change;
  return (
    <tr>
      <td>
        {say(`compare.measure.${name}`)}
        <span class="source change-table-sides">
          {say('compare.table.sides', { before: number(change.before.value), after: number(change.after.value) })}
        </span>
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
        {change.detectable ? <strong>{changed(value)}</strong> : changed(value)}{' '}
        <span class="label--quiet">{range(lo95, hi95)}</span>
        {!change.detectable && <span class="source change-table-sides">{say('compare.table.none')}</span>}
      </td>
    </tr>
  );
}
