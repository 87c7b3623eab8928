import { useMemo } from 'preact/hooks';
import { type DividedBy, type FinishedCohort, type Subgroup, subgroups } from '#cohort';
import { voice } from '../state/language.ts';
import { AxisRow, axisOver, BandRow } from './band-row.tsx';
import { dividedBy, picked } from './cohorts-state.ts';
import { TwinTable } from './twin-table.tsx';
import { unitOf } from './words.ts';

/** Mean change of subgroups: thirds by a length of the face, or by sex; the table has them all. */
export function GroupsPanel({ of }: { of: FinishedCohort }) {
  const { say } = voice.value;
  const at = picked.value;
  const groups = useMemo(() => subgroups(of, at), [of, at]);
  const unit = unitOf(of, at.outcome);
  return (
    <section class="card">
      <h2 class="panel-claim">{say('cohorts.groups.title')}</h2>
      <p class="label">{say('cohorts.groups.note')}</p>
      {groups.length === 0 ? (
        <p class="refusal">{say('cohorts.groups.none')}</p>
      ) : (
        <Groups groups={groups} unit={unit} />
      )}
    </section>
  );
}

function Groups({ groups, unit }: { groups: readonly Subgroup[]; unit: string }) {
  const { say, number, change, range } = voice.value;
  const ways = [...new Set(groups.map(({ by }) => by))];
  const by = ways.includes(dividedBy.value) ? dividedBy.value : ways[0];
  const axis = axisOver(groups.flatMap(({ over: { mean } }) => (mean === null ? [] : [mean.low, mean.high])));
  return (
    <>
      <label class="field cohorts-by">
        <span class="label">{say('cohorts.pick.by')}</span>
        <select
          value={by}
          onChange={(event) => {
            dividedBy.value = event.currentTarget.value as DividedBy;
          }}
        >
          {ways.map((way) => (
            <option key={way} value={way}>
              {say(`cohorts.by.${way}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="cohorts-wide">
        {groups
          .filter((one) => one.by === by)
          .map(({ group, between, over: { mean } }) => {
            const lengths = between === null ? '' : `, ${range(between[0], between[1], 'mm')}`;
            const name = `${say(`cohorts.group.${group}`)}${lengths}`;
            if (mean === null)
              return (
                <BandRow
                  key={group}
                  name={name}
                  describe=""
                  axis={axis}
                  band={null}
                  missing={say('cohorts.groups.few')}
                />
              );
            const { value, low, high } = mean;
            const describe = say('cohorts.groups.describe', {
              group: name,
              unit,
              mean: number(value, 2),
              low: number(low, 2),
              high: number(high, 2),
            });
            const band = { low, high, inner: null, middle: value };
            return <BandRow key={group} name={name} describe={describe} axis={axis} band={band} />;
          })}
        <AxisRow axis={axis} print={(value) => `${change(value, 1)} ${unit}`} />
      </div>
      <GroupTable groups={groups} />
    </>
  );
}

function GroupTable({ groups }: { groups: readonly Subgroup[] }) {
  const { say } = voice.value;
  const numbers = ['mean', 'low', 'high', 'p05', 'p50', 'p95'] as const;
  return (
    <TwinTable
      file="cohort-subgroups"
      caption={say('cohorts.groups.title')}
      columns={[
        { key: 'by', title: say('cohorts.column.by'), say: (by) => say(`cohorts.by.${by as DividedBy}`) },
        {
          key: 'group',
          title: say('cohorts.column.group'),
          say: (group) => say(`cohorts.group.${group as Subgroup['group']}`),
        },
        { key: 'from_mm', title: say('cohorts.column.fromMm'), decimals: 1 },
        { key: 'to_mm', title: say('cohorts.column.toMm'), decimals: 1 },
        { key: 'patients', title: say('cohorts.column.patients'), decimals: 0 },
        { key: 'faces', title: say('cohorts.column.faces'), decimals: 0 },
        ...numbers.map((key) => ({ key, title: say(`cohorts.column.${key}`), decimals: 2 })),
      ]}
      rows={groups.map(({ by, group, between, over, distribution }) => [
        by,
        group,
        between?.[0] ?? null,
        between?.[1] ?? null,
        over.patients,
        over.faces,
        over.mean?.value ?? null,
        over.mean?.low ?? null,
        over.mean?.high ?? null,
        distribution?.p05 ?? null,
        distribution?.p50 ?? null,
        distribution?.p95 ?? null,
      ])}
    />
  );
}
