import { forecastExpressions } from '#measure';
import { faceInHand } from '../state/face.ts';
import {
  consult,
  failure,
  forecast,
  forecastIsCurrent,
  forecastIsFinal,
  progress,
  stage,
  stopTraining,
  train,
} from '../state/forecast.ts';
import { poses } from '../state/poses.ts';

/** How far the forecast is: what is computing, how long it may take, and how to stop it. */
export function ForecastStatus() {
  const now = stage.value;
  if (now === 'failed') return <FailedCard />;
  if (forecastIsFinal.value) return null;
  return (
    <div class="card status-card" role="status">
      <Line />
    </div>
  );
}

function Line() {
  switch (stage.value) {
    case 'training':
      return <Training />;
    case 'stopped':
      return (
        <p class="label">
          <strong>First estimate.</strong> {failure.value ?? 'The full forecast was stopped.'}{' '}
          <button type="button" class="link" onClick={() => void train()}>
            Compute it in full
          </button>
        </p>
      );
    case 'full':
      return (
        <p class="label">
          {forecastIsCurrent.value ? 'Solved. Counting the draws in full.' : 'The plan changed; the numbers follow.'}
        </p>
      );
    default:
      return (
        <>
          <p class="label">
            <strong>
              First estimate, {poses.value.size} of {forecastExpressions.length} expressions solved.
            </strong>
          </p>
          <Track fraction={poses.value.size / forecastExpressions.length} label="First estimate" />
        </>
      );
  }
}

function Training() {
  const { fraction, secondsLeft } = progress.value;
  return (
    <>
      <p class="label">
        <strong>{`Full forecast, ${Math.round(100 * fraction)} of 100 parts`}</strong>
      </p>
      <Track fraction={fraction} label="Full forecast" />
      <p class="label label--quiet">
        {forecast.value === null ? 'Working. ' : 'First estimate shown; numbers may move a little. '}
        {secondsLeft === null ? '' : `About ${timeText(secondsLeft)}. `}
        <button type="button" class="link" onClick={() => void stopTraining()}>
          Stop
        </button>
      </p>
    </>
  );
}

function Track({ fraction, label }: { fraction: number; label: string }) {
  return (
    <div
      class="progress-track"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * fraction)}
    >
      <span style={{ width: `${100 * fraction}%` }} />
    </div>
  );
}

function FailedCard() {
  const face = faceInHand.value;
  return (
    <div class="refusal" role="alert">
      <p class="panel-claim">This mouth could not be computed here.</p>
      <p class="label label--quiet">{failure.value}</p>
      {face !== null && (
        <button type="button" class="link" onClick={() => void consult(face)}>
          Try again
        </button>
      )}
    </div>
  );
}

function timeText(seconds: number): string {
  if (seconds < 90) return `${Math.max(5, 5 * Math.round(seconds / 5))} s`;
  return `${Math.round(seconds / 60)} min`;
}
