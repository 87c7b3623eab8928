import { ChoosePhoto } from '../frame/photo-drop.tsx';
import { voice } from '../state/language.ts';
import { visitInHand } from '../state/visit/visit-in-hand.ts';
import { chosenPairs, lookIntoMirror, measureInMirror, mirrorState } from './mirror-state.ts';
import { type MovementPair, movementPairs, scriptOf } from './movements.ts';
import { secondsOf } from './session.ts';

/** Two ways to use the mirror, and what each keeps. */
export function Chooser({ opening }: { opening: boolean }) {
  const { say } = voice.value;
  const seconds = 5 * Math.round(secondsOf(scriptOf(chosenPairs.value)) / 5);
  return (
    <div class="mirror-choose">
      <h1 class="claim">{say('mirror.title')}</h1>
      <p class="lead">{say('mirror.lead')}</p>
      {opening && (
        <p class="caution-card label" role="status">
          <strong>{say('mirror.opening')}</strong> {say('mirror.openingHow')}
        </p>
      )}
      <div class="mirror-ways">
        {visitInHand.value === null && <GuessWay />}
        <section class="card mirror-way">
          <h2 class="panel-claim">{say('mirror.measure.title')}</h2>
          <p class="label label--quiet">{say('mirror.measure.about', { seconds })}</p>
          <fieldset class="mirror-pairs">
            <legend class="label">{say('mirror.askedFor')}</legend>
            {movementPairs.map((pair) => (
              <PairChoice key={pair.id} pair={pair} />
            ))}
          </fieldset>
          <div class="mirror-way-actions">
            <button type="button" class="button button--primary" onClick={measureInMirror}>
              {say('mirror.start')}
            </button>
            <ChoosePhoto label={say('mirror.useClip')} primary={false} />
          </div>
        </section>
      </div>
    </div>
  );
}

/** The lesson; whoever films for a visit did not come for it. */
function GuessWay() {
  const { say } = voice.value;
  return (
    <section class="card mirror-way">
      <h2 class="panel-claim">{say('mirror.guess.title')}</h2>
      <p class="label label--quiet">{say('mirror.guess.about')}</p>
      <div class="mirror-way-actions">
        <button type="button" class="button button--primary" onClick={lookIntoMirror}>
          {say('mirror.look')}
        </button>
        <button type="button" class="button" onClick={withoutCamera}>
          {say('mirror.without')}
        </button>
      </div>
    </section>
  );
}

function PairChoice({ pair: { id, note } }: { pair: MovementPair }) {
  const { say } = voice.value;
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
        {say(`mirror.pair.${id}`)}
        {note !== undefined && <span class="source"> {say(note)}</span>}
      </span>
    </label>
  );
}

function withoutCamera(): void {
  mirrorState.value = { status: 'no-camera', why: { key: 'mirror.noCamera' } };
}
