import type { ChangeSummary } from '#forecast';
import { IntervalBar } from '../../charts/interval-bar.tsx';
import type { Question } from './asked.ts';
import { Why } from './why.tsx';

interface WhyIntervalProps {
  readonly name: string;
  /** the same interval in words */
  readonly text: string;
  readonly question: () => Question;
  readonly quantiles: Pick<ChangeSummary, 'p05' | 'p25' | 'p50' | 'p75' | 'p95'>;
  readonly reach: number;
  readonly cannotTell: number | null;
}

/** A named interval, drawn and in words that answer "how sure are you, and why?". */
export function WhyInterval({ name, text, question, quantiles, reach, cannotTell }: WhyIntervalProps) {
  return (
    <div class="best-row">
      <p class="best-row-words">
        <span>{name}</span>
        <Why question={question} label={`${name}: ${text}`}>
          {text}
        </Why>
      </p>
      <IntervalBar quantiles={quantiles} reach={reach} cannotTell={cannotTell} />
    </div>
  );
}
