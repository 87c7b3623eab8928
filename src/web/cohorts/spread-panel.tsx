import { type Distribution, distributionAt, type FinishedCohort } from '#cohort';
import { voice } from '../state/language.ts';
import { AxisRow, axisOver, BandRow } from './band-row.tsx';
import { picked } from './cohorts-state.ts';
import { TwinTable } from './twin-table.tsx';
import { outcomeName, unitOf } from './words.ts';

const quantileNames = ['p05', 'p25', 'p50', 'p75', 'p95'] as const;

/** One small plot for each plan, a row for each week, all on one axis. */
export function SpreadPanel({ of }: { of: FinishedCohort }) {
  const { say, shortest, change, number } = voice.value;
  const { plans, weeks } = of.manifest.cohort;
  const { outcome } = picked.value;
  const unit = unitOf(of, outcome);
  const spread = plans.map((_, plan) => weeks.map((__, week) => distributionAt(of, { plan, week, outcome })));
  const axis = axisOver(spread.flat().flatMap((one) => (one === null ? [] : [one.p05, one.p95])));
  const describe = (plan: string, week: number, one: Distribution | null) =>
    one === null
      ? ''
      : say('cohorts.spread.describe', {
          plan,
          week: shortest(week),
          unit,
          middle: number(one.p50, 2),
          low: number(one.p05, 2),
          high: number(one.p95, 2),
        });
  const rows = plans.flatMap(({ name }, p) =>
    weeks.map((week, w) => {
      const one = spread[p][w];
      return [name, week, one?.patients ?? 0, ...quantileNames.map((quantile) => one?.[quantile] ?? null)];
    }),
  );
  return (
    <section class="card">
      <h2 class="panel-claim">{say('cohorts.spread.title')}</h2>
      <p class="label">
        {outcomeName(of, outcome)}. {say('cohorts.spread.note')}
      </p>
      <div class="cohorts-multiples">
        {plans.map(({ name }, p) => (
          <figure key={name}>
            <figcaption>{name}</figcaption>
            {weeks.map((week, w) => {
              const one = spread[p][w];
              const band = one && { low: one.p05, high: one.p95, inner: [one.p25, one.p75] as const, middle: one.p50 };
              const row = `${say('cohorts.column.week')} ${shortest(week)}`;
              return <BandRow key={week} name={row} describe={describe(name, week, one)} axis={axis} band={band} />;
            })}
            <AxisRow axis={axis} print={(value) => `${change(value, 1)} ${unit}`} />
          </figure>
        ))}
      </div>
      <TwinTable
        file="cohort-changes"
        caption={say('cohorts.spread.title')}
        columns={[
          { key: 'plan', title: say('cohorts.column.plan') },
          { key: 'week', title: say('cohorts.column.week'), decimals: 1 },
          { key: 'patients', title: say('cohorts.column.patients'), decimals: 0 },
          ...quantileNames.map((key) => ({ key, title: say(`cohorts.column.${key}`), decimals: 2 })),
        ]}
        rows={rows}
      />
    </section>
  );
}
