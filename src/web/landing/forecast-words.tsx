import { forecastExpressions } from '#measure';
import { ofHundred } from '../charts/of-hundred.ts';
import { planName } from '../plan/plan-words.ts';
import { isReference } from '../state/face.ts';
import { failure, forecast, forecastPlan, stage } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
import { soundPlan } from '../state/plan.ts';
import { poses } from '../state/poses.ts';

/** The forecast of the face in hand in two sentences; until it is there, what is being computed. */
export function ForecastWords() {
  const { say, change } = voice.value;
  const newest = forecast.value;
  if (stage.value === 'failed') return <p class="label">{say('landing.failed', { reason: failure.value ?? '' })}</p>;
  if (newest === null) return <Computing />;
  const plan = planName(forecastPlan.value ?? soundPlan.value);
  const lip = newest.outcomes.rest?.upperVermilionHeight?.change['2'];
  const straw = newest.events.strawFails;
  const between = (lo: string | number, hi: string | number) => say('frame.range', { lo, hi });
  return (
    <p class="label label--quiet" aria-live="polite">
      <strong class="ink">{say(isReference.value ? 'landing.whose.reference' : 'landing.whose.own', { plan })}</strong>{' '}
      {lip &&
        `${say('landing.redLip', { middle: change(lip.p50), range: between(change(lip.p05), change(lip.p95)) })} `}
      {straw &&
        `${say('landing.straw', {
          of: say('frame.of100', { n: ofHundred(straw.probability) }),
          range: between(ofHundred(straw.lo95), ofHundred(straw.hi95)),
        })} `}
      {say('landing.ghosts')}{' '}
      {newest.surrogate.order === 'first-order' && <em class="plain">{say('landing.first')}</em>}
    </p>
  );
}

function Computing() {
  const { say } = voice.value;
  const solved = poses.value.size;
  return (
    <p class="label label--quiet" aria-live="polite">
      <strong class="ink">{say('landing.computing')}</strong>{' '}
      {solved === 0 ? say('landing.rest') : say('landing.solved', { solved, all: forecastExpressions.length })}
    </p>
  );
}
