import { ChoosePhoto } from '../frame/photo-drop.tsx';
import { chosenPairs, lookIntoMirror, measureInMirror, mirrorState } from './mirror-state.ts';
import { type MovementPair, movementPairs, scriptOf } from './movements.ts';
import { secondsOf } from './session.ts';

/** Two ways to use the mirror, and what each keeps. */
export function Chooser({ opening }: { opening: boolean }) {
  const seconds = 5 * Math.round(secondsOf(scriptOf(chosenPairs.value)) / 5);
  return (
    <div class="mirror-choose">
      <h1 class="claim">A mirror for what your mouth does.</h1>
      <p class="lead">
        The camera’s picture is looked at on this device. It is shown mirrored, as in a bathroom; R and L are always
        your own right and left.
      </p>
      {opening && (
        <p class="caution-card label" role="status">
          <strong>! Your browser asks for the camera.</strong> Allow it, or go on without.
        </p>
      )}
      <div class="mirror-ways">
        <section class="card mirror-way">
          <h2 class="panel-claim">Which muscle did that?</h2>
          <p class="label label--quiet">
            Four movements. Guess which muscle makes each, then see. Nothing is recorded, nothing is stored.
          </p>
          <div class="mirror-way-actions">
            <button type="button" class="button button--primary" onClick={lookIntoMirror}>
              Look into the mirror
            </button>
            <button type="button" class="button" onClick={withoutCamera}>
              Without a camera
            </button>
          </div>
        </section>
        <section class="card mirror-way">
          <h2 class="panel-claim">Measure how it moves</h2>
          <p class="label label--quiet">
            About {seconds} seconds. The clip is kept in this tab only, is measured here, and is gone when the tab is
            closed.
          </p>
          <fieldset class="mirror-pairs">
            <legend class="label">Asked for</legend>
            {movementPairs.map((pair) => (
              <PairChoice key={pair.id} pair={pair} />
            ))}
          </fieldset>
          <div class="mirror-way-actions">
            <button type="button" class="button button--primary" onClick={measureInMirror}>
              Start
            </button>
            <ChoosePhoto label="Use a clip I have" primary={false} />
          </div>
        </section>
      </div>
    </div>
  );
}

function PairChoice({ pair: { id, title, note } }: { pair: MovementPair }) {
  const chosen = chosenPairs.value;
  const change = () => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    chosenPairs.value = next;
  };
  return (
    <label class="mirror-pair label">
      <input type="checkbox" checked={chosen.has(id)} disabled={id === 'rest'} onChange={change} />
      <span>
        {title}
        {note !== undefined && <span class="source"> {note}</span>}
      </span>
    </label>
  );
}

function withoutCamera(): void {
  mirrorState.value = { status: 'no-camera', why: 'No camera is used.' };
}
