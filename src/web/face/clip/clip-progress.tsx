import type { ClipJob, ClipJobProgress } from '../../state/clip.ts';
import { stopClip } from '../../state/clip-in-hand.ts';
import { voice } from '../../state/language.ts';

/** How far the measuring has come, how long it may still take, and a way to end it. */
export function ClipProgressCard({ job }: { job: ClipJob }) {
  const { atSeconds, durationSeconds } = job.progress.value;
  const { say } = voice.value;
  const share = durationSeconds === null || durationSeconds === 0 ? null : Math.min(1, atSeconds / durationSeconds);
  return (
    <>
      <h1 class="claim">{say('clip.following')}</h1>
      <p class="lead">{say('clip.following.lead')}</p>
      <div
        class={share === null ? 'progress-track progress-track--busy' : 'progress-track clip-progress'}
        role="progressbar"
        aria-label={say('clip.measuring')}
        {...(share !== null && { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(100 * share) })}
      >
        <span style={share === null ? undefined : { width: `${(100 * share).toFixed(1)}%` }} />
      </div>
      <div class="clip-progress-foot">
        <p class="label label--quiet" aria-hidden="true">
          {readText(job.progress.value)}
        </p>
        <button type="button" class="button" onClick={stopClip}>
          {say('clip.stop')}
        </button>
      </div>
    </>
  );
}

function readText({ atSeconds, durationSeconds, secondsLeft }: ClipJobProgress): string {
  const { say, number } = voice.value;
  const read = { at: number(atSeconds), total: durationSeconds === null ? 'unknown' : number(durationSeconds) };
  if (secondsLeft === null) return say('clip.progress', read);
  return say('clip.progress.left', { ...read, left: Math.max(1, Math.round(secondsLeft)) });
}
