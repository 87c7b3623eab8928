import { signal } from '@preact/signals';
import { dayNumber, ownDays, treatmentDate } from '../../state/calendar.ts';

const draft = signal({ date: '', what: '' });

/** Fields for the day of the treatment and for days that matter to the person. */
export function Dates() {
  return (
    <div class="calendar-dates">
      <label class="label">
        Day of the treatment
        <input
          type="date"
          value={treatmentDate.value}
          onInput={(event) => (treatmentDate.value = event.currentTarget.value)}
        />
      </label>
      <form
        class="calendar-own"
        onSubmit={(event) => {
          event.preventDefault();
          addDay();
        }}
      >
        <label class="label">
          A day that matters
          <input
            type="date"
            value={draft.value.date}
            onInput={(event) => (draft.value = { ...draft.value, date: event.currentTarget.value })}
          />
        </label>
        <label class="label">
          What it is
          <input
            type="text"
            maxLength={40}
            placeholder="a wedding"
            value={draft.value.what}
            onInput={(event) => (draft.value = { ...draft.value, what: event.currentTarget.value })}
          />
        </label>
        <button type="submit" class="button" disabled={dayNumber(draft.value.date) === null}>
          Add the day
        </button>
      </form>
      <p class="source">Dates stay in this tab. Nothing is sent or stored.</p>
    </div>
  );
}

function addDay(): void {
  const { date, what } = draft.peek();
  if (dayNumber(date) === null) return;
  const day = { date, what: what.trim() === '' ? 'your day' : what.trim() };
  ownDays.value = [...ownDays.peek(), day].sort((a, b) => a.date.localeCompare(b.date));
  draft.value = { date: '', what: '' };
}
