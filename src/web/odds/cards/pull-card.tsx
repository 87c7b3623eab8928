import type { ChangeSummary, PlanAnswers } from '#forecast';
import { formatNumber, formatRange } from '#units';
import { expressionNames } from '../../mouth/expression-buttons.tsx';
import { answers } from '../../state/answers.ts';
import { isProfessional } from '../../state/view.ts';
import type { Question } from '../why/question.ts';
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
  return (
    <section class="card odds-card" aria-label="Pull lost below and above">
      <h2 class="panel-claim">Pull lost below, against pull lost above</h2>
      <section class="table-scroll" aria-label="Pull lost by expression">
        <table class="numbers-table">
          <thead>
            <tr>
              <th>Week 2</th>
              <th class="number">below, N</th>
              <th class="number">of it upper ring, N</th>
              <th class="number">above, N</th>
              <th class="number">score</th>
            </tr>
          </thead>
          <tbody>
            {expressions.map(({ pull, name }) => (
              <tr key={name}>
                <td>{name}</td>
                {columns.map(({ heading, of }) => {
                  const text = `${formatNumber(of(pull).p50, 2)} (${formatRange(of(pull).p05, of(pull).p95, '', 2)})`;
                  return (
                    <WhyCell
                      key={heading}
                      question={() => askOfPull(name, heading, text, of(pull).n)}
                      of={`${name}, ${heading}`}
                      text={text}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="source">
        Below: ring and depressors. Above: what lifts lip and corners. Score: pull lost below over pull lost below and
        above; 1 = nothing that lifts is touched.
      </p>
    </section>
  );
}

const columns: readonly { readonly heading: string; readonly of: (pull: Pull) => ChangeSummary }[] = [
  { heading: 'below', of: ({ belowN }) => belowN },
  { heading: 'upper ring', of: ({ upperRingN }) => upperRingN },
  { heading: 'above', of: ({ aboveN }) => aboveN },
  { heading: 'score', of: ({ score }) => score },
];

function askOfPull(name: string, heading: string, text: string, people: number): Question {
  return {
    title: `${name}: pull lost, ${heading}`,
    value: `${text}${heading === 'score' ? '' : ' N'} in week 2.`,
    range: `Middle of ${people} simulated people; in brackets 90 of 100 of them.`,
    how: 'Silenced share of every muscle strand times its own force in this expression, added up by which way the muscle pulls. Strands that are recruited have lost nothing.',
    limits: [],
    sources: [],
    outcome: null,
    event: null,
  };
}
