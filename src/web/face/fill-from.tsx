import { voice } from '../state/language.ts';
import { fillFrom } from '../state/own-face.ts';

/** What the pictures do not show comes from means of women or of men. */
export function FillFrom() {
  const { say } = voice.value;
  return (
    <fieldset class="fill-from" aria-label={say('face.fill.name')}>
      <span class="label label--quiet">{say('face.fill')}</span>
      <span class="choice">
        {(['female', 'male'] as const).map((sex) => (
          <button type="button" key={sex} aria-pressed={fillFrom.value === sex} onClick={() => (fillFrom.value = sex)}>
            {say(`face.fill.${sex}`)}
          </button>
        ))}
      </span>
    </fieldset>
  );
}
