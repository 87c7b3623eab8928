import type { ComponentChildren } from 'preact';
import { voice } from '../../state/language.ts';
import { asked, type Question } from './asked.ts';

interface WhyProps {
  /** what is asked when the number is pressed */
  readonly question: () => Question;
  /** the number in words, for those who cannot see where it stands */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A number that answers "how sure are you, and why?". */
export function Why({ question, label, children }: WhyProps) {
  return (
    <button
      type="button"
      class="why"
      aria-haspopup="dialog"
      aria-label={voice.value.say('frame.why', { label })}
      onClick={() => {
        asked.value = question();
      }}
    >
      {children}
    </button>
  );
}
