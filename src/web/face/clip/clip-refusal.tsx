import type { ClipRefusal, ClipRefusalReason } from '#clip';
import { ChoosePhoto } from '../../frame/photo-drop.tsx';
import { pickClipFace } from '../../state/clip-in-hand.ts';

const whatToDo: Readonly<Partial<Record<ClipRefusalReason, string>>> = {
  'no-face': 'Use a clip that shows the whole face from the front, in even light.',
  'face-missing': 'Keep the whole face in the picture, in even light.',
  'several-faces': 'Choose whose mouth it is, or use a clip with one person in it.',
  'too-small': 'Come nearer: a face that fills the picture works.',
  turned: 'Face the camera for most of the clip.',
  'eyes-closed': 'Keep the eyes open: the irises are the ruler.',
  'not-measurable': 'Uncover the mouth, keep it inside the picture and try again.',
};

const titles: Readonly<Partial<Record<ClipRefusalReason, string>>> = {
  'several-faces': 'Whose mouth is it?',
  cancelled: 'Measuring was stopped.',
};

/** How many faces the refusal counts. */
const facesIn = (detail: string) => Number(/(\d+) faces/.exec(detail)?.[1] ?? 2);

/** An honest no to a clip: why, with its numbers, and what to do. */
export function ClipRefusalCard({ refusal: { reason, detail } }: { refusal: ClipRefusal }) {
  const advice = whatToDo[reason] ?? '';
  const several = reason === 'several-faces';
  return (
    <div class="refusal" role="status">
      <h2 class="panel-claim">{titles[reason] ?? 'We cannot measure this clip.'}</h2>
      <p class="label label--quiet refusal-detail">
        {several ? `${facesIn(detail)} faces were found.` : detail} {detail.includes(advice) ? '' : advice}
      </p>
      {several && (
        <div class="refusal-picks">
          {Array.from({ length: facesIn(detail) }, (_, i) => (
            <button type="button" class="button" key={i} onClick={() => void pickClipFace(i)}>
              Face {i + 1} from the left
            </button>
          ))}
        </div>
      )}
      {reason === 'cancelled' && (
        <div class="refusal-picks">
          <button type="button" class="button" onClick={() => void pickClipFace(0)}>
            Measure it after all
          </button>
        </div>
      )}
      <ChoosePhoto label="Choose another photo or clip" primary={!several} />
    </div>
  );
}
