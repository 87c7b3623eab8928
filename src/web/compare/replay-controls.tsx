import type { ReplayPair } from '#replay';
import { formatNumber } from '#units';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import { sides } from '../state/compare.ts';
import {
  flippedSide,
  flipSides,
  type ReplayLayout,
  type ReplayLook,
  replayAt,
  replayed,
  replayGain,
  replayLayout,
  replayLook,
  replayMoves,
  replayRuns,
  replaySpan,
  replaySpeed,
  scrubReplay,
} from '../state/replay-player.ts';

const layouts: readonly (readonly [ReplayLayout, string])[] = [
  ['sides', 'Side by side'],
  ['slider', 'Slider'],
  ['ghost', 'Ghost'],
];
const looks: readonly (readonly [ReplayLook, string])[] = [
  ['clay', 'Neutral clay'],
  ['lines', 'Outline'],
  ['photo', 'Photo, face covered'],
];

/** Which expression, when, how fast, how large, in which look. */
export function ReplayControls({ pair }: { pair: ReplayPair }) {
  return (
    <div class="replay-controls">
      <fieldset class="replay-expressions" aria-label="Expression">
        {pair.expressions.map((name) => (
          <button
            type="button"
            class="pill"
            key={name}
            aria-pressed={replayed.value === name}
            onClick={() => (replayed.value = name)}
          >
            {expressionNames[name]}
          </button>
        ))}
      </fieldset>
      {replayMoves.value ? (
        <Transport />
      ) : (
        <p class="label label--quiet card">
          {replayed.value === 'rest'
            ? 'Rest is one picture: the middle of all its moments.'
            : 'Photographs show one moment; there is nothing to play.'}
        </p>
      )}
      <div class="replay-options">
        <fieldset class="choice" aria-label="Drawn as">
          {looks.map(([look, name]) => (
            <button
              type="button"
              key={look}
              aria-pressed={replayLook.value === look}
              disabled={look === 'photo' && !hasVideo()}
              onClick={() => (replayLook.value = look)}
            >
              {name}
            </button>
          ))}
        </fieldset>
        <fieldset class="choice" aria-label="Layout">
          {layouts.map(([layout, name]) => (
            <button
              type="button"
              key={layout}
              aria-pressed={replayLayout.value === layout}
              onClick={() => (replayLayout.value = layout)}
            >
              {name}
            </button>
          ))}
          <button type="button" aria-pressed={replayLayout.value === 'flip'} onClick={flipSides}>
            {replayLayout.value === 'flip' ? `B: ${flippedSide.value}` : 'Flip (B)'}
          </button>
        </fieldset>
        <fieldset class="choice" aria-label="Scale of the movement">
          {([1, 3] as const).map((gain) => (
            <button
              type="button"
              key={gain}
              aria-pressed={replayGain.value === gain}
              disabled={replayLook.value === 'photo'}
              onClick={() => (replayGain.value = gain)}
            >
              × {gain}
            </button>
          ))}
        </fieldset>
      </div>
      <p class="label label--quiet">
        {replayGain.value === 3 && replayLook.value !== 'photo' && (
          <strong>Moved three times as far as measured. </strong>
        )}
        One face for everyone, moved as these lips moved. Skin beyond the lips and all depth are drawn, not measured.
      </p>
    </div>
  );
}

function Transport() {
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

function hasVideo(): boolean {
  return Object.values(sides).every(({ value }) => value.status === 'read' && value.source.video !== null);
}
