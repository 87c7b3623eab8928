import { signal } from '@preact/signals';
import { dayNumber, ownDays, treatmentDate } from '../../state/calendar.ts';
import { voice } from '../../state/language.ts';

const draft = signal({ date: '', what: '' });

/** Fields for the day of the treatment and for days that matter to the person. */
export function Dates() {
  const { say } = voice.value;
  return (
    <div class="calendar-dates">
      <label class="label">
        {say('calendar.treatment')}
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
          {say('calendar.own')}
          <input
            type="date"
            value={draft.value.date}
            onInput={(event) => (draft.value = { ...draft.value, date: event.currentTarget.value })}
          />
        </label>
        <label class="label">
          {say('calendar.what')}
          <input
            type="text"
            maxLength={40}
            placeholder={say('calendar.example')}
            value={draft.value.what}
            onInput={(event) => (draft.value = { ...draft.value, what: event.currentTarget.value })}
          />
        </label>
        <button type="submit" class="button" disabled={dayNumber(draft.value.date) === null}>
          {say('calendar.add')}
        </button>
      </form>
      <p class="source">{say('calendar.private')}</p>
    </div>
  );
}

function addDay(): void {
  const { date, what } = draft.peek();
  if (dayNumber(date) === null) return;
  const day = { date, what: what.trim() === '' ? voice.peek().say('calendar.yourDay') : what.trim() };
  ownDays.value = [...ownDays.peek(), day].sort((a, b) => a.date.localeCompare(b.date));
  draft.value = { date: '', what: '' };
}
