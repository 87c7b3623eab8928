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
import { voice } from '../state/language.ts';
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
  const { say } = voice.value;
  switch (stage.value) {
    case 'training':
      return <Training />;
    case 'stopped':
      return (
        <p class="label">
          <strong>{say('frame.status.firstStop')}</strong> {failure.value ?? say('frame.status.stopped')}{' '}
          <button type="button" class="link" onClick={() => void train()}>
            {say('frame.status.inFull')}
          </button>
        </p>
      );
    case 'full':
      return <p class="label">{say(forecastIsCurrent.value ? 'frame.status.counting' : 'frame.status.changed')}</p>;
    default:
      return (
        <>
          <p class="label">
            <strong>{say('frame.status.first', { solved: poses.value.size, all: forecastExpressions.length })}</strong>
          </p>
          <Track fraction={poses.value.size / forecastExpressions.length} label={say('frame.status.firstName')} />
        </>
      );
  }
}

function Training() {
  const { fraction, secondsLeft } = progress.value;
  const { say } = voice.value;
  return (
    <>
      <p class="label">
        <strong>{say('frame.status.full', { percent: Math.round(100 * fraction) })}</strong>
      </p>
      <Track fraction={fraction} label={say('frame.status.fullName')} />
      <p class="label label--quiet">
        {say(forecast.value === null ? 'frame.status.working' : 'frame.status.shown')}{' '}
        {secondsLeft === null ? '' : `${say('frame.status.left', { time: timeText(secondsLeft) })} `}
        <button type="button" class="link" onClick={() => void stopTraining()}>
          {say('frame.status.stop')}
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
  const { say } = voice.value;
  return (
    <div class="refusal" role="alert">
      <p class="panel-claim">{say('frame.status.failed')}</p>
      <p class="label label--quiet">{failure.value}</p>
      {face !== null && (
        <button type="button" class="link" onClick={() => void consult(face)}>
          {say('frame.status.again')}
        </button>
      )}
    </div>
  );
}

function timeText(seconds: number): string {
  const { say } = voice.value;
  if (seconds < 90) return say('frame.seconds', { n: Math.max(5, 5 * Math.round(seconds / 5)) });
  return say('frame.minutes', { n: Math.round(seconds / 60) });
}
