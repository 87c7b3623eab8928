import './moved.css';
import { photoCaptures, photoMovements, restPhoto } from '../../state/own/moved-photos.ts';
import { goTo } from '../../state/view.ts';
import { MovedSlot } from './moved-slot.tsx';

/** Places for photographs of a movement beside the one at rest: the poor man's clip. */
export function MovedCard() {
  if (restPhoto.value === null) return null;
  return (
    <section class="card moved" aria-label="Photos of movement">
      <h2 class="panel-claim">Show how your lips move.</h2>
      <p class="label label--quiet">
        From a photo of your smile beside this one, the model looks for the muscle forces that would move your lips so.
        Same person, same place and light, head straight. A clip tells more.
      </p>
      <div class="moved-slots">
        {photoMovements.map((movement) => (
          <MovedSlot key={movement} movement={movement} />
        ))}
      </div>
      {photoCaptures.value.length > 0 && (
        <button type="button" class="button" onClick={() => goTo('motion')}>
          Compare with the model
        </button>
      )}
    </section>
  );
}
