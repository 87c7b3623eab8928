import type { MessageKey } from '#messages';
import { HundredCircles } from '../charts/hundred-circles.tsx';
import { ofHundred } from '../charts/of-hundred.ts';
import { voice } from '../state/language.ts';
import { eventName, type NamedEvent, rangeOf, spellText } from './event-words.ts';
import { unbroken } from './interval-text.ts';
import { OfHundredWords } from './of-hundred-words.tsx';
import { askOfEvent } from './why/question.ts';
import { Why } from './why/why.tsx';

interface EventArraysProps {
  readonly events: readonly NamedEvent[];
  readonly hollow: boolean;
}

/** Arrays of one hundred, gains and harms alike, in ink. */
export function EventArrays({ events, hollow }: EventArraysProps) {
  const { say } = voice.value;
  return (
    <ul class="event-arrays">
      {events.map((event) => {
        const { low, high } = rangeOf(event);
        const label = eventName(voice.value, event.name);
        const count = ofHundred(event.probability);
        return (
          <li key={event.name} class="event-array">
            <h2>{label}</h2>
            <HundredCircles {...{ count, low, high, label, hollow }} />
            <p class="event-array-words">
              <Why question={() => askOfEvent(event)} label={countName(event)}>
                <OfHundredWords count={count} />{' '}
                <span class="label--quiet">{`(${unbroken(say('odds.range', { low, high }))})`}</span>
              </Why>
              <span class="event-array-spell label label--quiet">{spellText(voice.value, event)}</span>
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
  const { say } = voice.value;
  return (
    <section class="less-often" aria-label={say('odds.less')}>
      <h2>{say('odds.less')}</h2>
      <ul>
        {events.map((event) => (
          <li key={event.name}>
            <span>{eventName(voice.value, event.name)}</span>
            <Why question={() => askOfEvent(event)} label={countName(event)}>
              <strong>{ofHundred(event.probability)}</strong>{' '}
              <span class="label--quiet">{`(${say('odds.range', { ...rangeOf(event) })})`}</span>
            </Why>
          </li>
        ))}
      </ul>
      <p class="source">
        {say('odds.less.of100')} {notModelledText(notModelled)}
      </p>
    </section>
  );
}

/** An event with its odds and their range, for those who cannot see where the number stands. */
function countName(event: NamedEvent): string {
  const { say, odds } = voice.value;
  const name = eventName(voice.value, event.name);
  return say('odds.countName', { event: name, odds: odds(event.probability), ...rangeOf(event) });
}

function notModelledText(notModelled: Readonly<Record<string, string>>): string {
  const { say, list } = voice.value;
  const events = Object.keys(notModelled).map((name) => say(`odds.notModelled.${name}` as MessageKey));
  return events.length === 0 ? '' : say('odds.less.notAsked', { events: list(events) });
}
