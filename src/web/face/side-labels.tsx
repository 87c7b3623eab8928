import { voice } from '../state/language.ts';

/** Which side of a picture is which side of the person. */
export function SideLabels() {
  const { say } = voice.value;
  return (
    <>
      <p class="side-label side-label--right">
        <strong>{say('mouth.letter.right')}</strong> {say('mouth.side.right')}
      </p>
      <p class="side-label side-label--left">
        {say('mouth.side.left')} <strong>{say('mouth.letter.left')}</strong>
      </p>
    </>
  );
}
