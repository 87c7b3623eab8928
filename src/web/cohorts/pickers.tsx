import type { FinishedCohort } from '#cohort';
import { voice } from '../state/language.ts';
import { picked } from './cohorts-state.ts';
import { outcomeName } from './words.ts';

/** Which outcome is looked at, and at which week and plan the two lower plots are. */
export function Pickers({ of }: { of: FinishedCohort }) {
  const { say, shortest } = voice.value;
  const { outcomes, weeks, plans } = of.manifest.cohort;
  return (
    <div class="cohorts-pickers">
      <Picker what="outcome" title={say('cohorts.pick.outcome')} names={outcomes.map((_, o) => outcomeName(of, o))} />
      <Picker what="week" title={say('cohorts.pick.week')} names={weeks.map((week) => shortest(week))} />
      <Picker what="plan" title={say('cohorts.pick.plan')} names={plans.map(({ name }) => name)} />
    </div>
  );
}

interface PickerProps {
  readonly what: 'outcome' | 'week' | 'plan';
  readonly title: string;
  readonly names: readonly string[];
}

function Picker({ what, title, names }: PickerProps) {
  return (
    <label class="field">
      <span class="label">{title}</span>
      <select
        value={picked.value[what]}
        onChange={(event) => {
          picked.value = { ...picked.value, [what]: Number(event.currentTarget.value) };
        }}
      >
        {names.map((name, i) => (
          <option key={name} value={i}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
