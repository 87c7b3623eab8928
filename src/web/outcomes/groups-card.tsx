import { useState } from 'preact/hooks';
import type { EventReport, Grouping, OutcomeReport, OutcomesBy } from '#learn';
import { planLabel } from '#report';
import { voice } from '../state/language.ts';
import { type RangeRow, RangeRows, rowSaid } from './charts/range-rows.tsx';
import { placesOf, unitOf, writerOf } from './outcome-words.ts';
import { TableTwin } from './table-twin.tsx';

interface GroupsProps {
  readonly answer: EventReport | OutcomeReport;
  /** effective people from which anything is judged */
  readonly fewest: number;
}

/** Outcomes by plan, role, product, lot or source, drawn together as far as the groups are alike. */
export function GroupsCard({ answer: { question, groups: all }, fewest }: GroupsProps) {
  const { say } = voice.value;
  const [wanted, setWanted] = useState<Grouping>('plan');
  const shown = all.find(({ grouping }) => grouping === wanted) ?? all[0];
  if (shown === undefined) return null;
  const write = writerOf(voice.value, question);
  const rows = shown.groups.map(({ group, seen, treatments, pooled }): RangeRow => {
    const name = groupName(shown.grouping, group);
    const detail = say('outcomes.groups.seen', { seen, treatments });
    const { value, lo95: lo, hi95: hi } = pooled;
    return { key: group, name, detail, value, lo, hi, said: rowSaid(name, placesOf(write, pooled)) };
  });
  const isEvent = question.kind === 'event';
  const [from, to] = isEvent ? [0, 1] : rangeOf(rows);
  return (
    <section class="card" aria-label={say('outcomes.groups')}>
      <h2 class="panel-claim">{claimOf(shown, fewest)}</h2>
      <fieldset class="choice outcomes-weeks" aria-label={say('outcomes.groups.by')}>
        {all.map(({ grouping }) => (
          <button
            type="button"
            key={grouping}
            aria-pressed={grouping === shown.grouping}
            onClick={() => setWanted(grouping)}
          >
            {say(`outcomes.by.${grouping}`)}
          </button>
        ))}
      </fieldset>
      <RangeRows rows={rows} from={from} to={to} mark={null} write={write} unit={isEvent ? '' : unitOf(question)} />
      <div class="outcomes-notes label">
        <p>{say('outcomes.groups.reads', { beside: shown.besideForecast ? 'yes' : 'no', kind: question.kind })}</p>
        {shown.cannotWeigh !== null && (
          <p>
            {say('outcomes.groups.unweighted')} {say(`cannot.${shown.cannotWeigh.reason}`, shown.cannotWeigh.places)}
          </p>
        )}
      </div>
      <TableTwin
        name={say('outcomes.groups')}
        columns={[
          say(`outcomes.by.${shown.grouping}`),
          say('outcomes.groups.pooled'),
          say('outcomes.range'),
          say('outcomes.groups.plain'),
          say('outcomes.treatments'),
        ]}
        rows={shown.groups.map(({ plain, seen, treatments }, k) => [
          rows[k]?.name ?? '',
          write(rows[k]?.value ?? Number.NaN),
          `${write(rows[k]?.lo ?? Number.NaN)} – ${write(rows[k]?.hi ?? Number.NaN)}`,
          write(plain),
          say('outcomes.groups.seen', { seen, treatments }),
        ])}
      />
    </section>
  );
}

/** Which groups stand out, and how many of those are expected to be named wrongly. */
function claimOf({ grouping, groups, lookedAt, falseExpected }: OutcomesBy, fewest: number): string {
  const { say, list, number } = voice.value;
  const flagged = groups.filter(({ flagged: one }) => one !== null);
  const places = { by: say(`outcomes.by.${grouping}`), lookedAt };
  if (lookedAt < 2) return say('outcomes.groups.single', places);
  const people = groups.reduce((sum, group) => sum + group.people, 0);
  if (people < fewest) return say('outcomes.groups.few', places);
  if (flagged.length === 0) return say('outcomes.groups.none', places);
  const names = flagged.map(({ group, flagged: which }) =>
    say('outcomes.groups.flag', { name: groupName(grouping, group), which: which ?? 'more' }),
  );
  return say('outcomes.groups.some', { ...places, names: list(names), wrong: number(falseExpected, 2) });
}

function groupName(grouping: Grouping, group: string): string {
  const { say } = voice.value;
  if (grouping === 'plan') return planLabel(voice.value, group);
  if (grouping === 'source') return say(`outcomes.source.${group as 'ordinary' | 'paid' | 'complainer'}`);
  if (grouping === 'injectorRole') return roleName(group);
  return group;
}

const roles = ['surgeon', 'physician', 'dentist', 'nurse', 'assistant'] as const;

function roleName(group: string): string {
  const role = roles.find((one) => one === group);
  return role === undefined ? group : voice.value.say(`outcomes.role.${role}`);
}

function rangeOf(rows: readonly RangeRow[]): [number, number] {
  const reach = Math.max(...rows.flatMap(({ lo, hi }) => [Math.abs(lo), Math.abs(hi)]));
  const step = [0.25, 0.5, 1, 2, 5].find((size) => reach <= 2 * size) ?? 10;
  const to = Math.ceil(reach / step) * step;
  return [-to, to];
}
