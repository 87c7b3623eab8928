import './own-motion.css';
import { useState } from 'preact/hooks';
import type { Identified, SeenExpression } from '#identify';
import { formatMm, formatNumber } from '#units';
import { expressionNames } from '../mouth/expression-buttons.tsx';
import { measuredClip } from '../state/clip-in-hand.ts';
import { isReference } from '../state/face.ts';
import { restPhoto } from '../state/own/moved-photos.ts';
import { fitOwnMotion, ownCaptures, ownMotion, stopOwnMotion } from '../state/own-motion.ts';
import { goTo } from '../state/view.ts';
import { OwnMotionDrawing } from './own-motion-drawing.tsx';
import { OwnPerson } from './own-person.tsx';

/** The reader's own movement beside the model's; only where a clip or photographs of their own face show one. */
export function OwnMotionCard() {
  if (ownCaptures.value.length === 0) return <WithoutMovement />;
  const state = ownMotion.value;
  return (
    <div class="card own-motion">
      <h2 class="own-motion-title">Your smile, and the model’s</h2>
      {state.status === 'none' && (
        <>
          <p>
            The model can look for the muscle forces that would move your lips as you showed. It takes a few minutes.
          </p>
          <button type="button" class="button" onClick={() => void fitOwnMotion()}>
            Fit the model to my movement
          </button>
        </>
      )}
      {state.status === 'running' && (
        <p role="status">
          Looking for your muscle forces: {formatNumber(100 * state.fraction, 0)} %
          <progress class="own-motion-progress" value={state.fraction} max={1} aria-label="Fitted so far" />
          <button type="button" class="link" onClick={() => void stopOwnMotion()}>
            Stop the fit
          </button>
        </p>
      )}
      {state.status === 'refused' && (
        <p role="status">The model could not be fitted to your movement. {state.detail}</p>
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
  const ofPhoto = restPhoto.value !== null;
  if (!ofPhoto && (measuredClip.value === null || isReference.value)) return null;
  return (
    <div class="card own-motion">
      <h2 class="own-motion-title">Your smile, and the model’s</h2>
      <p>
        {ofPhoto
          ? 'A photo of your smile beside the one at rest lets the model look for your own muscle forces.'
          : 'Your clip shows no smile or pucker that was held with the head straight, beside a rest. With one, the model can look for your own muscle forces.'}
      </p>
      <button type="button" class="button" onClick={() => goTo(ofPhoto ? 'face' : 'mirror')}>
        {ofPhoto ? 'Add a photo of my smile' : 'Film it with the mirror'}
      </button>
    </div>
  );
}

function nameOf({ expression, posture }: SeenExpression): string {
  return posture === 'supine' ? `${expressionNames[expression]}, lying` : expressionNames[expression];
}

/** Both outlines, what is left between them in mm, and what was learnt. */
export function Fitted({ found }: { readonly found: Identified }) {
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
        Your lips moved {formatMm(seen.movedMm)}; the model’s differ by {formatMm(rms)}, at most {formatMm(worst)}.
      </p>
      <OwnMotionDrawing seen={seen} name={nameOf(seen)} />
      <details>
        <summary>Numbers as a table</summary>
        <ResidualTable seen={seen} />
      </details>
      <p class="source">{learntSentence(found)}</p>
    </>
  );
}

const rows = [
  ['corners', 'Corners'],
  ['upperBorder', 'Upper red lip, border'],
  ['upperMargin', 'Upper red lip, edge'],
  ['lowerMargin', 'Lower red lip, edge'],
  ['lowerBorder', 'Lower red lip, border'],
] as const;

function ResidualTable({ seen }: { readonly seen: SeenExpression }) {
  return (
    <table class="measures">
      <thead>
        <tr>
          <th>{nameOf(seen)}</th>
          <th class="number">yours to the model’s, mm</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, label]) => (
          <tr key={name}>
            <td>{label}</td>
            <td class="number">{formatNumber(seen.residualMm.byContour[name])}</td>
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
  return `At least half learnt: the pull of ${told} of ${pulls.length} muscle sides, and ${body} of ${parameters.length} numbers of tissue, tone and strength. One movement cannot tell a strong muscle from one that is used more.`;
}
