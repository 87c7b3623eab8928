import './odds.css';
import { useEffect } from 'preact/hooks';
import type { Forecast } from '#forecast';
import type { ToxinPlan } from '#plan';
import { formatNumber } from '#units';
import { ForecastStatus } from '../frame/forecast-status.tsx';
import { PersonNote } from '../frame/person-note.tsx';
import { planName } from '../plan/plan-words.ts';
import { questionsFailed } from '../state/answers.ts';
import { isReference } from '../state/face.ts';
import { ensureForecast, forecast, forecastIsCurrent, forecastPlan } from '../state/forecast.ts';
import { openSheet } from '../state/view.ts';
import { BestCard } from './cards/best-card.tsx';
import { BrowCard } from './cards/brow-card.tsx';
import { CalendarCard } from './cards/calendar-card.tsx';
import { CompareCard } from './cards/compare-card.tsx';
import { LiftCard } from './cards/lift-card.tsx';
import { NeedleCard } from './cards/needle-card.tsx';
import { PullCard } from './cards/pull-card.tsx';
import { ReplayCard } from './cards/replay-card.tsx';
import { EventArrays, LessOften } from './event-arrays.tsx';
import { oddsClaim, orderedEvents } from './event-words.ts';
import { NumbersButton } from './numbers-button.tsx';
import { ReportButton } from './report-button.tsx';
import { ShareCard } from './share-card.tsx';

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
  const hollow = of.surrogate.order === 'first-order';
  return (
    <div class={forecastIsCurrent.value ? 'odds-screen' : 'odds-screen is-stale'}>
      <header class="odds-head">
        <h1 class="claim">{oddsClaim(events)}</h1>
        <p class="lead">{leadText(plan)}</p>
      </header>
      <ForecastStatus />
      <PersonNote />
      <div class="odds-events">
        <EventArrays events={shown} hollow={hollow} />
        <LessOften events={events.slice(ARRAYS)} notModelled={of.notModelled} />
      </div>
      {questionsFailed.value !== null && (
        <p
          class="refusal label"
          role="alert"
        >{`Some questions could not be answered here: ${questionsFailed.value}`}</p>
      )}
      <div class="odds-cards">
        <LiftCard />
        <ShareCard forecast={of} />
        <BrowCard forecast={of} />
      </div>
      <CalendarCard events={events} />
      <ReplayCard />
      <div class="odds-cards">
        <BestCard />
        <NeedleCard forecast={of} />
        <CompareCard />
        <PullCard />
      </div>
      <div class="odds-foot">
        <div class="odds-saves">
          <ReportButton forecast={of} />
          <NumbersButton forecast={of} />
        </div>
        <p class="source">
          {footText(of)}{' '}
          <button type="button" class="link" onClick={() => (openSheet.value = 'assumptions')}>
            Every assumption and source
          </button>
        </p>
      </div>
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

function footText({ draws, seed, surrogate, assumedParameters }: Forecast): string {
  const error =
    surrogate.heldOutP95Mm === null
      ? 'first estimate, its error is not known yet'
      : `surrogate error at most ${formatNumber(surrogate.heldOutP95Mm, 2)} mm for 95 of 100 held-out solves, worst ${formatNumber(surrogate.worstMm ?? 0, 2)} mm`;
  const exact =
    surrogate.exactResolves === 0 ? '' : ` ${surrogate.exactResolves} solves near a limit were made exactly.`;
  return `${draws} seeded draws (seed ${seed}), ${error}.${exact} ${assumedParameters.count} parameters are assumed, not measured.`;
}
