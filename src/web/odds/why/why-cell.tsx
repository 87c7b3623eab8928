import type { Question } from './asked.ts';
import { Why } from './why.tsx';

interface WhyCellProps {
  readonly question: () => Question;
  /** what the number is of, for those who cannot see its row and column */
  readonly of: string;
  readonly text: string;
}

/** A number of a table that answers "how sure are you, and why?". */
export function WhyCell({ question, of, text }: WhyCellProps) {
  return (
    <td class="number">
      <Why question={question} label={`${of}: ${text}`}>
        {text}
      </Why>
    </td>
  );
}
