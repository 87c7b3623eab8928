import { formatOf100 } from '#units';
import { HundredCircles } from '../charts/hundred-circles.tsx';
import { ofHundred } from '../charts/of-hundred.ts';
import { type NamedEvent, rangeOf, spellText } from './event-words.ts';

interface EventArraysProps {
  readonly events: readonly NamedEvent[];
  readonly hollow: boolean;
  readonly onOpen: (name: string) => void;
}

/** Arrays of one hundred, gains and harms alike, in ink. */
export function EventArrays({ events, hollow, onOpen }: EventArraysProps) {
  return (
    <ul class="event-arrays">
      {events.map((event) => {
        const { low, high } = rangeOf(event);
        const count = ofHundred(event.probability);
        return (
          <li key={event.name} class="event-array">
            <h2>{event.label}</h2>
            <HundredCircles count={count} low={low} high={high} label={event.label} hollow={hollow} />
            <p class="event-array-words">
              <button
                type="button"
                class="event-count"
                onClick={() => onOpen(event.name)}
                aria-label={`${event.label}: ${formatOf100(event.probability)}, more`}
              >
                <strong>{count}</strong> of 100
              </button>{' '}
              <span class="label--quiet">{`(${low} to ${high})`}</span>
              <span class="event-array-spell label label--quiet">{spellText(event)}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** The other events, by how often they come. */
export function LessOften({
  events,
  notModelled,
  onOpen,
}: {
  events: readonly NamedEvent[];
  notModelled: Readonly<Record<string, string>>;
  onOpen: (name: string) => void;
}) {
  return (
    <section class="less-often" aria-label="Less often">
      <h2>Less often</h2>
      <ul>
        {events.map((event) => {
          const { low, high } = rangeOf(event);
          return (
            <li key={event.name}>
              <span>{event.label}</span>
              <button
                type="button"
                class="event-count"
                onClick={() => onOpen(event.name)}
                aria-label={`${event.label}: ${formatOf100(event.probability)}, more`}
              >
                <strong>{ofHundred(event.probability)}</strong> <span class="label--quiet">{`${low} to ${high}`}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p class="source">
        Of 100. {Object.keys(notModelled).length > 0 && `Not asked of this model: ${notModelledText(notModelled)}.`}
      </p>
    </section>
  );
}

const eventNames: Readonly<Record<string, string>> = { eyelidPtosis: 'a drooping eyelid' };

function notModelledText(notModelled: Readonly<Record<string, string>>): string {
  return Object.keys(notModelled)
    .map((name) => eventNames[name] ?? name)
    .join(', ');
}
