import { useEffect } from 'preact/hooks';
import { voice } from '../../state/language.ts';
import {
  counts,
  done,
  filter,
  filters,
  hasMore,
  loadMore,
  loadVisits,
  show,
  undo,
  visits,
  weekShown,
} from '../follow-up-state.ts';
import { nameOf } from '../words.ts';
import { CountsTable } from './counts-table.tsx';
import { VisitRow } from './visit-row.tsx';

/** Everybody's visits: how many of those treated were invited and came, and who waits for what. */
export function VisitsView() {
  const { say } = voice.value;
  useEffect(() => void loadVisits(), []);
  return (
    <>
      <Claim />
      {counts.value !== null && <CountsTable counts={counts.value} />}
      <section class="card" aria-label={say('followUp.list')}>
        <Filters />
        <DoneLine />
        <List />
        <p class="source follow-up-keys">{say('followUp.list.keys')}</p>
      </section>
    </>
  );
}

function Claim() {
  const { say } = voice.value;
  const week = weekShown.value;
  const all = counts.value;
  const count = week === null ? all?.overall : all?.weeks.find((one) => one.week === week);
  if (count === undefined) return <h1 class="claim">{say('followUp.list')}</h1>;
  const { treated, invited, came, open } = count;
  return (
    <header class="registry-head">
      <h1 class="claim">
        {week === null
          ? say('followUp.claim', { treated, invited, came })
          : say('followUp.claim.week', { week, treated, invited, came })}
      </h1>
      {treated > 0 && <p class="lead">{say('followUp.lead', { open })}</p>}
    </header>
  );
}

function Filters() {
  const { say } = voice.value;
  return (
    <fieldset class="pills" aria-label={say('followUp.states')}>
      {filters.map((each) => (
        <button
          type="button"
          class="pill"
          key={each}
          aria-pressed={filter.value === each}
          onClick={() => show({ filter: each })}
        >
          {say(`followUp.state.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** What was just written down, with its way back. */
function DoneLine() {
  const { say } = voice.value;
  const last = done.value;
  if (last === null) return <p class="visually-hidden" role="status" />;
  const { week, invitedBy, missedBecause } = last.visit;
  const of = { name: nameOf(last.visit), week };
  return (
    <p class="follow-up-done label" role="status">
      {last.kind === 'invited' &&
        say('followUp.done.invited', { ...of, by: say(`followUp.by.${invitedBy ?? 'phone'}`) })}
      {last.kind === 'missed' &&
        say('followUp.done.missed', { ...of, because: say(`followUp.because.${missedBecause ?? 'unknown'}`) })}
      {last.kind === 'kept' && say('followUp.visit.kept', of)}{' '}
      {last.undo !== undefined && (
        <button type="button" class="link" onClick={() => void undo()}>
          {say('followUp.done.undo')}
        </button>
      )}
    </p>
  );
}

function List() {
  const { say } = voice.value;
  const rows = visits.value;
  if (rows === null) return null;
  if (rows.length === 0) return <p class="label label--quiet">{say('followUp.list.none')}</p>;
  return (
    <>
      <ol class="visit-list" onKeyDown={moveByKeys}>
        {rows.map((visit) => (
          <VisitRow key={visit.id} visit={visit} />
        ))}
      </ol>
      {hasMore.value && (
        <button type="button" class="button" onClick={() => void loadMore()}>
          {say('followUp.list.more')}
        </button>
      )}
    </>
  );
}

const keyTargets: Readonly<Record<string, string>> = { i: '[data-key="i"]', m: '[data-key="m"]' };

/** Arrows go from row to row, I and M to what is written down of this one. */
function moveByKeys(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const at = event.target as HTMLElement;
  const row = at.closest('li');
  if (row === null || event.ctrlKey || event.metaKey || event.altKey || at.tagName === 'SELECT') return;
  const target =
    event.key === 'ArrowDown'
      ? row.nextElementSibling?.querySelector<HTMLElement>('.visit-name')
      : event.key === 'ArrowUp'
        ? row.previousElementSibling?.querySelector<HTMLElement>('.visit-name')
        : row.querySelector<HTMLElement>(keyTargets[event.key.toLowerCase()] ?? 'never');
  if (!target) return;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
}
