import { voice } from '../state/language.ts';
import { personIsKnown, personIsUsed, personWanted } from '../state/own/known-person.ts';

/** Says that the forecast is drawn from the reader's own movement, or could be, with the way to change it. */
export function PersonNote() {
  if (!personIsKnown.value) return null;
  const used = personIsUsed.value;
  const { say } = voice.value;
  return (
    <p class="label person-note">
      {say(used ? 'frame.person.used' : 'frame.person.general')}{' '}
      <button type="button" class="link" onClick={() => (personWanted.value = !personWanted.value)}>
        {say(used ? 'frame.person.toGeneral' : 'frame.person.toMine')}
      </button>
    </p>
  );
}

/** The same as a choice of two. */
export function PersonChoice() {
  const used = personWanted.value;
  const { say } = voice.value;
  return (
    <fieldset class="choice" aria-label={say('frame.person.from')}>
      <button type="button" aria-pressed={used} onClick={() => (personWanted.value = true)}>
        {say('frame.person.mine')}
      </button>
      <button type="button" aria-pressed={!used} onClick={() => (personWanted.value = false)}>
        {say('frame.person.people')}
      </button>
    </fieldset>
  );
}
