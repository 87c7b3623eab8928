import { formatWeek } from '../../charts/format-week.ts';
import { ofHundred } from '../../charts/of-hundred.ts';
import { type Spell, SpellTimeline, type TimelineMark } from '../../charts/spell-timeline.tsx';
import { useNarrow } from '../../frame/use-narrow.ts';
import { dayAfter, dayNumber, monthsWithin, ownDays, treatmentDate, weeksUntil } from '../../state/calendar.ts';
import { lastWeek } from '../../state/view.ts';
import type { NamedEvent } from '../event-words.ts';
import { askOfEvent } from '../why/question.ts';
import { Why } from '../why/why.tsx';
import { Dates } from './calendar-dates.tsx';

/** The weeks to recovery, against the person's own calendar when they name a day. No date leaves the device. */
export function CalendarCard({ events }: { events: readonly NamedEvent[] }) {
  const narrow = useNarrow();
  const shown = events.filter(({ probability, onsetWeek }) => probability >= 0.01 && onsetWeek !== null);
  if (shown.length === 0) return null;
  const date = treatmentDate.value;
  const dated = dayNumber(date) !== null;
  const spells = shown.map(spellOf);
  return (
    <section class="card odds-card" aria-label="Your calendar">
      <header class="timeline-head">
        <h2 class="panel-claim">
          {dated ? 'On your calendar: there is no undo, only waiting' : 'Week by week: there is no undo, only waiting'}
        </h2>
        <p class="label label--quiet">
          Dark: until half of those affected have recovered. Fading: until nine in ten have.
        </p>
      </header>
      <Dates />
      <SpellTimeline spells={spells} {...(dated ? { marks: marksOf(date, narrow) } : {})} />
      <OwnDays events={shown} />
      <details class="twin">
        <summary>Numbers as a table</summary>
        <SpellTable events={shown} />
      </details>
    </section>
  );
}

function spellOf(event: NamedEvent): Spell {
  return {
    label: `${event.label}, ${ofHundred(event.probability)} of 100`,
    words: (
      <Why question={() => askOfEvent(event)} label={`${event.label}: ${ofHundred(event.probability)} of 100`}>
        {`${event.label}, ${ofHundred(event.probability)} of 100`}
      </Why>
    ),
    from: event.onsetWeek ?? 0,
    halfGone: event.goneWeek,
    nineInTenGone: event.goneWeekNineInTen,
  };
}

function marksOf(date: string, narrow: boolean): readonly TimelineMark[] {
  const own = ownDays.value.flatMap((day) => {
    const week = weeksUntil(date, day.date);
    return week === null || week < 0 || week > lastWeek
      ? []
      : [{ week, text: `${dayAfter(day.date, 0)}, ${day.what}`, own: true }];
  });
  const treated = { week: 0, text: `treated ${dayAfter(date, 0, true)}` };
  const months = monthsWithin(date, lastWeek).filter(({ week }) => week > (narrow ? 7 : 2));
  return [treated, ...months.map(({ week, name }) => ({ week, text: name })), ...own];
}

/** What the person's own days may fall into. */
function OwnDays({ events }: { events: readonly NamedEvent[] }) {
  if (ownDays.value.length === 0) return null;
  return (
    <ul class="calendar-days">
      {ownDays.value.map((day, i) => (
        <li key={day.date + day.what} class="label">
          <span>
            <strong>{`${dayAfter(day.date, 0, true)}, ${day.what}.`}</strong> {onThatDay(day.date, events)}
          </span>
          <button
            type="button"
            class="link"
            aria-label={`Remove ${day.what}`}
            onClick={() => (ownDays.value = ownDays.peek().filter((_, k) => k !== i))}
          >
            Remove
          </button>
        </li>
      ))}
    </ul>
  );
}

function onThatDay(date: string, events: readonly NamedEvent[]): string {
  const week = weeksUntil(treatmentDate.value, date);
  if (week === null) return 'Name the day of the treatment to see it on the calendar.';
  if (week < 0) return 'Before the treatment.';
  if (week > lastWeek)
    return `${Math.round(week)} weeks after the treatment, beyond the ${lastWeek} that are forecast.`;
  const likely = events.map((event) => `${event.label.toLowerCase()}: ${ofHundred(oddsIn(event, week))} of 100`);
  return `${Math.round(week * 10) / 10} weeks after the treatment. On that day, of 100: ${likely.join('; ').replaceAll(' of 100', '')}.`;
}

/** Share of treatments that have an event at a week, between the weeks that are known. */
function oddsIn({ byWeek }: NamedEvent, week: number): number {
  const weeks = Object.keys(byWeek)
    .map(Number)
    .sort((a, b) => a - b);
  const after = weeks.findIndex((known) => known >= week);
  const [from, to] = [weeks[Math.max(0, after - 1)], weeks[after]];
  if (from === undefined || to === undefined) return 0;
  const part = to === from ? 0 : (week - from) / (to - from);
  return (1 - part) * (byWeek[String(from)] ?? 0) + part * (byWeek[String(to)] ?? 0);
}

function SpellTable({ events }: { events: readonly NamedEvent[] }) {
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th>Event, of 100</th>
          <th class="number">half have it by</th>
          <th class="number">half are rid of it by</th>
          <th class="number">nine in ten by</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.name}>
            <td>{`${event.label}, ${ofHundred(event.probability)}`}</td>
            {[event.onsetWeek, event.goneWeek, event.goneWeekNineInTen].map((week, i) => (
              <td class="number" key={i}>
                <Why question={() => askOfEvent(event)} label={`${event.label}: ${when(week)}`}>
                  {when(week)}
                </Why>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function when(week: number | null): string {
  if (week === null) return `beyond week ${lastWeek}`;
  const day = dayAfter(treatmentDate.value, week);
  return day === '' ? formatWeek(week) : `${formatWeek(week)}, ${day}`;
}
