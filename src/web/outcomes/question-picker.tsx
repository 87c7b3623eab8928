import { useId } from 'preact/hooks';
import type { LookedAt } from '#learn';
import { voice } from '../state/language.ts';
import { questionName } from './outcome-words.ts';
import { ask, question } from './outcomes-state.ts';

/** What is asked, and at which follow-up. */
export function QuestionPicker({ questions }: { questions: readonly LookedAt[] }) {
  const { say } = voice.value;
  const id = useId();
  const asked = question.value;
  if (asked === null) return <p class="refusal label">{say('outcomes.nothingLookedAt')}</p>;
  const keyOf = ({ kind, name }: Pick<LookedAt, 'kind' | 'name'>) => `${kind} ${name}`;
  const kinds = (['event', 'outcome'] as const).map((kind) => ({
    kind,
    names: [...new Set(questions.filter((one) => one.kind === kind).map(({ name }) => name))],
  }));
  const weeks = questions.filter((one) => keyOf(one) === keyOf(asked));
  const choose = (key: string) => {
    const named = questions.filter((one) => keyOf(one) === key);
    const next = named.find(({ week }) => week === asked.week) ?? named[0];
    if (next !== undefined) void ask(next);
  };
  return (
    <div class="card outcomes-question">
      <div class="registry-field">
        <label for={id}>{say('outcomes.question')}</label>
        <select id={id} value={keyOf(asked)} onChange={(event) => choose(event.currentTarget.value)}>
          {kinds
            .filter(({ names }) => names.length > 0)
            .map(({ kind, names }) => (
              <optgroup key={kind} label={say(`outcomes.kind.${kind}`)}>
                {names.map((name) => (
                  <option key={name} value={keyOf({ kind, name })}>
                    {questionName(voice.value, { kind, name })}
                  </option>
                ))}
              </optgroup>
            ))}
        </select>
      </div>
      <fieldset class="choice outcomes-weeks" aria-label={say('outcomes.weeks')}>
        {weeks.map((one) => (
          <button
            type="button"
            key={one.week}
            aria-pressed={one.week === asked.week}
            aria-label={say('outcomes.week.seen', { week: one.week, seen: one.seen })}
            onClick={() => void ask(one)}
          >
            {say('outcomes.week', { week: one.week })}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
