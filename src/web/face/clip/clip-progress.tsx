import type { ClipJob } from '../../state/clip.ts';
import { stopClip } from '../../state/clip-in-hand.ts';

/** How far the measuring has come, how long it may still take, and a way to end it. */
export function ClipProgressCard({ job }: { job: ClipJob }) {
  const { atSeconds, durationSeconds, secondsLeft } = job.progress.value;
  const share = durationSeconds === null || durationSeconds === 0 ? null : Math.min(1, atSeconds / durationSeconds);
  return (
    <>
      <h1 class="claim">Following your lips through the clip.</h1>
      <p class="lead">The clip stays on this device. You can go on looking at it while it is measured.</p>
      <div
        class={share === null ? 'progress-track progress-track--busy' : 'progress-track clip-progress'}
        role="progressbar"
        aria-label="Measuring the clip"
        {...(share !== null && { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(100 * share) })}
      >
        <span style={share === null ? undefined : { width: `${(100 * share).toFixed(1)}%` }} />
      </div>
      <div class="clip-progress-foot">
        <p class="label label--quiet" aria-hidden="true">
          {atSeconds.toFixed(1)} {durationSeconds === null ? '' : `of ${durationSeconds.toFixed(1)} `}s read
          {secondsLeft === null ? '' : `; about ${Math.max(1, Math.round(secondsLeft))} s left`}
        </p>
        <button type="button" class="button" onClick={stopClip}>
          Stop
        </button>
      </div>
    </>
  );
}
