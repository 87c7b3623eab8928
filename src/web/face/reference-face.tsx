import { useEffect } from 'preact/hooks';
import { type FaceParameters, type ReferenceFaceName, referenceFaces } from '#anatomy';
import { ChoosePhoto } from '../frame/photo-drop.tsx';
import { LiveMouth } from '../mouth/live-mouth.tsx';
import { faceInHand, referenceFace } from '../state/face.ts';
import { consult, ensureForecast } from '../state/forecast.ts';
import { voice } from '../state/language.ts';
import { goTo } from '../state/view.ts';

const rows = ['upperVermilionHeight', 'lowerVermilionHeight', 'philtrumLength', 'mouthWidth', 'incisorShow'] as const;

/** Step 1 without a photograph: a reference face, which says that it is nobody, or another one. */
export function ReferenceFace() {
  useEffect(ensureForecast, []);
  const face = faceInHand.value;
  const { say } = voice.value;
  return (
    <div class="face-screen">
      <section class="face-photo" aria-label={say('face.reference')}>
        <div class="reference-mouth">
          <LiveMouth spanMm={128} muscleOpacity={0} />
        </div>
      </section>
      <section class="face-numbers">
        <h1 class="claim">{say('face.reference.claim')}</h1>
        <p class="lead">{say('face.reference.lead')}</p>
        <div class="face-actions">
          <ChoosePhoto label={say('face.reference.choose')} />
          <button type="button" class="button" onClick={() => goTo('plan')}>
            {say('face.reference.continue')}
          </button>
        </div>
        <ReferenceList />
        {face !== null && <Lengths of={face.parameters} />}
      </section>
    </div>
  );
}

function ReferenceList() {
  const face = faceInHand.value;
  const { say } = voice.value;
  return (
    <fieldset class="reference-list" aria-label={say('face.reference.list')}>
      {(Object.keys(referenceFaces) as ReferenceFaceName[]).map((name) => (
        <button
          type="button"
          class="pill"
          key={name}
          aria-pressed={face?.kind === 'reference' && face.name === name}
          onClick={() => void consult(referenceFace(name))}
        >
          {say(`mouth.face.${name}`)}
        </button>
      ))}
    </fieldset>
  );
}

function Lengths({ of }: { of: FaceParameters }) {
  const { say, number } = voice.value;
  return (
    <table class="measures">
      <thead>
        <tr>
          <th>{say('face.reference.modelled')}</th>
          <th class="number">{say('measure.mm')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((name) => (
          <tr key={name}>
            <td>{say(`measure.${name}`)}</td>
            <td class="number measures-value">{number(of[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
