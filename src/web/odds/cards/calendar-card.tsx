import { formatWeek } from '../../charts/format-week.ts';
import { ofHundred } from '../../charts/of-hundred.ts';
import { type Spell, SpellTimeline, type TimelineMark } from '../../charts/spell-timeline.tsx';
import { useNarrow } from '../../frame/use-narrow.ts';
import { dayAfter, dayNumber, monthsWithin, ownDays, treatmentDate, weeksUntil } from '../../state/calendar.ts';
import { voice } from '../../state/language.ts';
import { lastWeek } from '../../state/view.ts';
import { eventName, eventWithin, type NamedEvent } from '../event-words.ts';
import { unbroken } from '../interval-text.ts';
import { askOfEvent } from '../why/question.ts';
import { Why } from '../why/why.tsx';
import { Dates } from './calendar-dates.tsx';

/** The weeks to recovery, against the person's own calendar when they name a day. No date leaves the device. */
export function CalendarCard({ events }: { events: readonly NamedEvent[] }) {
  const narrow = useNarrow();
  const shown = events.filter(({ probability, onsetWeek }) => probability >= 0.01 && onsetWeek !== null);
  if (shown.length === 0) return null;
  const { say } = voice.value;
  const date = treatmentDate.value;
  const dated = dayNumber(date) !== null;
  const spells = shown.map(spellOf);
  return (
    <section class="card odds-card" aria-label={say('calendar.name')}>
      <header class="timeline-head">
        <h2 class="panel-claim">{say(dated ? 'calendar.title.dated' : 'calendar.title.weeks')}</h2>
        <p class="label label--quiet">{say('calendar.key')}</p>
      </header>
      <Dates />
      <SpellTimeline spells={spells} {...(dated ? { marks: marksOf(date, narrow) } : {})} />
      <OwnDays events={shown} />
      <details class="twin">
        <summary>{say('card.table')}</summary>
        <SpellTable events={shown} />
      </details>
    </section>
  );
}

function spellOf(event: NamedEvent): Spell {
  const { say } = voice.value;
  const places = { event: eventName(voice.value, event.name), count: ofHundred(event.probability) };
  return {
    label: say('calendar.row', places),
    words: (
      <Why question={() => askOfEvent(event)} label={say('odds.eventOf100', places)}>
        {say('calendar.row', places)}
      </Why>
    ),
    from: event.onsetWeek ?? 0,
    halfGone: event.goneWeek,
    nineInTenGone: event.goneWeekNineInTen,
  };
}

function marksOf(date: string, narrow: boolean): readonly TimelineMark[] {
  const { say } = voice.value;
  const own = ownDays.value.flatMap((day) => {
    const week = weeksUntil(date, day.date);
    return week === null || week < 0 || week > lastWeek
      ? []
      : [{ week, text: say('calendar.mark', { day: dayAfter(voice.value, day.date, 0), what: day.what }), own: true }];
  });
  const treated = { week: 0, text: say('calendar.treated', { day: dayAfter(voice.value, date, 0, true) }) };
  const months = monthsWithin(voice.value, date, lastWeek).filter(({ week }) => week > (narrow ? 7 : 2));
  return [treated, ...months.map(({ week, name }) => ({ week, text: name })), ...own];
}

/** What the person's own days may fall into. */
function OwnDays({ events }: { events: readonly NamedEvent[] }) {
  if (ownDays.value.length === 0) return null;
  const { say } = voice.value;
  return (
    <ul class="calendar-days">
      {ownDays.value.map((day, i) => (
        <li key={day.date + day.what} class="label">
          <span>
            <strong>{`${say('calendar.mark', { day: dayAfter(voice.value, day.date, 0, true), what: day.what })}.`}</strong>{' '}
            {onThatDay(day.date, events)}
          </span>
          <button
            type="button"
            class="link"
            aria-label={say('calendar.removeName', { what: day.what })}
            onClick={() => (ownDays.value = ownDays.peek().filter((_, k) => k !== i))}
          >
            {say('calendar.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function onThatDay(date: string, events: readonly NamedEvent[]): string {
  const { say, shortest } = voice.value;
  const week = weeksUntil(treatmentDate.value, date);
  if (week === null) return say('calendar.day.unnamed');
  if (week < 0) return say('calendar.day.before');
  if (week > lastWeek) return say('calendar.day.beyond', { weeks: Math.round(week), last: lastWeek });
  const likely = events.map((event) =>
    say('calendar.day.event', {
      event: eventWithin(voice.value, event.name),
      count: ofHundred(oddsIn(event, week)),
    }),
  );
  const weeks = shortest(week, 1);
  return say('calendar.day.within', { weeks, one: weeks === '1' ? 'yes' : 'no', events: likely.join('; ') });
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
  const { say } = voice.value;
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th>{say('calendar.table.event')}</th>
          <th class="number">{say('calendar.table.onset')}</th>
          <th class="number">{say('calendar.table.half')}</th>
          <th class="number">{say('calendar.table.most')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => {
          const name = eventName(voice.value, event.name);
          return (
            <tr key={event.name}>
              <td>{say('calendar.table.row', { event: name, count: ofHundred(event.probability) })}</td>
              {[event.onsetWeek, event.goneWeek, event.goneWeekNineInTen].map((week, i) => (
                <td class="number" key={i}>
                  <Why
                    question={() => askOfEvent(event)}
                    label={say('calendar.when', { event: name, when: when(week) })}
                  >
                    {when(week)}
                  </Why>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function when(at: number | null): string {
  const { say } = voice.value;
  if (at === null) return say('calendar.beyond', { last: lastWeek });
  const day = dayAfter(voice.value, treatmentDate.value, at);
  const week = unbroken(formatWeek(at));
  return day === '' ? week : say('calendar.weekAndDay', { week, day: unbroken(day) });
}
