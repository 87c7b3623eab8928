import type { ChangeSummary, Forecast } from '#forecast';
import type { SourceId } from '#sources';
import { commonReach, IntervalAxis } from '../../charts/interval-bar.tsx';
import { ofHundred } from '../../charts/of-hundred.ts';
import { askOfBrow, browForecast, browIsSolving } from '../../state/answers.ts';
import { voice } from '../../state/language.ts';
import { eventName, eventWithin, type NamedEvent, orderedEvents, rangeOf } from '../event-words.ts';
import { intervalText } from '../interval-text.ts';
import { OfHundredWords } from '../of-hundred-words.tsx';
import type { Question } from '../why/asked.ts';
import { askOfEvent, nameOutcome } from '../why/question.ts';
import { Why } from '../why/why.tsx';
import { WhyInterval } from '../why/why-interval.tsx';

const week = '2';
const browSources: readonly SourceId[] = ['frankelKamer1998', 'jabbour2017'];

/** The brow lift beside the plan in hand: same people, same method, same axis. */
export function BrowCard({ forecast }: { forecast: Forecast }) {
  const lip = forecast.outcomes['rest']?.['upperVermilionHeight']?.change[week];
  if (lip === undefined) return null;
  const brow = browForecast.value;
  const { say } = voice.value;
  return (
    <section class="card odds-card" aria-label={say('card.brow')}>
      <h2 class="panel-claim">{say('card.brow')}</h2>
      <p class="label label--quiet">{say('card.brow.lead', { week })}</p>
      {brow === null ? <NotSolved /> : <Beside brow={brow} mouth={forecast} lip={lip} />}
    </section>
  );
}

function NotSolved() {
  const { say } = voice.value;
  if (browIsSolving.value) return <p class="label">{say('card.brow.solving')}</p>;
  return (
    <p>
      <button type="button" class="button" onClick={() => void askOfBrow()}>
        {say('card.brow.compute')}
      </button>
    </p>
  );
}

/** Mean lateral lifts between studies (Jabbour 2017) [mm]. */
const PUBLISHED_MM = [0.4, 4.8] as const;

function againstStudies(middle: number | undefined): string {
  const { say } = voice.value;
  if (middle === undefined) return '';
  if (middle < PUBLISHED_MM[0]) return say('card.brow.source.lower');
  return say(middle > PUBLISHED_MM[1] ? 'card.brow.source.higher' : 'card.brow.source.among');
}

interface BesideProps {
  readonly brow: Forecast;
  readonly mouth: Forecast;
  readonly lip: ChangeSummary;
}

function Beside({ brow, mouth, lip }: BesideProps) {
  const heights = brow.outcomes['browRest'];
  const rows = [
    { height: 'browHeightLateral', change: heights?.['browHeightLateral']?.change[week] } as const,
    { height: 'browHeightMid', change: heights?.['browHeightMid']?.change[week] } as const,
    { height: 'redLip', change: lip } as const,
  ].flatMap(({ height, change }) => (change === undefined ? [] : [{ height, change }]));
  const reach = commonReach(
    rows.flatMap(({ change }) => [change.p05, change.p95]),
    1,
  );
  const lid = orderedEvents(brow).find(({ name }) => name === 'eyelidPtosis');
  const harm = orderedEvents(mouth).find(({ name }) => !['visibleLift', 'noVisibleChange'].includes(name));
  return (
    <>
      <div class="best-rows">
        {rows.map(({ height, change }) => {
          const text = intervalText(voice.value, change);
          return (
            <WhyInterval
              key={height}
              name={voice.value.say(`card.brow.${height}`)}
              question={() => askOfHeight(height, text, change.n)}
              quantiles={change}
              cannotTell={null}
              {...{ text, reach }}
            />
          );
        })}
        <IntervalAxis reach={reach} unit="mm" />
      </div>
      <AtStake lid={lid} harm={harm} />
      <p class="source">
        {aboutBrow(brow)} {againstStudies(rows[0]?.change.p50)}
      </p>
    </>
  );
}

function aboutBrow({ draws, surrogate }: Forecast): string {
  const { say, number } = voice.value;
  const [most, worst] = [number(surrogate.heldOutP95Mm ?? 0, 2), number(surrogate.worstMm ?? 0, 2)];
  const [low, high] = PUBLISHED_MM.map((mm) => number(mm));
  const model = say('card.brow.source.model', { draws, most, worst });
  return `${model} ${say('card.brow.source.studies', { low: low ?? '', high: high ?? '' })}`;
}

/** What each treatment may cost, of 100. */
function AtStake({ lid, harm }: { lid: NamedEvent | undefined; harm: NamedEvent | undefined }) {
  const { say } = voice.value;
  const rows = [{ where: 'brow', event: lid } as const, { where: 'mouth', event: harm } as const];
  return (
    <ul class="at-stake">
      {rows.map(({ where, event }) => {
        if (event === undefined) return null;
        const count = ofHundred(event.probability);
        const label = say('odds.eventOf100', { event: eventName(voice.value, event.name), count });
        return (
          <li key={where} class="label">
            <span>{say(`card.brow.stake.${where}`, { event: eventWithin(voice.value, event.name) })}</span>{' '}
            <Why question={() => askOfEvent(event)} label={label}>
              <OfHundredWords count={count} /> {`(${say('odds.range', { ...rangeOf(event) })})`}
            </Why>
          </li>
        );
      })}
    </ul>
  );
}

type Height = 'browHeightLateral' | 'browHeightMid' | 'redLip';

function askOfHeight(height: Height, change: string, people: number): Question {
  const { say } = voice.peek();
  const isBrow = height !== 'redLip';
  return {
    title: say(`card.brow.${height}`),
    value: say('card.brow.ask.value', { change, week }),
    range: say('card.brow.ask.method.range', { people }),
    how: say(isBrow ? 'card.brow.ask.method.brow' : 'card.brow.ask.method.lip'),
    limits: [],
    sources: isBrow ? browSources : [],
    outcome: isBrow ? null : nameOutcome('rest', 'upperVermilionHeight'),
    event: null,
    speaksOf: isBrow ? [`browRest.${height}`] : [],
  };
}
