import { signal } from '@preact/signals';
import { type Replay, wasItChance } from '#forecast';
import { voice } from '../../state/language.ts';
import { eventName, rangeOf } from '../event-words.ts';

const event = signal('');
const had = signal<readonly boolean[]>([false, false, false, true]);
const LONGEST = 8;

/** "Was my last one chance?": a history of the same treatment, answered by the simulated people it fits. */
export function ChanceForm({ repeated }: { repeated: Replay }) {
  const events = Object.entries(repeated.amongPeople.events).filter(
    ([name, { share }]) => name !== 'noVisibleChange' && share > 0,
  );
  if (events.length === 0) return null;
  const chosen = events.some(([name]) => name === event.value) ? event.value : (events[0]?.[0] ?? '');
  const { say } = voice.value;
  const answer = wasItChance(repeated.amongPeople, { event: chosen, had: had.value });
  return (
    <details class="twin">
      <summary>{say('chance.title')}</summary>
      <div class="chance-form">
        <label class="label">
          {say('chance.event')}
          <select value={chosen} onChange={(change) => (event.value = change.currentTarget.value)}>
            {events.map(([name]) => (
              <option key={name} value={name}>
                {eventName(voice.value, name)}
              </option>
            ))}
          </select>
        </label>
        <fieldset class="chance-history">
          <legend class="label">{say('chance.history')}</legend>
          {had.value.map((yes, i) => (
            <button
              type="button"
              key={i}
              class="pill"
              aria-pressed={yes}
              onClick={() => (had.value = had.peek().map((one, k) => (k === i ? !one : one)))}
            >
              {say(yes ? 'chance.had' : 'chance.hadNot', { number: i + 1 })}
            </button>
          ))}
          <button
            type="button"
            class="button"
            disabled={had.value.length >= LONGEST}
            onClick={() => (had.value = [...had.peek(), false])}
          >
            {say('chance.more')}
          </button>
          <button
            type="button"
            class="button"
            disabled={had.value.length <= 1}
            onClick={() => (had.value = had.peek().slice(0, -1))}
          >
            {say('chance.fewer')}
          </button>
        </fieldset>
        {answer && <p role="status">{answerText(answer)}</p>}
      </div>
    </details>
  );
}

function answerText({ again, again05, again95, before, chance }: NonNullable<ReturnType<typeof wasItChance>>): string {
  const { say, odds } = voice.value;
  const range = rangeOf({ lo95: again05, hi95: again95 });
  const again100 = say('chance.answer', { odds: odds(again), before: odds(before), ...range });
  const reading = chance > 0.9 ? 'chance' : chance > 0.6 ? 'mostly' : 'person';
  return `${again100} ${say(`chance.reads.${reading}`)}`;
}
