import { fillFrom } from '../state/own-face.ts';

/** What the pictures do not show comes from means of women or of men. */
export function FillFrom() {
  return (
    <fieldset class="fill-from" aria-label="What the picture does not show">
      <span class="label label--quiet">
        What the picture does not show (teeth, thickness) is drawn around the means of
      </span>
      <span class="choice">
        {(['female', 'male'] as const).map((sex) => (
          <button type="button" key={sex} aria-pressed={fillFrom.value === sex} onClick={() => (fillFrom.value = sex)}>
            {sex === 'female' ? 'women' : 'men'}
          </button>
        ))}
      </span>
    </fieldset>
  );
}
