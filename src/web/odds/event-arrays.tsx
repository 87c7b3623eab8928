import { formatOf100 } from '#units';
import { HundredCircles } from '../charts/hundred-circles.tsx';
import { ofHundred } from '../charts/of-hundred.ts';
import { type NamedEvent, rangeOf, spellText } from './event-words.ts';
import { askOfEvent } from './why/question.ts';
import { Why } from './why/why.tsx';

interface EventArraysProps {
  readonly events: readonly NamedEvent[];
  readonly hollow: boolean;
}

/** Arrays of one hundred, gains and harms alike, in ink. */
export function EventArrays({ events, hollow }: EventArraysProps) {
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
              <Why
                question={() => askOfEvent(event)}
                label={`${event.label}: ${formatOf100(event.probability)}, ${low} to ${high}`}
              >
                <strong>{count}</strong> of 100 <span class="label--quiet">{`(${low} to ${high})`}</span>
              </Why>
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
}: {
  events: readonly NamedEvent[];
  notModelled: Readonly<Record<string, string>>;
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
              <Why
                question={() => askOfEvent(event)}
                label={`${event.label}: ${formatOf100(event.probability)}, ${low} to ${high}`}
              >
                <strong>{ofHundred(event.probability)}</strong> <span class="label--quiet">{`${low} to ${high}`}</span>
              </Why>
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
