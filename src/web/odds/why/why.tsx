import type { ComponentChildren } from 'preact';
import { asked, type Question } from './question.ts';

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
      aria-label={`${label}. How sure, and why?`}
      onClick={() => {
        asked.value = question();
      }}
    >
      {children}
    </button>
  );
}
