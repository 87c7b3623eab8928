import type { ChangeSummary } from '#forecast';
import type { Expression } from '#measure';
import { formatChange, formatNumber } from '#units';
import { forecast, redrawn } from '../state/forecast.ts';

const glances: readonly {
  readonly expression: Expression;
  readonly measure: string;
  readonly label: string;
  readonly ratio: boolean;
}[] = [
  { expression: 'rest', measure: 'upperVermilionHeight', label: 'Upper red lip at rest', ratio: false },
  { expression: 'smile', measure: 'motionRatio', label: 'Upper lip moves in a smile', ratio: true },
  { expression: 'pucker', measure: 'mouthWidth', label: 'Mouth width in a pucker', ratio: false },
];

/** Week 2 at a glance, redrawn while a dose is being moved. */
export function LiveChange() {
  const at = (expression: Expression, measure: string): ChangeSummary | null =>
    redrawn.value?.change[expression]?.[measure] ??
    forecast.value?.outcomes[expression]?.[measure]?.change['2'] ??
    null;
  const order = redrawn.value?.order ?? forecast.value?.surrogate.order;
  if (order === undefined) return null;
  return (
    <section class="live-change" aria-label="Week 2 at a glance">
      <table>
        <tbody>
          {glances.map(({ expression, measure, label, ratio }) => {
            const change = at(expression, measure);
            return (
              <tr key={label}>
                <td class="label">{label}</td>
                <td class="number">{change === null ? '—' : <Middle change={change} ratio={ratio} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="source">{`Week 2, middle and 90 of 100${order === 'first-order' ? '; first estimate' : ''}.`}</p>
    </section>
  );
}

function Middle({ change: { p05, p50, p95 }, ratio }: { change: ChangeSummary; ratio: boolean }) {
  const print = ratio ? (value: number) => formatNumber(1 + value, 2) : (value: number) => formatChange(value);
  return (
    <>
      <strong>{`${print(p50)}${ratio ? ' × now' : ' mm'}`}</strong>{' '}
      <span class="label--quiet">{`${print(p05)} to ${print(p95)}`}</span>
    </>
  );
}
