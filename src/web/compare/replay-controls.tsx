import type { ReplayPair } from '#replay';
import { ReplayExpressions } from '../replay/replay-expressions.tsx';
import { ReplayTransport } from '../replay/replay-transport.tsx';
import { sides } from '../state/compared/compare.ts';
import {
  flippedSide,
  flipSides,
  replayed,
  replayGain,
  replayLayout,
  replayLook,
  replayMovementOnly,
  replayMoves,
} from '../state/compared/replay-player.ts';
import { voice } from '../state/language.ts';

const layouts = ['sides', 'slider', 'ghost'] as const;
const looks = ['clay', 'lines', 'photo'] as const;

/** Which expression, when, how fast, how large, in which look. */
export function ReplayControls({ pair }: { pair: ReplayPair }) {
  const { say } = voice.value;
  return (
    <div class="replay-controls">
      <ReplayExpressions expressions={pair.expressions} />
      {replayMoves.value ? (
        <ReplayTransport />
      ) : (
        <p class="label label--quiet card">
          {say(replayed.value === 'rest' ? 'replay.restIsOne' : 'replay.nothingToPlay')}
        </p>
      )}
      <Options />
      <p class="label label--quiet">
        {replayGain.value === 3 && replayLook.value !== 'photo' && <strong>{say('replay.threeTimes')}</strong>}{' '}
        {say(replayLook.value === 'photo' ? 'replay.note.photo' : 'replay.note.clay')}
      </p>
    </div>
  );
}

/** Look, layout and scale. */
function Options() {
  const { say } = voice.value;
  return (
    <div class="replay-options">
      <fieldset class="choice" aria-label={say('replay.looks')}>
        {looks.map((look) => (
          <button
            type="button"
            key={look}
            aria-pressed={replayLook.value === look}
            disabled={look === 'photo' && !hasVideo()}
            onClick={() => (replayLook.value = look)}
          >
            {say(`replay.look.${look}`)}
          </button>
        ))}
      </fieldset>
      <Layouts />
      <label class="replay-check label">
        <input
          type="checkbox"
          checked={!replayMovementOnly.value}
          onChange={(event) => (replayMovementOnly.value = !event.currentTarget.checked)}
        />
        {say('replay.keepRest')}
      </label>
      <fieldset class="choice" aria-label={say('replay.scale')}>
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

/** How both are laid out. */
function Layouts() {
  const { say } = voice.value;
  return (
    <fieldset class="choice" aria-label={say('replay.layouts')}>
      {layouts.map((layout) => (
        <button
          type="button"
          key={layout}
          aria-pressed={replayLayout.value === layout}
          onClick={() => (replayLayout.value = layout)}
        >
          {say(`replay.layout.${layout}`)}
        </button>
      ))}
      <button type="button" aria-pressed={replayLayout.value === 'flip'} onClick={flipSides}>
        {replayLayout.value === 'flip' ? say('replay.flipped', { side: flippedSide.value }) : say('replay.flip')}
      </button>
    </fieldset>
  );
}

function hasVideo(): boolean {
  return Object.values(sides).every(({ value }) => value.status === 'read' && value.source.video !== null);
}
