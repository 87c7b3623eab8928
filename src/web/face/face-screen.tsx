import './face.css';
import { signal } from '@preact/signals';
import type { Measured } from '#measure';
import { ChoosePhoto } from '../frame/photo-drop.tsx';
import { faceShows } from '../state/clip-in-hand.ts';
import { voice } from '../state/language.ts';
import { measured, movedByHand, nameExpression, photoState, pickFace, undoMoves } from '../state/photo.ts';
import { visitInHand } from '../state/visit/visit-in-hand.ts';
import { CheckLines, irisText } from './check-lines.tsx';
import { ClipScreen } from './clip/clip-screen.tsx';
import { ForOwnFace, OnToPlan } from './for-own-face.tsx';
import { GumCard, gumShown } from './gum-lines.tsx';
import { MeasuresTable } from './measures-table.tsx';
import { MovedCard } from './moved/moved-card.tsx';
import { OutlineChoice } from './outline-choice.tsx';
import { PhotoView } from './photo-view.tsx';
import { ReferenceFace } from './reference-face.tsx';
import { RefusalCard } from './refused/refusal-card.tsx';
import { SideLabels } from './side-labels.tsx';

const correcting = signal(false);

/** Step 1: where the lips are, how large they are, and how sure that is. */
export function FaceScreen() {
  const state = photoState.value;
  if (faceShows.value === 'clip') return <ClipScreen />;
  if (state.status === 'none') return <ReferenceFace />;
  const { say } = voice.value;
  const refusal = state.status === 'read' && !state.result.ok ? state.result : null;
  return (
    <div class="face-screen">
      <section class="face-photo" aria-label={say('face.photo')}>
        <div class="photo-card">
          <PhotoView
            measured={measured.value}
            correcting={correcting.value || gumShown.value}
            {...(refusal?.faces ? { faces: refusal.faces, onPick: pickFace } : {})}
          />
          <PhotoControls />
          <SideLabels />
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
      <OutlineChoice picture="photo" />
    </div>
  );
}

function CorrectionBar() {
  const { say } = voice.value;
  return (
    <div class="correction">
      <button
        type="button"
        class="button"
        aria-pressed={correcting.value}
        onClick={() => (correcting.value = !correcting.value)}
      >
        {say(correcting.value ? 'face.correct.whole' : 'face.correct.outline')}
      </button>
      {movedByHand.value && (
        <button type="button" class="button" onClick={undoMoves}>
          {say('face.correct.undo')}
        </button>
      )}
      <p class="label label--quiet">{say('face.correct.how')}</p>
    </div>
  );
}

function Numbers({ measured: of }: { measured: Measured }) {
  const { say } = voice.value;
  const smiling = of.capture.expression !== 'rest';
  return (
    <>
      <h1 class="claim">{say('face.claim')}</h1>
      <p class="lead">{say('face.lead')}</p>
      <MeasuresTable capture={of.capture} />
      <CheckLines measured={of} />
      <GumCard measured={of} />
      <fieldset class="choice expression-choice" aria-label={say('face.shows')}>
        <button type="button" aria-pressed={!smiling} onClick={() => nameExpression('rest')}>
          {say('face.shows.rest')}
        </button>
        <button type="button" aria-pressed={smiling} onClick={() => nameExpression('smile')}>
          {say('face.shows.smile')}
        </button>
      </fieldset>
      <MovedCard />
      <ForOwnFace />
      {smiling && visitInHand.value === null && (
        <p class="caution-card label">
          <strong>{say('face.smiling')}</strong> {say('face.smiling.why')}
        </p>
      )}
      <div class="face-actions">
        <OnToPlan />
        <ChoosePhoto label={say('face.another')} primary={false} />
      </div>
      <Ruler />
    </>
  );
}

function Ruler() {
  const state = photoState.value;
  const { say, number } = voice.value;
  return (
    <p class="source">
      {state.status === 'read' && `${say('face.measuredIn', { seconds: number(state.seconds) })} `}
      {irisText()} {say('face.photoAgainstRuler.source')}
    </p>
  );
}

function Reading() {
  const { say } = voice.value;
  return (
    <>
      <h1 class="claim">{say('face.looking')}</h1>
      <p class="lead">{say('face.looking.lead')}</p>
      <div class="progress-track progress-track--busy" role="progressbar" aria-label={say('face.measuring')}>
        <span />
      </div>
    </>
  );
}

function Failed({ detail }: { detail: string }) {
  const { say } = voice.value;
  return (
    <div class="refusal" role="alert">
      <h1 class="panel-claim">{say('face.failed')}</h1>
      <p class="label label--quiet refusal-detail">{detail}</p>
      <ChoosePhoto label={say('face.again')} />
    </div>
  );
}
