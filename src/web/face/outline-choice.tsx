import { faceHidden } from '../state/view.ts';

/** The picture with its outline, or the outline alone. */
export function OutlineChoice({ picture }: { readonly picture: 'Photo' | 'Clip' }) {
  return (
    <fieldset class="choice" aria-label="Show">
      <button type="button" aria-pressed={!faceHidden.value} onClick={() => (faceHidden.value = false)}>
        {picture}
      </button>
      <button type="button" aria-pressed={faceHidden.value} onClick={() => (faceHidden.value = true)}>
        Outline only
      </button>
    </fieldset>
  );
}
