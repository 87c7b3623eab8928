import { type PlanComparison, thresholds } from '#forecast';
import { type BuiltInPlanName, builtInPlans } from '#plan';
import { formatChange, formatRange } from '#units';
import { commonReach, IntervalAxis } from '../../charts/interval-bar.tsx';
import { ofHundred } from '../../charts/of-hundred.ts';
import { comparison, otherPlan } from '../../state/answers.ts';
import { presetNames } from '../../state/plan.ts';
import { askOfRule, nameOutcome, type Question } from '../why/question.ts';
import { Why } from '../why/why.tsx';
import { WhyInterval } from '../why/why-interval.tsx';

const shownChanges = [
  ['rest', 'upperVermilionHeight', 'Red lip at rest'],
  ['rest', 'philtrumLength', 'White lip at rest'],
  ['smile', 'mouthWidth', 'Width of the smile'],
  ['pucker', 'mouthWidth', 'Width of a pucker'],
] as const;

/** The plan in hand beside another, on the same simulated people. */
export function CompareCard() {
  const compared = comparison.value;
  return (
    <section class="card odds-card" aria-label="Beside another plan">
      <h2 class="panel-claim">Beside another plan, on the same simulated people</h2>
      <label class="label compare-choice">
        The other plan
        <select
          value={otherPlan.value}
          onChange={(change) => (otherPlan.value = change.currentTarget.value as BuiltInPlanName)}
        >
          {presetNames.map((name) => (
            <option key={name} value={name}>
              {name === 'none' ? 'Doing nothing' : builtInPlans[name].label}
            </option>
          ))}
        </select>
      </label>
      {compared === null ? (
        <p class="label label--quiet">Drawing both plans on the same people.</p>
      ) : (
        <Compared compared={compared} />
      )}
    </section>
  );
}

function Compared({ compared }: { compared: PlanComparison }) {
  const events = Object.entries(compared.events).filter(
    ([, { a, b }]) => Math.max(a.probability, b.probability) >= 0.01,
  );
  return (
    <>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>Of 100</th>
            <th class="number">this plan</th>
            <th class="number">the other</th>
          </tr>
        </thead>
        <tbody>
          {events.map(([name, { label, a, b }]) => (
            <tr key={name}>
              <td>{label}</td>
              {[a, b].map((odds, i) => (
                <td class="number" key={i}>
                  <Why
                    question={() => askOfCompared(name, label, odds, i === 0 ? compared.a : compared.b)}
                    label={`${label}, ${i === 0 ? 'this plan' : 'the other'}: ${ofHundred(odds.probability)} of 100`}
                  >
                    <strong>{ofHundred(odds.probability)}</strong> {rangeText(odds)}
                  </Why>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h3 class="label">
        <strong>{`${compared.b === builtInPlans.none.label ? 'Doing nothing' : 'The other plan'} against this one, week 2`}</strong>
      </h3>
      <Changes compared={compared} />
      <p class="source">{`The other minus this plan, person by person, ${compared.draws} people. Grey band: too small for one pair of photos to show at rest.`}</p>
    </>
  );
}

function Changes({ compared }: { compared: PlanComparison }) {
  const rows = shownChanges.flatMap(([expression, measure, label]) => {
    const change = compared.difference[expression]?.[measure]?.change['2'];
    return change === undefined || change.n === 0 ? [] : [{ expression, measure, label, change }];
  });
  const cannotTell = thresholds.visibleAtRest.value;
  const reach = commonReach([cannotTell, ...rows.flatMap(({ change }) => [change.p05, change.p95])], 1);
  return (
    <div class="best-rows">
      {rows.map(({ expression, measure, label, change }) => {
        const text = `${formatChange(change.p50, 2)} mm (${formatRange(change.p05, change.p95, '', 2)})`;
        return (
          <WhyInterval
            key={label}
            name={label}
            question={() => ({
              title: `${label}, the other plan minus this one`,
              value: `${text} in week 2.`,
              range: `In brackets: 90 of 100 of ${change.n} people who had both.`,
              how: 'Every simulated person has both plans; the difference is theirs, so what people differ in does not hide it.',
              limits: [thresholds.visibleAtRest],
              sources: [thresholds.visibleAtRest.source],
              outcome: nameOutcome(expression, measure),
              event: null,
            })}
            quantiles={change}
            {...{ text, reach, cannotTell }}
          />
        );
      })}
      <IntervalAxis reach={reach} unit="mm" />
    </div>
  );
}

type Odds = PlanComparison['events'][string]['a'];

function rangeText({ lo95, hi95 }: Odds): string {
  return `(${Math.floor(100 * lo95)} to ${Math.min(100, Math.ceil(100 * hi95))})`;
}

function askOfCompared(name: string, label: string, odds: Odds, plan: string): Question {
  return {
    ...askOfRule(name),
    title: `${label}: ${plan}`,
    value: `${ofHundred(odds.probability)} of 100 simulated treatments ${rangeText(odds)}.`,
    range:
      'The range holds how many treatments were drawn, what the quick model may be wrong by, and limits that differ between people.',
    outcome: null,
  };
}
