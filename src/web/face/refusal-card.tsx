import type { Refusal, RefusalReason } from '#measure';
import { ChoosePhoto } from '../frame/photo-drop.tsx';

/** What to do about a picture that cannot be measured, by the reason. */
export const whatToDo: Readonly<Record<RefusalReason, string>> = {
  'no-face': 'Use a photo that shows the whole face from the front, in even light.',
  'several-faces': 'Choose whose mouth it is: tap a number on the photo.',
  'too-small': 'Come nearer, or use a larger photo: a face that fills the picture works.',
  turned: 'Face the camera and try again.',
  'eyes-closed': 'Keep the eyes open: the irises are the ruler.',
  'not-an-image': 'Choose a photo in JPEG, PNG or WebP.',
  'too-large': 'Save a smaller copy and use that.',
  'not-measurable': 'Uncover the mouth, keep it inside the picture and try again.',
};

/** An honest no: why, the measured number against its limit, and what to do. It replaces the table, not the photo. */
export function RefusalCard({ refusal, onPick }: { refusal: Refusal; onPick: (index: number) => void }) {
  const several = refusal.reason === 'several-faces';
  return (
    <div class="refusal" role="status">
      <h2 class="panel-claim">{several ? 'Whose mouth is it?' : 'We cannot measure this photo.'}</h2>
      <p class="label label--quiet refusal-detail">
        {several ? `${refusal.faces?.length ?? 0} faces were found.` : refusal.detail} {whatToDo[refusal.reason]}
      </p>
      {several && (
        <div class="refusal-picks">
          {refusal.faces?.map((_, i) => (
            <button type="button" class="button" key={i} onClick={() => onPick(i)}>
              Face {i + 1}
            </button>
          ))}
        </div>
      )}
      <ChoosePhoto label="Choose another photo" primary={!several} />
    </div>
  );
}
