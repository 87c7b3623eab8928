import { replayAt, replayRuns, replaySpan, replaySpeed, scrubReplay } from '../state/compared/replay-player.ts';
import { voice } from '../state/language.ts';

/** Play, where in the expression, how fast. */
export function ReplayTransport() {
  const { say, number } = voice.value;
  const [from, to] = replaySpan.value;
  const at = number(replayAt.value);
  return (
    <div class="card replay-transport">
      <button
        type="button"
        class="replay-play"
        aria-label={say(replayRuns.value ? 'replay.stop' : 'replay.play')}
        onClick={() => (replayRuns.value = !replayRuns.value)}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
          <path d={replayRuns.value ? 'M5 4h3.500v12H5zM11.500 4H15v12h-3.500z' : 'M6 4l10 6-10 6z'} />
        </svg>
      </button>
      <label class="replay-scrub">
        <span class="visually-hidden">{say('replay.time')}</span>
        <input
          type="range"
          data-own-arrows
          min={from}
          max={to}
          step="0.02"
          value={replayAt.value}
          aria-valuetext={say('replay.timeIs', { at })}
          onInput={(event) => {
            replayRuns.value = false;
            scrubReplay(Number(event.currentTarget.value));
          }}
        />
        <span class="label label--quiet replay-times" aria-hidden="true">
          <span>{say('replay.restLeft')}</span>
          <span>{say('replay.seconds', { at })}</span>
        </span>
      </label>
      <fieldset class="choice" aria-label={say('replay.speed')}>
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
