import { useEffect } from 'preact/hooks';
import type { FaceParameters, ReferenceFaceName } from '#anatomy';
import { formatNumber } from '#units';
import { ChoosePhoto } from '../frame/photo-drop.tsx';
import { LiveMouth } from '../mouth/live-mouth.tsx';
import { faceInHand, referenceFace, referenceNames } from '../state/face.ts';
import { consult, ensureForecast } from '../state/forecast.ts';
import { goTo } from '../state/view.ts';

const rows: readonly (readonly [keyof FaceParameters, string])[] = [
  ['upperVermilionHeight', 'Upper red lip'],
  ['lowerVermilionHeight', 'Lower red lip'],
  ['philtrumLength', 'White lip (philtrum)'],
  ['mouthWidth', 'Mouth width'],
  ['incisorShow', 'Upper teeth showing'],
];

/** Step 1 without a photograph: a reference face, which says that it is nobody, or another one. */
export function ReferenceFace() {
  useEffect(ensureForecast, []);
  const face = faceInHand.value;
  return (
    <div class="face-screen">
      <section class="face-photo" aria-label="Reference mouth">
        <div class="reference-mouth">
          <LiveMouth spanMm={128} muscleOpacity={0} />
        </div>
      </section>
      <section class="face-numbers">
        <h1 class="claim">This is a reference face, not you.</h1>
        <p class="lead">Its lengths are means of many people. Use a photo to see your own; it stays on this device.</p>
        <div class="face-actions">
          <ChoosePhoto label="Choose a photo" />
          <button type="button" class="button" onClick={() => goTo('plan')}>
            Go on with this face
          </button>
        </div>
        <fieldset class="reference-list" aria-label="Reference faces">
          {(Object.keys(referenceNames) as ReferenceFaceName[]).map((name) => (
            <button
              type="button"
              class="pill"
              key={name}
              aria-pressed={face?.kind === 'reference' && face.name === name}
              onClick={() => void consult(referenceFace(name))}
            >
              {referenceNames[name]}
            </button>
          ))}
        </fieldset>
        {face !== null && (
          <table class="measures">
            <thead>
              <tr>
                <th>At rest, as modelled</th>
                <th class="number">mm</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, label]) => (
                <tr key={name}>
                  <td>{label}</td>
                  <td class="number measures-value">{formatNumber(face.parameters[name])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  );
}
