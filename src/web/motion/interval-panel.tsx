import type { ChangeSummary } from '#forecast';
import type { Expression } from '#measure';
import { commonReach, IntervalAxis, IntervalBar } from '../charts/interval-bar.tsx';
import { voice } from '../state/language.ts';
import { cannotTellMm, type OutcomeRow, rangeText, valueText } from './outcome-rows.ts';

interface IntervalPanelProps {
  readonly rows: readonly OutcomeRow[];
  readonly expression: Expression;
  readonly title: string;
  readonly hollow: boolean;
}

/** Intervals of one expression on one axis, over what one pair of photos cannot show. */
export function IntervalPanel({ rows, expression, title, hollow }: IntervalPanelProps) {
  const { say, number } = voice.value;
  const inMm = rows.filter(({ kind }) => kind === 'mm');
  const limit = cannotTellMm(expression);
  const reach = commonReach(
    inMm.flatMap(({ change }) => [change.p05, change.p95]),
    limit * 1.2,
  );
  return (
    <section class="interval-panel">
      <header class="interval-panel-head">
        <h2 class="panel-claim">{title}</h2>
        <p class="label label--quiet">{say('motion.change')}</p>
      </header>
      {rows.map((row) => (
        <div class="interval-row" key={row.measure}>
          <p>{say(`motion.row.${row.measure}`)}</p>
          <p class="interval-row-value">
            <strong>{valueText(voice.value, row)}</strong>{' '}
            <span class="label--quiet">{rangeText(voice.value, row)}</span>
          </p>
          <RowBar row={row} reach={reach} limit={limit} hollow={hollow} />
        </div>
      ))}
      {inMm.length > 0 && <IntervalAxis reach={reach} unit="mm" />}
      <p class="label label--quiet interval-panel-key">
        <span class="cannot-tell-key" aria-hidden="true" />
        {say(expression === 'rest' ? 'motion.cannotShow' : 'motion.cannotShow.smile', { mm: number(limit) })}
      </p>
    </section>
  );
}

function RowBar({ row, reach, limit, hollow }: { row: OutcomeRow; reach: number; limit: number; hollow: boolean }) {
  const { change, kind, untreated } = row;
  if (kind === 'mm') return <IntervalBar quantiles={change} reach={reach} cannotTell={limit} hollow={hollow} />;
  const scale = kind === 'ratio' ? 1 : 1 / Math.max(untreated ?? 1, 1e-9);
  const scaled = scaledBy(change, scale);
  return (
    <IntervalBar
      quantiles={scaled}
      reach={commonReach([scaled.p05, scaled.p95], 0.5)}
      cannotTell={null}
      hollow={hollow}
    />
  );
}

function scaledBy({ p05, p25, p50, p75, p95 }: ChangeSummary, k: number) {
  return { p05: p05 * k, p25: p25 * k, p50: p50 * k, p75: p75 * k, p95: p95 * k };
}
