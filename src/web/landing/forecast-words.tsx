import { forecastExpressions } from '#measure';
import { formatChange } from '#units';
import { ofHundred } from '../charts/of-hundred.ts';
import { planName } from '../plan/plan-words.ts';
import { isReference } from '../state/face.ts';
import { failure, forecast, forecastPlan, stage } from '../state/forecast.ts';
import { soundPlan } from '../state/plan.ts';
import { poses } from '../state/poses.ts';

/** The forecast of the face in hand in two sentences; until it is there, what is being computed. */
export function ForecastWords() {
  const newest = forecast.value;
  if (stage.value === 'failed') return <p class="label">This device could not compute the mouth: {failure.value}</p>;
  if (newest === null) return <Computing />;
  const lip = newest.outcomes.rest?.upperVermilionHeight?.change['2'];
  const straw = newest.events.strawFails;
  return (
    <p class="label label--quiet" aria-live="polite">
      <strong class="ink">{`${isReference.value ? 'Reference face' : 'Your photo'}, ${planName(forecastPlan.value ?? soundPlan.value)}, week 2.`}</strong>{' '}
      {lip && `Red lip ${formatChange(lip.p50)} mm (${formatRangeOfChange(lip.p05, lip.p95)}). `}
      {straw &&
        `A straw may be harder in ${ofHundred(straw.probability)} of 100 (${ofHundred(straw.lo95)} to ${ofHundred(straw.hi95)}). `}
      Thin lines: ten of the 100.{' '}
      {newest.surrogate.order === 'first-order' && <em class="plain">First estimate; numbers may move.</em>}
    </p>
  );
}

function formatRangeOfChange(low: number, high: number): string {
  return `${formatChange(low)} to ${formatChange(high)}`;
}

function Computing() {
  const solved = poses.value.size;
  return (
    <p class="label label--quiet" aria-live="polite">
      <strong class="ink">Computing this mouth on your device.</strong>{' '}
      {solved === 0 ? 'Finding its rest.' : `${solved} of ${forecastExpressions.length} expressions solved.`}
    </p>
  );
}
