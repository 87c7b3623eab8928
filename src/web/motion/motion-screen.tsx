import './motion.css';
import { useEffect } from 'preact/hooks';
import { thresholds } from '#forecast';
import { formatWeek } from '../charts/format-week.ts';
import { cited } from '../frame/cited.ts';
import { ForecastStatus } from '../frame/forecast-status.tsx';
import { PersonNote } from '../frame/person-note.tsx';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import { openPlanName } from '../plan/plan-words.ts';
import { ensureForecast, forecast, forecastIsCurrent } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
import { expression, openSheet, playing, setWeek, week } from '../state/view.ts';
import { IntervalPanel } from './interval-panel.tsx';
import { motionClaim } from './motion-claim.ts';
import { MouthStage } from './mouth-stage.tsx';
import { outcomeRows } from './outcome-rows.ts';
import { OwnMotionCard } from './own-motion-card.tsx';
import { TugCard } from './tug-card.tsx';
import { WeekScrubber } from './week-scrubber.tsx';

/** Step 3: what the plan may do to this mouth, at rest and in motion, week by week. */
export function MotionScreen() {
  useEffect(ensureForecast, []);
  useEffect(runWeeks, [playing.value]);
  return (
    <div class="motion-screen">
      <section class="motion-picture" aria-label={voice.value.say('motion.picture')}>
        <MouthStage />
        <WeekScrubber />
      </section>
      <Numbers />
    </div>
  );
}

function Numbers() {
  const { say } = voice.value;
  const newest = forecast.value;
  if (newest === null) {
    return (
      <section class="motion-numbers">
        <h1 class="claim">{say('motion.computing')}</h1>
        <ForecastStatus />
      </section>
    );
  }
  const shown = expression.value;
  const rows = outcomeRows(newest, shown, week.value);
  const { claim, lead } = motionClaim(voice.value, rows, shown, { week: week.value, plan: openPlanName() });
  return (
    <section class={forecastIsCurrent.value ? 'motion-numbers' : 'motion-numbers is-stale'}>
      <header class="motion-claim">
        <h1 class="claim">{claim}</h1>
        <p class="lead">{lead}</p>
      </header>
      <ForecastStatus />
      <PersonNote />
      <IntervalPanel
        rows={rows}
        expression={shown}
        title={say('motion.panel', { expression: expressionNames[shown], when: formatWeek(week.value) })}
        hollow={newest.surrogate.order === 'first-order'}
      />
      <TugCard />
      <OwnMotionCard />
      <p class="source">
        {say('motion.source', { study: cited(thresholds.visibleInMotion.source) })}{' '}
        <button type="button" class="link" onClick={() => (openSheet.value = 'numbers')}>
          {say('motion.table')}
        </button>{' '}
        ·{' '}
        <button type="button" class="link" onClick={() => (openSheet.value = 'assumptions')}>
          {say('motion.assumptions')}
        </button>
      </p>
    </section>
  );
}

/** One week in 600 ms while the weeks run; at the last one they stop. */
function runWeeks(): (() => void) | undefined {
  if (!playing.peek()) return undefined;
  if (week.peek() >= 16) setWeek(0);
  const timer = setInterval(() => {
    if (week.peek() >= 16) playing.value = false;
    else setWeek(week.peek() + 0.1);
  }, 60);
  return () => clearInterval(timer);
}
