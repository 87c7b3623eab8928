import './odds.css';
import './odds-print.css';
import { useEffect } from 'preact/hooks';
import type { Forecast } from '#forecast';
import type { ToxinPlan } from '#plan';
import { ForecastStatus } from '../frame/forecast-status.tsx';
import { PersonNote } from '../frame/person-note.tsx';
import { planName } from '../plan/plan-words.ts';
import { questionsFailed } from '../state/answers.ts';
import { isReference } from '../state/face.ts';
import { ensureForecast, forecast, forecastIsCurrent, forecastPlan } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
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
        <h1 class="claim">{voice.value.say('odds.counting')}</h1>
        <ForecastStatus />
      </div>
    );
  }
  return <Odds forecast={newest} />;
}

function Odds({ forecast: of }: { forecast: Forecast }) {
  const plan = forecastPlan.value;
  const { say } = voice.value;
  const events = orderedEvents(of);
  const shown = events.slice(0, ARRAYS);
  const hollow = of.surrogate.order === 'first-order';
  return (
    <div class={forecastIsCurrent.value ? 'odds-screen' : 'odds-screen is-stale'}>
      <header class="odds-head">
        <h1 class="claim">{oddsClaim(voice.value, events)}</h1>
        <p class="lead">{leadText(plan)}</p>
      </header>
      <ForecastStatus />
      <PersonNote />
      <div class="odds-events">
        <EventArrays events={shown} hollow={hollow} />
        <LessOften events={events.slice(ARRAYS)} notModelled={of.notModelled} />
      </div>
      {questionsFailed.value !== null && (
        <p class="refusal label" role="alert">
          {say('odds.failed', { reason: questionsFailed.value })}
        </p>
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
            {say('odds.foot.every')}
          </button>
        </p>
      </div>
    </div>
  );
}

function leadText(plan: ToxinPlan | null): string {
  const { say } = voice.value;
  const face = isReference.value ? 'reference' : 'other';
  if (plan === null || plan.arms.length === 0) return say('odds.lead.nothing', { face });
  return say('odds.lead.plan', { face, product: plan.arms[0].product, plan: planName(plan) });
}

/** What was counted, how wrong it may be, and how much of it is assumed. */
function footText({ draws, seed, surrogate, assumedParameters }: Forecast): string {
  const { say, number } = voice.value;
  const { heldOutP95Mm, worstMm, exactResolves } = surrogate;
  const counted = { draws, seed };
  const drawn =
    heldOutP95Mm === null
      ? say('odds.foot.first.method', counted)
      : say('odds.foot.full.method', { ...counted, most: number(heldOutP95Mm, 2), worst: number(worstMm ?? 0, 2) });
  const exact = exactResolves === 0 ? [] : [say('odds.foot.exact.method', { count: exactResolves })];
  return [drawn, ...exact, say('odds.foot.assumed.method', { count: assumedParameters.count })].join(' ');
}
