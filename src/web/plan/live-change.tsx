import type { ChangeSummary } from '#forecast';
import type { Expression } from '#measure';
import type { MessageKey } from '#messages';
import { forecast, redrawn } from '../state/forecast.ts';
import { voice } from '../state/language.ts';

const glances: readonly {
  readonly expression: Expression;
  readonly measure: string;
  readonly label: MessageKey;
  readonly ratio: boolean;
}[] = [
  { expression: 'rest', measure: 'upperVermilionHeight', label: 'plan.glance.lip', ratio: false },
  { expression: 'smile', measure: 'motionRatio', label: 'plan.glance.smile', ratio: true },
  { expression: 'pucker', measure: 'mouthWidth', label: 'plan.glance.pucker', ratio: false },
];

/** Week 2 at a glance, redrawn while a dose is being moved. */
export function LiveChange() {
  const at = (expression: Expression, measure: string): ChangeSummary | null =>
    redrawn.value?.change[expression]?.[measure] ??
    forecast.value?.outcomes[expression]?.[measure]?.change['2'] ??
    null;
  const order = redrawn.value?.order ?? forecast.value?.surrogate.order;
  if (order === undefined) return null;
  const { say } = voice.value;
  return (
    <section class="live-change" aria-label={say('plan.glance')}>
      <table>
        <tbody>
          {glances.map(({ expression, measure, label, ratio }) => {
            const change = at(expression, measure);
            return (
              <tr key={label}>
                <td class="label">{say(label)}</td>
                <td class="number">{change === null ? '—' : <Middle of={change} ratio={ratio} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="source">{say(order === 'first-order' ? 'plan.glance.firstEstimate' : 'plan.glance.note')}</p>
    </section>
  );
}

function Middle({ of: { p05, p50, p95 }, ratio }: { of: ChangeSummary; ratio: boolean }) {
  const { say, number, change } = voice.value;
  const print = ratio ? (value: number) => number(1 + value, 2) : (value: number) => change(value);
  return (
    <>
      <strong>{ratio ? say('motion.value.times', { times: print(p50) }) : `${print(p50)} mm`}</strong>{' '}
      <span class="label--quiet">{say('frame.range', { lo: print(p05), hi: print(p95) })}</span>
    </>
  );
}
