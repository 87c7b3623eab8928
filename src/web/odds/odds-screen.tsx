import './odds.css';
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Forecast, thresholds } from '#forecast';
import type { ToxinPlan } from '#plan';
import { formatNumber, formatUnits } from '#units';
import { LiftAgainstMotion } from '../charts/lift-against-motion.tsx';
import { ofHundred } from '../charts/of-hundred.ts';
import { SpellTimeline } from '../charts/spell-timeline.tsx';
import { ForecastStatus } from '../frame/forecast-status.tsx';
import { planName } from '../plan/plan-words.ts';
import { isReference } from '../state/face.ts';
import { ensureForecast, forecast, forecastIsCurrent, forecastPlan } from '../state/forecast.ts';
import { openSheet } from '../state/view.ts';
import { doseLine } from './dose-line.ts';
import { EventArrays, LessOften } from './event-arrays.tsx';
import { EventSheet } from './event-sheet.tsx';
import { type NamedEvent, oddsClaim, orderedEvents } from './event-words.ts';
import { ReportButton } from './report-button.tsx';
import { ShareCard } from './share-card.tsx';

const openEvent = signal<string | null>(null);
/** Arrays that are drawn; the others are listed. */
const ARRAYS = 5;

/** Step 4: what may come of it, out of 100, how long, and how much of that nobody controls. */
export function OddsScreen() {
  useEffect(ensureForecast, []);
  const newest = forecast.value;
  if (newest === null) {
    return (
      <div class="odds-screen">
        <h1 class="claim">Counting what may come of it.</h1>
        <ForecastStatus />
      </div>
    );
  }
  return <Odds forecast={newest} />;
}

function Odds({ forecast: of }: { forecast: Forecast }) {
  const plan = forecastPlan.value;
  const events = orderedEvents(of);
  const shown = events.slice(0, ARRAYS);
  const opened = events.find(({ name }) => name === openEvent.value);
  const hollow = of.surrogate.order === 'first-order';
  const open = (name: string) => {
    openEvent.value = name;
  };
  return (
    <div class={forecastIsCurrent.value ? 'odds-screen' : 'odds-screen is-stale'}>
      <header class="odds-head">
        <h1 class="claim">{oddsClaim(events)}</h1>
        <p class="lead">{leadText(plan)}</p>
      </header>
      <ForecastStatus />
      <div class="odds-events">
        <EventArrays events={shown} hollow={hollow} onOpen={open} />
        <LessOften events={events.slice(ARRAYS)} notModelled={of.notModelled} onOpen={open} />
      </div>
      <div class="odds-cards">
        <LiftCard />
        <ShareCard forecast={of} />
      </div>
      <TimelineCard events={events} />
      <div class="odds-foot">
        <ReportButton forecast={of} />
        <p class="source">
          {footText(of)}{' '}
          <button type="button" class="link" onClick={() => (openSheet.value = 'assumptions')}>
            Every assumption and source
          </button>
        </p>
      </div>
      {opened && <EventSheet event={opened} weeks={of.weeks} onClose={() => (openEvent.value = null)} />}
    </div>
  );
}

function leadText(plan: ToxinPlan | null): string {
  const whom = isReference.value ? 'the reference face' : 'a face like this';
  if (plan === null || plan.arms.length === 0)
    return `In 100 simulated people with ${whom} and no injection: nothing changes.`;
  const what = `${plan.arms[0].product}, ${planName(plan)}`;
  return `In 100 simulated treatments of ${whom}: ${what}. One person can have several of these. All are expected to fade within months; there is no approved reversal.`;
}

function LiftCard() {
  const points = doseLine.value;
  if (points.length < 2) return null;
  const planned = points.find(({ asPlanned }) => asPlanned);
  return (
    <section class="card odds-card" aria-label="Lift against movement">
      <h2 class="panel-claim">{liftTitle()}</h2>
      <p class="label label--quiet">
        Line: the middle treatment at other doses of the same sites. Cross: half and 90 of 100 treatments
        {planned ? ` with ${formatUnits(planned.units)}` : ''}.
      </p>
      <LiftAgainstMotion
        cannotTell={thresholds.visibleAtRest.value}
        points={points.map(({ units, asPlanned, lift, motion }) => ({
          label: formatUnits(units),
          asPlanned,
          lift,
          motion,
        }))}
      />
      <p class="source">A description of the model, not a dose to choose. {`Week 2, ${points[0].draws} draws each.`}</p>
    </section>
  );
}

/** Says what the line shows, whatever it shows. */
function liftTitle(): string {
  const points = doseLine.value;
  const [first, last] = [points[0], points[points.length - 1]];
  const lifts = last.lift.p50 - first.lift.p50;
  const moves = last.motion.p50 - first.motion.p50;
  if (Math.abs(lifts) < 0.05 && Math.abs(moves) < 0.02) return 'More units change little here';
  if (lifts > 0 && moves < 0) return 'More lift costs more movement';
  if (lifts > 0) return 'More units, more red lip';
  return moves < 0 ? 'More units, less movement' : 'More units do not lift more here';
}

function TimelineCard({ events }: { events: readonly NamedEvent[] }) {
  const spells = events
    .filter(({ probability, onsetWeek }) => probability >= 0.01 && onsetWeek !== null)
    .map((event) => ({
      label: `${event.label}, ${ofHundred(event.probability)} of 100`,
      from: event.onsetWeek ?? 0,
      halfGone: event.goneWeek,
      nineInTenGone: event.goneWeekNineInTen,
    }));
  if (spells.length === 0) return null;
  return (
    <section class="card odds-card" aria-label="Weeks">
      <header class="timeline-head">
        <h2 class="panel-claim">Week by week: there is no undo, only waiting</h2>
        <p class="label label--quiet">
          Dark: until half of those affected have recovered. Fading: until nine in ten have.
        </p>
      </header>
      <SpellTimeline spells={spells} />
    </section>
  );
}

function footText({ draws, seed, surrogate, assumedParameters }: Forecast): string {
  const error =
    surrogate.heldOutP95Mm === null
      ? 'first estimate, its error is not known yet'
      : `surrogate error at most ${formatNumber(surrogate.heldOutP95Mm, 2)} mm for 95 of 100 held-out solves, worst ${formatNumber(surrogate.worstMm ?? 0, 2)} mm`;
  const exact =
    surrogate.exactResolves === 0 ? '' : ` ${surrogate.exactResolves} solves near a limit were made exactly.`;
  return `${draws} seeded draws (seed ${seed}), ${error}.${exact} ${assumedParameters.count} parameters are assumed, not measured.`;
}
