import { voice } from '../state/language.ts';
import { faceHidden } from '../state/view.ts';

/** The picture with its outline, or the outline alone. */
export function OutlineChoice({ picture }: { readonly picture: 'photo' | 'clip' }) {
  const { say } = voice.value;
  return (
    <fieldset class="choice" aria-label={say('face.show')}>
      <button type="button" aria-pressed={!faceHidden.value} onClick={() => (faceHidden.value = false)}>
        {say(`face.show.${picture}`)}
      </button>
      <button type="button" aria-pressed={faceHidden.value} onClick={() => (faceHidden.value = true)}>
        {say('face.show.outline')}
      </button>
    </fieldset>
  );
}
