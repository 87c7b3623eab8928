import './own-motion.css';
import { useState } from 'preact/hooks';
import type { Identified, SeenExpression } from '#identify';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import { measuredClip } from '../state/clip-in-hand.ts';
import { isReference } from '../state/face.ts';
import { voice } from '../state/language.ts';
import { restPhoto } from '../state/own/moved-photos.ts';
import { fitOwnMotion, ownCaptures, ownMotion, stopOwnMotion } from '../state/own-motion.ts';
import { goTo } from '../state/view.ts';
import { OwnMotionDrawing } from './own-motion-drawing.tsx';
import { OwnPerson } from './own-person.tsx';

/** The reader's own movement beside the model's; only where a clip or photographs of their own face show one. */
export function OwnMotionCard() {
  if (ownCaptures.value.length === 0) return <WithoutMovement />;
  const { say, number } = voice.value;
  const state = ownMotion.value;
  return (
    <div class="card own-motion">
      <h2 class="own-motion-title">{say('ownMotion.title')}</h2>
      {state.status === 'none' && (
        <>
          <p>{say('ownMotion.offer')}</p>
          <button type="button" class="button" onClick={() => void fitOwnMotion()}>
            {say('ownMotion.fit')}
          </button>
        </>
      )}
      {state.status === 'running' && (
        <p role="status">
          {say('ownMotion.looking', { percent: number(100 * state.fraction, 0) })}
          <progress class="own-motion-progress" value={state.fraction} max={1} aria-label={say('ownMotion.soFar')} />
          <button type="button" class="link" onClick={() => void stopOwnMotion()}>
            {say('ownMotion.stop')}
          </button>
        </p>
      )}
      {state.status === 'refused' && (
        <p role="status">
          {say('ownMotion.refused', {
            detail: state.reason === null ? state.detail : say(`ownMotion.why.${state.reason}`),
          })}
        </p>
      )}
      {state.status === 'done' && (
        <>
          <Fitted found={state.found} />
          <OwnPerson />
        </>
      )}
    </div>
  );
}

/** What would show a movement: nothing to say about a reference face. */
function WithoutMovement() {
  const { say } = voice.value;
  const ofPhoto = restPhoto.value !== null;
  if (!ofPhoto && (measuredClip.value === null || isReference.value)) return null;
  return (
    <div class="card own-motion">
      <h2 class="own-motion-title">{say('ownMotion.title')}</h2>
      <p>{say(ofPhoto ? 'ownMotion.needsPhoto' : 'ownMotion.needsClip')}</p>
      <button type="button" class="button" onClick={() => goTo(ofPhoto ? 'face' : 'mirror')}>
        {say(ofPhoto ? 'ownMotion.addPhoto' : 'ownMotion.film')}
      </button>
    </div>
  );
}

function nameOf({ expression, posture }: SeenExpression): string {
  const name = expressionNames[expression];
  return posture === 'supine' ? voice.value.say('ownMotion.lying', { expression: name }) : name;
}

/** Both outlines, what is left between them in mm, and what was learnt. */
export function Fitted({ found }: { readonly found: Identified }) {
  const { say, number } = voice.value;
  const [shown, show] = useState(0);
  const seen = found.expressions[Math.min(shown, found.expressions.length - 1)];
  const { rms, worst } = seen.residualMm;
  return (
    <>
      {found.expressions.length > 1 && (
        <div class="own-motion-choices">
          {found.expressions.map((one, k) => (
            <button type="button" class="pill" key={nameOf(one)} aria-pressed={one === seen} onClick={() => show(k)}>
              {nameOf(one)}
            </button>
          ))}
        </div>
      )}
      <p class="own-motion-lead">
        {say('ownMotion.differs', { moved: number(seen.movedMm), rms: number(rms), worst: number(worst) })}
      </p>
      <OwnMotionDrawing seen={seen} name={nameOf(seen)} />
      <details>
        <summary>{say('ownMotion.table')}</summary>
        <ResidualTable seen={seen} />
      </details>
      <p class="source">{learntSentence(found)}</p>
    </>
  );
}

const contours = ['corners', 'upperBorder', 'upperMargin', 'lowerMargin', 'lowerBorder'] as const;

function ResidualTable({ seen }: { readonly seen: SeenExpression }) {
  const { say, number } = voice.value;
  return (
    <table class="measures">
      <thead>
        <tr>
          <th>{nameOf(seen)}</th>
          <th class="number">{say('ownMotion.distance')}</th>
        </tr>
      </thead>
      <tbody>
        {contours.map((name) => (
          <tr key={name}>
            <td>{say(`ownMotion.contour.${name}`)}</td>
            <td class="number">{number(seen.residualMm.byContour[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Share of what was believed beforehand that must be gone for something to count as learnt. */
const learnt = 0.5;

function learntSentence({ posterior: { pulls, parameters } }: Identified): string {
  const told = pulls.filter(({ learntShare }) => learntShare >= learnt).length;
  const body = parameters.filter(({ learntShare }) => learntShare >= learnt).length;
  return voice.value.say('ownMotion.learnt', {
    pulls: told,
    allPulls: pulls.length,
    body,
    allBody: parameters.length,
  });
}
