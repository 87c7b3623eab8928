import { type PlanComparison, thresholds } from '#forecast';
import type { MessageKey } from '#messages';
import { type BuiltInPlanName, builtInPlans } from '#plan';
import { commonReach, IntervalAxis } from '../../charts/interval-bar.tsx';
import { ofHundred } from '../../charts/of-hundred.ts';
import { comparison, otherPlan } from '../../state/answers.ts';
import { voice } from '../../state/language.ts';
import { presetNames } from '../../state/plan.ts';
import { eventName, rangeOf } from '../event-words.ts';
import { intervalText } from '../interval-text.ts';
import type { Question } from '../why/asked.ts';
import { askOfRule, nameOutcome } from '../why/question.ts';
import { Why } from '../why/why.tsx';
import { WhyInterval } from '../why/why-interval.tsx';

const shownChanges = [
  ['rest', 'upperVermilionHeight'],
  ['rest', 'philtrumLength'],
  ['smile', 'mouthWidth'],
  ['pucker', 'mouthWidth'],
] as const;

/** The plan in hand beside another, on the same simulated people. */
export function CompareCard() {
  const compared = comparison.value;
  const { say } = voice.value;
  return (
    <section class="card odds-card" aria-label={say('card.beside')}>
      <h2 class="panel-claim">{say('card.beside.title')}</h2>
      <label class="label compare-choice">
        {say('card.beside.choice')}
        <select
          value={otherPlan.value}
          onChange={(change) => (otherPlan.value = change.currentTarget.value as BuiltInPlanName)}
        >
          {presetNames.map((name) => (
            <option key={name} value={name}>
              {name === 'none' ? say('card.beside.none') : say(`planName.${name}`)}
            </option>
          ))}
        </select>
      </label>
      {compared === null ? (
        <p class="label label--quiet">{say('card.beside.drawing')}</p>
      ) : (
        <Compared compared={compared} />
      )}
    </section>
  );
}

function Compared({ compared }: { compared: PlanComparison }) {
  const { say } = voice.value;
  const against = compared.b === builtInPlans.none.label ? 'none' : 'other';
  const events = Object.entries(compared.events).filter(
    ([, { a, b }]) => Math.max(a.probability, b.probability) >= 0.01,
  );
  return (
    <>
      <table class="numbers-table">
        <thead>
          <tr>
            <th>{say('card.beside.of100')}</th>
            <th class="number">{say('card.beside.this')}</th>
            <th class="number">{say('card.beside.other')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(([name, { a, b }]) => (
            <tr key={name}>
              <td>{eventName(voice.value, name)}</td>
              <OddsCell name={name} side="this" odds={a} />
              <OddsCell name={name} side="other" odds={b} />
            </tr>
          ))}
        </tbody>
      </table>
      <h3 class="label">
        <strong>{say(`card.beside.head.${against}`)}</strong>
      </h3>
      <Changes compared={compared} />
      <p class="source">{say('card.beside.source', { people: compared.draws })}</p>
    </>
  );
}

function Changes({ compared }: { compared: PlanComparison }) {
  const rows = shownChanges.flatMap(([expression, measure]) => {
    const change = compared.difference[expression]?.[measure]?.change['2'];
    return change === undefined || change.n === 0 ? [] : [{ expression, measure, change }];
  });
  const cannotTell = thresholds.visibleAtRest.value;
  const reach = commonReach([cannotTell, ...rows.flatMap(({ change }) => [change.p05, change.p95])], 1);
  return (
    <div class="best-rows">
      {rows.map(({ expression, measure, change }) => {
        const text = intervalText(voice.value, change);
        const name = voice.value.say(`card.beside.change.${expression}.${measure}` as MessageKey);
        const outcome = nameOutcome(expression, measure);
        return (
          <WhyInterval
            key={name}
            name={name}
            question={() => askOfDifference({ name, text, people: change.n, outcome })}
            quantiles={change}
            {...{ text, reach, cannotTell }}
          />
        );
      })}
      <IntervalAxis reach={reach} unit="mm" />
    </div>
  );
}

interface AskedDifference {
  readonly name: string;
  readonly text: string;
  readonly people: number;
  readonly outcome: Question['outcome'];
}

function askOfDifference({ name, text, people, outcome }: AskedDifference): Question {
  const { say } = voice.peek();
  return {
    title: say('card.beside.ask', { measure: name }),
    value: say('card.beside.ask.value', { change: text }),
    range: say('card.beside.ask.range', { people }),
    how: say('card.beside.ask.method'),
    limits: [thresholds.visibleAtRest],
    sources: [thresholds.visibleAtRest.source],
    outcome,
    event: null,
  };
}

interface OddsCellProps {
  /** of an event */
  readonly name: string;
  readonly side: 'this' | 'other';
  readonly odds: PlanComparison['events'][string]['a'];
}

function OddsCell({ name, side, odds }: OddsCellProps) {
  const { say } = voice.value;
  const count = ofHundred(odds.probability);
  const label = say(`card.beside.name.${side}`, { event: eventName(voice.value, name), count });
  return (
    <td class="number">
      <Why question={() => askOfCompared({ name, side, odds })} label={label}>
        <strong>{count}</strong> {`(${say('odds.range', { ...rangeOf(odds) })})`}
      </Why>
    </td>
  );
}

function askOfCompared({ name, side, odds }: OddsCellProps): Question {
  const { say } = voice.peek();
  return {
    ...askOfRule(name),
    title: say('card.beside.askOdds', { event: eventName(voice.peek(), name), plan: say(`card.beside.${side}`) }),
    value: say('card.beside.askOdds.value', { count: ofHundred(odds.probability), ...rangeOf(odds) }),
    range: say('card.beside.askOdds.method.range'),
    outcome: null,
  };
}
