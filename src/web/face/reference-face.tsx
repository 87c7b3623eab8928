import { ChoosePhoto } from '../frame/photo-drop.tsx';

/** Step 1 without a photograph: the reference face, which says that it is nobody. */
export function ReferenceFace() {
  return (
    <div class="face-screen">
      <section class="face-numbers">
        <h1 class="claim">This is the reference face, not you.</h1>
        <ChoosePhoto label="Choose a photo" />
      </section>
    </div>
  );
}
