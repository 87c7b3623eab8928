import { type OptionFacts, type OptionId, type OptionKind, oddsAreOpen, optionFacts } from '#advise';
import { type Forecast, thresholds } from '#forecast';
import { IntervalBar } from '../charts/interval-bar.tsx';
import { ofHundred } from '../charts/of-hundred.ts';
import { rangeOf } from '../odds/event-words.ts';
import { voice } from '../state/language.ts';
import { fadingOf } from './fading.ts';

/** The week at which choices are compared. */
const WEEK = '2';
const shownEvents = ['visibleLift', 'strawFails', 'smileChanged'] as const;
const eventRows = {
  visibleLift: 'decide.row.lift',
  strawFails: 'decide.row.straw',
  smileChanged: 'decide.row.smile',
} as const;

/** The numbers of one choice, the same rows at the same heights for all. */
export function OptionNumbers({ forecast, reach }: { forecast: Forecast; reach: number }) {
  return (
    <>
      <RedLip forecast={forecast} reach={reach} />
      {shownEvents.map((name) => (
        <EventBar key={name} name={name} forecast={forecast} />
      ))}
    </>
  );
}

/** Largest change of the red lip that any choice may bring, so that all bars share an axis [mm]. */
export function redLipReach(forecasts: Iterable<Forecast>): number {
  const ends = [...forecasts].flatMap((forecast) => {
    const change = redLipOf(forecast);
    return change === undefined ? [] : [Math.abs(change.p05), Math.abs(change.p95)];
  });
  return Math.ceil(2 * Math.max(1.2 * thresholds.visibleAtRest.value, ...ends)) / 2;
}

function redLipOf(forecast: Forecast) {
  return forecast.outcomes['rest']?.['upperVermilionHeight']?.change[WEEK];
}

function RedLip({ forecast, reach }: { forecast: Forecast; reach: number }) {
  const { say, number, range } = voice.value;
  const change = redLipOf(forecast);
  if (change === undefined) return <div class="decide-row" />;
  const still = change.p05 === 0 && change.p95 === 0;
  const signed = (value: number) => `${value > 0.005 ? '+' : ''}${number(value, 2)}`;
  return (
    <div class="decide-row">
      <p class="decide-row-head">
        <span>{say('decide.row.redLip')}</span>
        <span class="decide-row-value">
          <strong>{`${signed(change.p50)} mm`}</strong>{' '}
          <span class="label--quiet">{still ? say('decide.noChange') : range(change.p05, change.p95, '', 2)}</span>
        </span>
      </p>
      <IntervalBar
        quantiles={change}
        reach={reach}
        cannotTell={thresholds.visibleAtRest.value}
        hollow={isFirst(forecast)}
      />
    </div>
  );
}

function EventBar({ name, forecast }: { name: (typeof shownEvents)[number]; forecast: Forecast }) {
  const { say } = voice.value;
  const odds = forecast.events[name];
  if (odds === undefined) return <div class="decide-row" />;
  const { low, high } = rangeOf(odds);
  const open = oddsAreOpen(odds.lo95, odds.hi95);
  const n = open ? 0 : ofHundred(odds.probability);
  return (
    <div class="decide-row">
      <p class="decide-row-head">
        <span>{say(eventRows[name])}</span>
        <span class="decide-row-value">
          <strong>{open ? say('frame.oddsOpen') : say('frame.of100', { n })}</strong>{' '}
          <span class="label--quiet">{`(${say('frame.range', { lo: String(low), hi: String(high) })})`}</span>
        </span>
      </p>
      <svg class="decide-bar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="1" width="100" height="9" fill="var(--sunk)" />
        <rect x="0" y="1" width={n} height="9" fill={isFirst(forecast) ? 'var(--ink-3)' : 'var(--ink)'} />
        <path
          d={`M${low} 12.500H${high}`}
          stroke="var(--ink)"
          stroke-width="1.500"
          vector-effect="non-scaling-stroke"
        />
      </svg>
    </div>
  );
}

/** Whether the numbers are a first estimate. */
export function isFirst(forecast: Forecast): boolean {
  return forecast.surrogate.order === 'first-order';
}

/** How long it lasts, how it is undone, what is rare. */
export function OptionFactRows({ option, forecast }: { option: OptionId; forecast: Forecast }) {
  const { say } = voice.value;
  const { kind, fades } = optionFacts[option];
  return (
    <dl class="decide-facts">
      <dt>{say('decide.row.lasts')}</dt>
      <dd>{lastsText(kind, fades, forecast)}</dd>
      <dt>{say('decide.row.undo')}</dt>
      <dd>{say(`decide.undo.${kind}`)}</dd>
      <dt>{say('decide.row.rare')}</dt>
      <dd>{say(`decide.rare.${kind}`)}</dd>
    </dl>
  );
}

function lastsText(kind: OptionKind, fades: OptionFacts['fades'], forecast: Forecast): string {
  const { say, number } = voice.value;
  if (kind !== 'toxin') return say(`decide.lasts.${kind}`);
  const fading = fades === null ? null : fadingOf(forecast, fades);
  if (fading === null) return say('decide.lasts.noneSeen');
  const last = String(forecast.weeks.at(-1));
  if (fading.middle === null || fading.from === null) return say('decide.lasts.beyond', { last });
  const to = fading.to === null ? `${last}+` : number(fading.to, 0);
  return say('decide.lasts.fading', { middle: number(fading.middle, 0), from: number(fading.from, 0), to });
}
