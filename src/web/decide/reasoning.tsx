import { type InputRead, inputName, type OptionAdvice, type Reason, sourcesFor } from '#advise';
import type { MessageKey } from '#messages';
import { sayOtherWeights } from '#report';
import { cite } from '#sources';
import { voice } from '../state/language.ts';
import { isProfessional, mode } from '../state/view.ts';

import { reasonText } from './reason-words.ts';

/** How an option came to stand where it stands: every reason with what it read, what it weighs and what it rests on. */
export function Reasoning({ options }: { options: readonly OptionAdvice[] }) {
  const { say, number } = voice.value;
  return (
    <>
      {options.map((advice) => (
        <section key={advice.option} class="reasoning">
          <h3 class="panel-claim">{say(`decide.option.${advice.option}`)}</h3>
          <ol>
            {advice.reasons.map((reason) => (
              <Step key={reason.rule} reason={reason} />
            ))}
          </ol>
          <p class="label">
            {say('decide.steps.sum', { from: number(advice.score[0], 2), to: number(advice.score[1], 2) })}{' '}
            {sayOtherWeights(voice.value, advice)}
          </p>
        </section>
      ))}
    </>
  );
}

function Step({ reason }: { reason: Reason }) {
  const { say, number } = voice.value;
  const [least, most] = reason.weightRange;
  return (
    <li>
      <p>{reasonText(reason)}</p>
      <p class="source">
        {`${say('decide.steps.read')}: ${reason.read.map(readText).join('; ')}. `}
        {`${say('decide.steps.holds')}: ${say(`decide.holds.${reason.holds}`)}. `}
        {`${say('decide.steps.weighs')}: ${least === most ? number(most, 2) : say('frame.range', { lo: number(least, 2), hi: number(most, 2) })}. `}
        {`${say('decide.steps.grade')}: ${say(`grade.${reason.grade}`)}; ${sourcesFor(mode.value, reason.sources).map(cite).join(', ')}.`}
        {isProfessional.value && ` ${say('decide.steps.rule')}: ${reason.rule}.`}
      </p>
    </li>
  );
}

function readText({ path, value, interval, unit }: InputRead): string {
  const { say, number } = voice.value;
  const name = isProfessional.value ? path : say(inputName(path) as MessageKey);
  const ending = unit === null || unit === '1' ? '' : ` ${unit}`;
  if (interval !== null)
    return `${name} ${say('frame.range', { lo: number(interval[0], 2), hi: number(interval[1], 2) })}${ending}`;
  if (value === null) return `${name} ${say('decide.answers.open')}`;
  if (typeof value === 'number') return `${name} ${number(value, 2)}${ending}`;
  return `${name} ${wordOf(path, value)}`;
}

function wordOf(path: string, value: string | boolean): string {
  const { say } = voice.value;
  if (typeof value === 'boolean') return say(value ? 'decide.answers.yes' : 'decide.answers.no');
  return path.startsWith('answer.') ? say(`${path.replace('answer.', 'question.')}.${value}` as MessageKey) : value;
}
