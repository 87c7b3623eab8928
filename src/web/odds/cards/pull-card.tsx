import type { ChangeSummary, PlanAnswers } from '#forecast';
import { expressionNames } from '../../mouth/expression-buttons.tsx';
import { answers } from '../../state/answers.ts';
import { voice } from '../../state/language.ts';
import { isProfessional } from '../../state/view.ts';
import type { Question } from '../why/asked.ts';
import { WhyCell } from '../why/why-cell.tsx';

type Pull = PlanAnswers['selectivity'][number];

/** Where a plan takes its pull from: below against above, for professionals. */
export function PullCard() {
  const pulls = answers.value?.selectivity ?? [];
  if (!isProfessional.value || pulls.length === 0 || answers.value?.liftAgainstMotion.length === 0) return null;
  const expressions = pulls.flatMap((pull) =>
    pull.expression in expressionNames
      ? [{ pull, name: expressionNames[pull.expression as keyof typeof expressionNames] }]
      : [],
  );
  const { say } = voice.value;
  return (
    <section class="card odds-card odds-card--wide" aria-label={say('card.pull')}>
      <h2 class="panel-claim">{say('card.pull.title')}</h2>
      <section class="table-scroll" aria-label={say('card.pull.table')}>
        <table class="numbers-table">
          <thead>
            <tr>
              <th>{say('card.week', { week: 2 })}</th>
              {columns.map(({ column }) => (
                <th key={column} class="number">
                  {say(`card.pull.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {expressions.map(({ pull, name }) => (
              <tr key={name}>
                <td>{name}</td>
                {columns.map(({ column, of }) => {
                  const text = pullText(of(pull));
                  return (
                    <WhyCell
                      key={column}
                      question={() => askOfPull({ expression: name, column, value: text, people: of(pull).n })}
                      of={say(`card.pull.name.${column}`, { expression: name })}
                      text={text}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="source">{say('card.pull.source')}</p>
    </section>
  );
}

type Column = 'below' | 'upperRing' | 'above' | 'score';

const columns: readonly { readonly column: Column; readonly of: (pull: Pull) => ChangeSummary }[] = [
  { column: 'below', of: ({ belowN }) => belowN },
  { column: 'upperRing', of: ({ upperRingN }) => upperRingN },
  { column: 'above', of: ({ aboveN }) => aboveN },
  { column: 'score', of: ({ score }) => score },
];

function pullText({ p05, p50, p95 }: ChangeSummary): string {
  const { say, number } = voice.value;
  return say('card.intervalBare', { middle: number(p50, 2), low: number(p05, 2), high: number(p95, 2) });
}

interface AskedPull {
  readonly expression: string;
  readonly column: Column;
  readonly value: string;
  readonly people: number;
}

function askOfPull({ expression, column, value, people }: AskedPull): Question {
  const { say } = voice.peek();
  return {
    title: say(`card.pull.ask.${column}`, { expression }),
    value: say(column === 'score' ? 'card.pull.ask.bare' : 'card.pull.ask.newton', { value }),
    range: say('card.pull.ask.range', { people }),
    how: say('card.pull.ask.method'),
    limits: [],
    sources: [],
    outcome: null,
    event: null,
  };
}
