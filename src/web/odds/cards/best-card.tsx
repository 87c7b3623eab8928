import { type PlanAnswers, thresholds } from '#forecast';
import { commonReach, IntervalAxis } from '../../charts/interval-bar.tsx';
import { ofHundred } from '../../charts/of-hundred.ts';
import { answers } from '../../state/answers.ts';
import { voice } from '../../state/language.ts';
import { eventName } from '../event-words.ts';
import { intervalText } from '../interval-text.ts';
import type { Question } from '../why/asked.ts';
import { askOfRule, nameOutcome } from '../why/question.ts';
import { Why } from '../why/why.tsx';
import { WhyInterval } from '../why/why-interval.tsx';

type Best = NonNullable<PlanAnswers['bestCase']>;

/** The results that photograph best, beside the whole spread: pictures show the first, people get the second. */
export function BestCard() {
  const best = answers.value?.bestCase;
  if (best === null || best === undefined || answers.value?.liftAgainstMotion.length === 0) return null;
  const { all, best: top } = best.redLipMm;
  const { say } = voice.value;
  const cannotTell = thresholds.visibleAtRest.value;
  const reach = commonReach([all.p05, all.p95, top.p95, cannotTell], 1);
  const rows = [
    { name: say('card.best.all'), of: all, people: best.draws },
    { name: say('card.best.top'), of: top, people: best.bestDraws },
  ];
  return (
    <section class="card odds-card" aria-label={say('card.best')}>
      <h2 class="panel-claim">{say('card.best.title')}</h2>
      <p class="label label--quiet">{say('card.best.lead', { week: best.week, draws: best.draws })}</p>
      <div class="best-rows">
        {rows.map(({ name, of, people }) => {
          const text = intervalText(voice.value, of);
          return (
            <WhyInterval
              key={name}
              question={() => askOfBest({ name, people, change: text, week: best.week })}
              quantiles={of}
              {...{ name, text, reach, cannotTell }}
            />
          );
        })}
        <IntervalAxis reach={reach} unit="mm" />
      </div>
      <Shares best={best} />
      <p class="source">{say('card.best.source')}</p>
    </section>
  );
}

function Shares({ best }: { best: Best }) {
  const shown = Object.entries(best.events)
    .filter(([name, { all, best: top }]) => name !== 'noVisibleChange' && Math.max(all, top) >= 0.01)
    .sort(([, a], [, b]) => b.best - a.best)
    .slice(0, 4);
  if (shown.length === 0) return null;
  const { say } = voice.value;
  return (
    <table class="numbers-table">
      <thead>
        <tr>
          <th>{say('card.best.evenThen')}</th>
          <th class="number">{say('card.best.column.top')}</th>
          <th class="number">{say('card.best.column.all')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(([name, { all, best: top }]) => (
          <tr key={name}>
            <td>{eventName(voice.value, name)}</td>
            <ShareCell {...{ best, name }} among="top" count={ofHundred(top)} />
            <ShareCell {...{ best, name }} among="all" count={ofHundred(all)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ShareCellProps {
  readonly best: Best;
  /** of an event */
  readonly name: string;
  readonly among: 'top' | 'all';
  readonly count: number;
}

function ShareCell({ best, name, among, count }: ShareCellProps) {
  const event = eventName(voice.value, name);
  return (
    <td class="number">
      <Why
        question={() => askOfShare({ best, name, among, count })}
        label={voice.value.say(`card.best.name.${among}`, { event, count })}
      >
        {among === 'top' ? <strong>{count}</strong> : count}
      </Why>
    </td>
  );
}

function askOfShare({ best, name, among, count }: ShareCellProps): Question {
  const { say } = voice.peek();
  const people = among === 'top' ? best.bestDraws : best.draws;
  return {
    ...askOfRule(name),
    title: say(`card.best.share.${among}`, { event: eventName(voice.peek(), name) }),
    value: say('card.best.share.value', { count, people }),
    range: among === 'top' ? say('card.best.share.method.top', { people }) : say('card.best.share.range'),
  };
}

interface AskedBest {
  readonly name: string;
  readonly people: number;
  readonly change: string;
  readonly week: number;
}

function askOfBest({ name, people, change, week }: AskedBest): Question {
  const { say } = voice.peek();
  return {
    title: name,
    value: say('card.best.ask.value', { change, week }),
    range: say('card.best.ask.range', { people }),
    how: say('card.best.ask.method'),
    limits: [thresholds.visibleAtRest],
    sources: [thresholds.visibleAtRest.source],
    outcome: nameOutcome('rest', 'upperVermilionHeight'),
    event: null,
  };
}
