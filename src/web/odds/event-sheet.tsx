import { cite, type SourceId, sourceOf, sources } from '#sources';
import { formatOf100 } from '#units';
import { Sheet } from '../frame/sheet.tsx';
import { type NamedEvent, rangeOf, spellText } from './event-words.ts';

/** Behind a number: how it is counted, its range, its course, and what it rests on. */
export function EventSheet({
  event,
  weeks,
  onClose,
}: {
  event: NamedEvent;
  weeks: readonly number[];
  onClose: () => void;
}) {
  const { low, high } = rangeOf(event);
  return (
    <Sheet title={event.label} side onClose={onClose}>
      <p class="lead">{`${capital(formatOf100(event.probability))} simulated treatments of a face like this; between ${low} and ${high}.`}</p>
      <p class="label label--quiet sheet-text">
        The range holds what the number of draws leaves open and what the surrogate’s error leaves open.
      </p>
      <h3 class="tug-title sheet-text">How it is counted</h3>
      <p>{event.rule}</p>
      <h3 class="tug-title sheet-text">When</h3>
      <p>{capital(spellText(event))}.</p>
      <CourseTable event={event} weeks={weeks} />
      <h3 class="tug-title sheet-text">What it rests on</h3>
      <ul class="source-list">
        {event.sources.map((source) => (
          <li key={source} class="label">
            {isSource(source) ? (
              <>
                <strong>{cite(source)}</strong> {sourceOf(source)?.title}: {sourceOf(source)?.says}
              </>
            ) : (
              source
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function CourseTable({ event, weeks }: { event: NamedEvent; weeks: readonly number[] }) {
  const shown = weeks.filter((week) => [1, 2, 4, 8, 12, 16].includes(week));
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          {shown.map((week) => (
            <th key={week} class="number">{`week ${week}`}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {shown.map((week) => (
            <td key={week} class="number">
              {Math.round(100 * (event.byWeek[String(week)] ?? 0))}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function isSource(id: string): id is SourceId {
  return id in sources;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
