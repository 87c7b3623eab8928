import type { ReplayPair } from '#replay';
import { ReplayExpressions } from '../replay/replay-expressions.tsx';
import { ReplayTransport } from '../replay/replay-transport.tsx';
import { sides } from '../state/compared/compare.ts';
import {
  flippedSide,
  flipSides,
  type ReplayLayout,
  type ReplayLook,
  replayed,
  replayGain,
  replayLayout,
  replayLook,
  replayMovementOnly,
  replayMoves,
} from '../state/compared/replay-player.ts';

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
      <ReplayExpressions expressions={pair.expressions} />
      {replayMoves.value ? (
        <ReplayTransport />
      ) : (
        <p class="label label--quiet card">
          {replayed.value === 'rest'
            ? 'Rest is one picture: the middle of all its moments.'
            : 'Photographs show one moment; there is nothing to play.'}
        </p>
      )}
      <Options />
      <p class="label label--quiet">
        {replayGain.value === 3 && replayLook.value !== 'photo' && (
          <strong>Moved three times as far as measured. </strong>
        )}
        {replayLook.value === 'photo'
          ? 'The real pictures, silent, with everything but the mouth covered. Light and make-up are still to be seen: they are not motion.'
          : 'One face for everyone, moved as these lips moved. Skin beyond the lips and all depth are drawn, not measured.'}
      </p>
    </div>
  );
}

/** Look, layout and scale. */
function Options() {
  return (
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
      <label class="replay-check label">
        <input
          type="checkbox"
          checked={!replayMovementOnly.value}
          onChange={(event) => (replayMovementOnly.value = !event.currentTarget.checked)}
        />
        keep what differs at rest
      </label>
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
  );
}

function hasVideo(): boolean {
  return Object.values(sides).every(({ value }) => value.status === 'read' && value.source.video !== null);
}
