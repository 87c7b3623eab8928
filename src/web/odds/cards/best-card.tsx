import { type PlanAnswers, thresholds } from '#forecast';
import { formatChange, formatRange } from '#units';
import { commonReach, IntervalAxis } from '../../charts/interval-bar.tsx';
import { ofHundred } from '../../charts/of-hundred.ts';
import { answers } from '../../state/answers.ts';
import { askOfRule, nameOutcome, type Question } from '../why/question.ts';
import { Why } from '../why/why.tsx';
import { WhyInterval } from '../why/why-interval.tsx';

type Best = NonNullable<PlanAnswers['bestCase']>;

/** The results that photograph best, beside the whole spread: pictures show the first, people get the second. */
export function BestCard() {
  const best = answers.value?.bestCase;
  if (best === null || best === undefined || answers.value?.liftAgainstMotion.length === 0) return null;
  const { all, best: top } = best.redLipMm;
  const cannotTell = thresholds.visibleAtRest.value;
  const reach = commonReach([all.p05, all.p95, top.p95, cannotTell], 1);
  const rows = [
    { name: 'All results', of: all },
    { name: 'The best tenth', of: top },
  ];
  return (
    <section class="card odds-card" aria-label="The best beside all">
      <h2 class="panel-claim">What pictures show, and what people get</h2>
      <p class="label label--quiet">
        Red lip at rest, week {best.week}: the tenth that shows most, as pictures do, beside all {best.draws}.
      </p>
      <div class="best-rows">
        {rows.map(({ name, of }) => {
          const text = `${formatChange(of.p50, 2)} mm (${formatRange(of.p05, of.p95, '', 2)})`;
          return (
            <WhyInterval
              key={name}
              question={() => askOfBest(best, name, text)}
              quantiles={of}
              {...{ name, text, reach, cannotTell }}
            />
          );
        })}
        <IntervalAxis reach={reach} unit="mm" />
      </div>
      <Shares best={best} />
      <p class="source">Grey band: too small for one pair of photos to show. Harms at any week, of 100.</p>
    </section>
  );
}

function Shares({ best }: { best: Best }) {
  const shown = Object.entries(best.events)
    .filter(([name, { all, best: top }]) => name !== 'noVisibleChange' && Math.max(all, top) >= 0.01)
    .sort(([, a], [, b]) => b.best - a.best)
    .slice(0, 4);
  if (shown.length === 0) return null;
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th>Even then</th>
          <th class="number">best tenth</th>
          <th class="number">all</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(([name, { label, all, best: top }]) => (
          <tr key={name}>
            <td>{label}</td>
            {[top, all].map((share, i) => (
              <td class="number" key={i}>
                <Why
                  question={() => askOfShare(best, name, i === 0)}
                  label={`${label}, ${i === 0 ? 'best tenth' : 'all'}: ${ofHundred(share)} of 100`}
                >
                  {i === 0 ? <strong>{ofHundred(share)}</strong> : ofHundred(share)}
                </Why>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function askOfShare(best: Best, name: string, ofBest: boolean): Question {
  const { label, all, best: top } = best.events[name]!;
  const count = ofBest ? best.bestDraws : best.draws;
  return {
    ...askOfRule(name),
    title: `${label}: ${ofBest ? 'the best tenth' : 'all results'}`,
    value: `${ofHundred(ofBest ? top : all)} of 100, counted over ${count} treatments.`,
    range: ofBest
      ? `Only ${count} treatments: the count alone leaves several of 100 open, and limits that nobody knows well leave more. The arrays above carry the whole range.`
      : 'The arrays above carry the whole range of this count.',
  };
}

function askOfBest(best: Best, name: string, text: string): Question {
  return {
    title: name,
    value: `the red lip at rest changes by ${text} in week ${best.week}.`,
    range: `In brackets: 90 of 100 of ${name === 'All results' ? best.draws : best.bestDraws} treatments.`,
    how: 'Treatments are ranked by how much more red lip shows at rest. The best tenth is what a selected picture shows; nobody can choose to be in it.',
    limits: [thresholds.visibleAtRest],
    sources: [thresholds.visibleAtRest.source],
    outcome: nameOutcome('rest', 'upperVermilionHeight'),
    event: null,
  };
}
