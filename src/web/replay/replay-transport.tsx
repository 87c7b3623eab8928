import { formatNumber } from '#units';
import { replayAt, replayRuns, replaySpan, replaySpeed, scrubReplay } from '../state/compared/replay-player.ts';

/** Play, where in the expression, how fast. */
export function ReplayTransport() {
  const [from, to] = replaySpan.value;
  return (
    <div class="card replay-transport">
      <button
        type="button"
        class="replay-play"
        aria-label={replayRuns.value ? 'Stop the replay' : 'Play'}
        onClick={() => (replayRuns.value = !replayRuns.value)}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
          <path d={replayRuns.value ? 'M5 4h3.500v12H5zM11.500 4H15v12h-3.500z' : 'M6 4l10 6-10 6z'} />
        </svg>
      </button>
      <label class="replay-scrub">
        <span class="visually-hidden">Time after rest is left</span>
        <input
          type="range"
          data-own-arrows
          min={from}
          max={to}
          step="0.02"
          value={replayAt.value}
          aria-valuetext={`${formatNumber(replayAt.value)} s after rest is left`}
          onInput={(event) => {
            replayRuns.value = false;
            scrubReplay(Number(event.currentTarget.value));
          }}
        />
        <span class="label label--quiet replay-times" aria-hidden="true">
          <span>rest is left</span>
          <span>{formatNumber(replayAt.value)} s</span>
        </span>
      </label>
      <fieldset class="choice" aria-label="Speed">
        {([0.25, 1] as const).map((speed) => (
          <button
            type="button"
            key={speed}
            aria-pressed={replaySpeed.value === speed}
            onClick={() => (replaySpeed.value = speed)}
          >
            {speed === 1 ? '1 ×' : '¼ ×'}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
