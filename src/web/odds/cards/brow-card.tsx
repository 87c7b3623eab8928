import type { ChangeSummary, Forecast } from '#forecast';
import type { SourceId } from '#sources';
import { formatChange, formatNumber, formatRange } from '#units';
import { commonReach, IntervalAxis } from '../../charts/interval-bar.tsx';
import { ofHundred } from '../../charts/of-hundred.ts';
import { askOfBrow, browForecast, browIsSolving } from '../../state/answers.ts';
import type { NamedEvent } from '../event-words.ts';
import { orderedEvents, rangeOf } from '../event-words.ts';
import { askOfEvent, nameOutcome, type Question } from '../why/question.ts';
import { Why } from '../why/why.tsx';
import { WhyInterval } from '../why/why-interval.tsx';

const week = '2';
const browSources: readonly SourceId[] = ['frankelKamer1998', 'jabbour2017'];

/** The brow lift beside the plan in hand: same people, same method, same axis. */
export function BrowCard({ forecast }: { forecast: Forecast }) {
  const lip = forecast.outcomes['rest']?.['upperVermilionHeight']?.change[week];
  if (lip === undefined) return null;
  const brow = browForecast.value;
  return (
    <section class="card odds-card" aria-label="The brow beside the mouth">
      <h2 class="panel-claim">The brow beside the mouth</h2>
      <p class="label label--quiet">
        A brow lift (20 U between the brows) on the same simulated people: same method, same scale, change in week{' '}
        {week}.
      </p>
      {brow === null ? <NotSolved /> : <Beside brow={brow} mouth={forecast} lip={lip} />}
    </section>
  );
}

function NotSolved() {
  if (browIsSolving.value) return <p class="label">Solving the brows of simulated people. It may take a minute.</p>;
  return (
    <p>
      <button type="button" class="button" onClick={() => void askOfBrow()}>
        Compute the brow
      </button>
    </p>
  );
}

/** Mean lateral lifts between studies (Jabbour 2017) [mm]. */
const PUBLISHED_MM = [0.4, 4.8] as const;

function againstStudies(middle: number | undefined): string {
  if (middle === undefined) return '';
  if (middle < PUBLISHED_MM[0]) return 'Ours is lower.';
  return middle > PUBLISHED_MM[1] ? 'Ours is higher.' : 'Ours lies among them.';
}

interface BesideProps {
  readonly brow: Forecast;
  readonly mouth: Forecast;
  readonly lip: ChangeSummary;
}

function Beside({ brow, mouth, lip }: BesideProps) {
  const rows = [
    { name: 'Outer brow height', change: brow.outcomes['browRest']?.['browHeightLateral']?.change[week] },
    { name: 'Mid brow height', change: brow.outcomes['browRest']?.['browHeightMid']?.change[week] },
    { name: 'Upper red lip', change: lip },
  ].flatMap(({ name, change }) => (change === undefined ? [] : [{ name, change }]));
  const reach = commonReach(
    rows.flatMap(({ change }) => [change.p05, change.p95]),
    1,
  );
  const lid = orderedEvents(brow).find(({ name }) => name === 'eyelidPtosis');
  const harm = orderedEvents(mouth).find(({ name }) => !['visibleLift', 'noVisibleChange'].includes(name));
  return (
    <>
      <div class="best-rows">
        {rows.map(({ name, change }) => {
          const text = `${formatChange(change.p50, 2)} mm (${formatRange(change.p05, change.p95, '', 2)})`;
          const isBrow = name !== 'Upper red lip';
          return (
            <WhyInterval
              key={name}
              question={() => askOfHeight(name, text, isBrow, change.n)}
              quantiles={change}
              cannotTell={null}
              {...{ name, text, reach }}
            />
          );
        })}
        <IntervalAxis reach={reach} unit="mm" />
      </div>
      <AtStake lid={lid} harm={harm} />
      <p class="source">
        {`Model of a mean brow, not of this one; ${brow.draws} draws, surrogate error at most ${formatNumber(brow.surrogate.heldOutP95Mm ?? 0, 2)} mm for 95 of 100 held-out solves, worst ${formatNumber(brow.surrogate.worstMm ?? 0, 2)} mm. Studies only partly agree: lateral lifts of ${PUBLISHED_MM[0]} to ${PUBLISHED_MM[1]} mm (Jabbour 2017, n = 585), a lift in 12 of 25 (Frankel and Kamer 1998). ${againstStudies(rows[0]?.change.p50)}`}
      </p>
    </>
  );
}

/** What each treatment may cost, of 100. */
function AtStake({ lid, harm }: { lid: NamedEvent | undefined; harm: NamedEvent | undefined }) {
  const rows = [
    { where: 'At stake at the brow', event: lid },
    { where: 'At stake at the mouth', event: harm },
  ];
  return (
    <ul class="at-stake">
      {rows.map(({ where, event }) => {
        if (event === undefined) return null;
        const { low, high } = rangeOf(event);
        return (
          <li key={where} class="label">
            <span>{`${where}: ${event.label.charAt(0).toLowerCase()}${event.label.slice(1)}`}</span>{' '}
            <Why question={() => askOfEvent(event)} label={`${event.label}: ${ofHundred(event.probability)} of 100`}>
              <strong>{ofHundred(event.probability)}</strong> {`of 100 (${low} to ${high})`}
            </Why>
          </li>
        );
      })}
    </ul>
  );
}

function askOfHeight(name: string, text: string, isBrow: boolean, people: number): Question {
  return {
    title: name,
    value: `changes by ${text} in week ${week}.`,
    range: `In brackets: 90 of 100 of ${people} simulated treatments. It holds what is unknown about a person and what chance does; not whether the model is right.`,
    how: isBrow
      ? 'Height of the brow above the line through the inner corners of the eyes, after minus before, in the same person. The same elements, solver and drug as the mouth, on a mean brow.'
      : 'Height of the upper red lip, after minus before, in the same person.',
    limits: [],
    sources: isBrow ? browSources : [],
    outcome: isBrow ? null : nameOutcome('rest', 'upperVermilionHeight'),
    event: null,
    speaksOf: isBrow ? [name === 'Mid brow height' ? 'browRest.browHeightMid' : 'browRest.browHeightLateral'] : [],
  };
}
