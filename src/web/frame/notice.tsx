import { voice } from '../state/language.ts';

/** The emergency sentence. It outranks everything: never scrolled away, folded or dismissed. */
export function Notice() {
  const { say } = voice.value;
  return (
    <aside class="notice" aria-label={say('frame.notice.name')}>
      <p>
        <strong class="wide-only">{say('frame.notice.signs')}</strong>
        <strong class="narrow-only">{say('frame.notice.signsShort')}</strong> {say('frame.notice.call')}
      </p>
      <p class="notice-model wide-only">{say('frame.notice.model')}</p>
    </aside>
  );
}
