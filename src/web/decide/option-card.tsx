import { type OptionAdvice, type OptionId, optionFacts, sourcesFor } from '#advise';
import type { Forecast } from '#forecast';
import { planLabel } from '#report';
import { cited } from '../frame/cited.ts';
import { optionPlans } from '../state/decide/options.ts';
import { voice } from '../state/language.ts';
import { mode } from '../state/view.ts';
import { ForYou } from './for-you.tsx';
import { OptionFactRows, OptionNumbers } from './option-rows.tsx';

interface OptionCardProps {
  readonly option: OptionId;
  /** null until it is answered */
  readonly forecast: Forecast | null;
  readonly advice: OptionAdvice | null;
  /** axis of the red lip, the same for all choices [mm] */
  readonly reach: number;
}

/** One choice, as large as any other: what it is, what it may bring, how long, how undone, and what it is for this person. */
export function OptionCard({ option, forecast, advice, reach }: OptionCardProps) {
  const { say } = voice.value;
  return (
    <li class="decide-card card" id={`choice-${option}`}>
      <header>
        <h2 class="panel-claim">{say(`decide.option.${option}`)}</h2>
        <p class="label label--quiet">{say(`decide.what.${option}`)}</p>
      </header>
      {forecast === null ? (
        <p class="label label--quiet decide-wait">{say('decide.claim.waiting')}</p>
      ) : (
        <div class="decide-numbers">
          <OptionNumbers forecast={forecast} reach={reach} />
          <OptionFactRows option={option} forecast={forecast} />
        </div>
      )}
      <ForYou advice={advice} />
      <CardFoot option={option} />
    </li>
  );
}

function CardFoot({ option }: { option: OptionId }) {
  const { say } = voice.value;
  const sources = sourcesFor(mode.value, optionFacts[option].sources);
  const plan = optionPlans.value[option];
  return (
    <footer class="source">
      {option !== 'nothing' && <p>{say('decide.plan', { plan: planLabel(voice.value, plan.label) })}</p>}
      {sources.length > 0 && (
        <details>
          <summary>{`${say('decide.row.evidence')}: ${sources.length}`}</summary>
          <ul>
            {sources.map((id) => (
              <li key={id}>{cited(id)}</li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  );
}
