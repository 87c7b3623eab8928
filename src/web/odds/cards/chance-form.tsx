import { signal } from '@preact/signals';
import { type Replay, wasItChance } from '#forecast';
import { formatOf100 } from '#units';

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
  const answer = wasItChance(repeated.amongPeople, { event: chosen, had: had.value });
  return (
    <details class="twin">
      <summary>Had this before? Was the last one chance?</summary>
      <div class="chance-form">
        <label class="label">
          What happened
          <select value={chosen} onChange={(change) => (event.value = change.currentTarget.value)}>
            {events.map(([name, { label }]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <fieldset class="chance-history">
          <legend class="label">The same treatment so far, oldest first: pressed = it happened</legend>
          {had.value.map((yes, i) => (
            <button
              type="button"
              key={i}
              class="pill"
              aria-pressed={yes}
              onClick={() => (had.value = had.peek().map((one, k) => (k === i ? !one : one)))}
            >
              {`${i + 1}: ${yes ? 'yes' : 'no'}`}
            </button>
          ))}
          <button
            type="button"
            class="button"
            disabled={had.value.length >= LONGEST}
            onClick={() => (had.value = [...had.peek(), false])}
          >
            One more
          </button>
          <button
            type="button"
            class="button"
            disabled={had.value.length <= 1}
            onClick={() => (had.value = had.peek().slice(0, -1))}
          >
            One fewer
          </button>
        </fieldset>
        {answer && (
          <p role="status">
            {`In this model, a person with this history may have it again in ${formatOf100(answer.again)} treatments (${Math.floor(100 * answer.again05)} to ${Math.ceil(100 * answer.again95)}); anybody, in ${formatOf100(answer.before)}. ${splitWords(answer.chance)}`}
          </p>
        )}
      </div>
    </details>
  );
}

function splitWords(chance: number): string {
  if (chance > 0.9) return 'Nothing says that it is about this person: it reads as chance.';
  if (chance > 0.6) return 'Most of it reads as chance, some as the person.';
  return 'More of it reads as the person than as chance.';
}
