import { personIsKnown, personIsUsed, personWanted } from '../state/own/known-person.ts';

/** Says that the forecast is drawn from the reader's own movement, or could be, with the way to change it. */
export function PersonNote() {
  if (!personIsKnown.value) return null;
  const used = personIsUsed.value;
  return (
    <p class="label person-note">
      {used
        ? 'Counted for lips that move as yours did.'
        : 'Counted for people in general, not for how your lips moved.'}{' '}
      <button type="button" class="link" onClick={() => (personWanted.value = !personWanted.value)}>
        {used ? 'Count for people in general' : 'Count for my movement'}
      </button>
    </p>
  );
}

/** The same as a choice of two. */
export function PersonChoice() {
  const used = personWanted.value;
  return (
    <fieldset class="choice" aria-label="The forecast is drawn from">
      <button type="button" aria-pressed={used} onClick={() => (personWanted.value = true)}>
        My movement
      </button>
      <button type="button" aria-pressed={!used} onClick={() => (personWanted.value = false)}>
        People in general
      </button>
    </fieldset>
  );
}
