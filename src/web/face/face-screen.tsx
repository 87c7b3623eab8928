import './face.css';
import { signal } from '@preact/signals';
import type { Measured } from '#measure';
import { ChoosePhoto } from '../frame/photo-drop.tsx';
import { faceShows } from '../state/clip-in-hand.ts';
import { fitProblem } from '../state/own-face.ts';
import { measured, movedByHand, nameExpression, photoState, pickFace, undoMoves } from '../state/photo.ts';
import { goTo } from '../state/view.ts';
import { CheckLines } from './check-lines.tsx';
import { ClipScreen } from './clip/clip-screen.tsx';
import { FillFrom } from './fill-from.tsx';
import { GumCard, gumShown } from './gum-lines.tsx';
import { MeasuresTable } from './measures-table.tsx';
import { MovedCard } from './moved/moved-card.tsx';
import { OutlineChoice } from './outline-choice.tsx';
import { PhotoView } from './photo-view.tsx';
import { ReferenceFace } from './reference-face.tsx';
import { RefusalCard } from './refusal-card.tsx';

const correcting = signal(false);

/** Step 1: where the lips are, how large they are, and how sure that is. */
export function FaceScreen() {
  const state = photoState.value;
  if (faceShows.value === 'clip') return <ClipScreen />;
  if (state.status === 'none') return <ReferenceFace />;
  const refusal = state.status === 'read' && !state.result.ok ? state.result : null;
  return (
    <div class="face-screen">
      <section class="face-photo" aria-label="Photo">
        <div class="photo-card">
          <PhotoView
            measured={measured.value}
            correcting={correcting.value || gumShown.value}
            {...(refusal?.faces ? { faces: refusal.faces, onPick: pickFace } : {})}
          />
          <PhotoControls />
          <p class="side-label side-label--right">
            <strong>R</strong> patient’s right
          </p>
          <p class="side-label side-label--left">
            patient’s left <strong>L</strong>
          </p>
        </div>
        {measured.value !== null && <CorrectionBar />}
      </section>
      <section class="face-numbers" aria-live="polite">
        {state.status === 'reading' && <Reading />}
        {state.status === 'failed' && <Failed detail={state.detail} />}
        {refusal !== null && <RefusalCard refusal={refusal} onPick={pickFace} />}
        {measured.value !== null && <Numbers measured={measured.value} />}
      </section>
    </div>
  );
}

function PhotoControls() {
  return (
    <div class="photo-controls">
      <OutlineChoice picture="Photo" />
    </div>
  );
}

function CorrectionBar() {
  return (
    <div class="correction">
      <button
        type="button"
        class="button"
        aria-pressed={correcting.value}
        onClick={() => (correcting.value = !correcting.value)}
      >
        {correcting.value ? 'Show the whole face' : 'Correct the outline'}
      </button>
      {movedByHand.value && (
        <button type="button" class="button" onClick={undoMoves}>
          Undo the moves
        </button>
      )}
      <p class="label label--quiet">
        Drag a point, or press Tab to reach it and move it with the arrow keys. Every number follows.
      </p>
    </div>
  );
}

function Numbers({ measured: of }: { measured: Measured }) {
  const state = photoState.value;
  const smiling = of.capture.expression !== 'rest';
  return (
    <>
      <h1 class="claim">This is where your lips are.</h1>
      <p class="lead">
        Check that the line follows the red edge. Each number has a range, because a photo is not a ruler.
      </p>
      <MeasuresTable capture={of.capture} />
      <CheckLines measured={of} />
      <GumCard measured={of} />
      <fieldset class="choice expression-choice" aria-label="This photo shows">
        <button type="button" aria-pressed={!smiling} onClick={() => nameExpression('rest')}>
          Lips at rest
        </button>
        <button type="button" aria-pressed={smiling} onClick={() => nameExpression('smile')}>
          A smile
        </button>
      </fieldset>
      <MovedCard />
      <FillFrom />
      {fitProblem.value !== null && (
        <p class="refusal label" role="status">
          <strong>No model of this face.</strong> {fitProblem.value}
        </p>
      )}
      {smiling && (
        <p class="caution-card label">
          <strong>! A smile is not a resting lip.</strong> The model is fitted to the face at rest. Use a photo with the
          lips just touching for the forecast.
        </p>
      )}
      <div class="face-actions">
        <button type="button" class="button button--primary" onClick={() => goTo('plan')}>
          Continue to the plan
        </button>
        <ChoosePhoto label="Another photo or clip" primary={false} />
      </div>
      <p class="source">
        {state.status === 'read' ? `Measured on this device in ${state.seconds.toFixed(1)} s. ` : ''}
        Iris width 11.7 mm ± 0.4: Rüfer 2005, n = 390. Photo against ruler: Farkas 1980, 7 of 13 lip measures within 1
        mm.
      </p>
    </>
  );
}

function Reading() {
  return (
    <>
      <h1 class="claim">Looking for your lips.</h1>
      <p class="lead">
        The photo stays on this device. The first photo takes a few seconds longer, while the face networks load.
      </p>
      <div class="progress-track progress-track--busy" role="progressbar" aria-label="Measuring">
        <span />
      </div>
    </>
  );
}

function Failed({ detail }: { detail: string }) {
  return (
    <div class="refusal" role="alert">
      <h1 class="panel-claim">Measuring did not work here.</h1>
      <p class="label label--quiet refusal-detail">{detail}</p>
      <ChoosePhoto label="Try again" />
    </div>
  );
}
