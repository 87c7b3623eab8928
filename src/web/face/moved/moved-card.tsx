import './moved.css';
import { voice } from '../../state/language.ts';
import { photoCaptures, photoMovements, restPhoto } from '../../state/own/moved-photos.ts';
import { goTo } from '../../state/view.ts';
import { visitInHand } from '../../state/visit/visit-in-hand.ts';
import { MovedSlot } from './moved-slot.tsx';

/** Places for photographs of a movement beside the one at rest: the poor man's clip. */
export function MovedCard() {
  if (restPhoto.value === null) return null;
  const { say } = voice.value;
  return (
    <section class="card moved" aria-label={say('moved.name')}>
      <h2 class="panel-claim">{say('moved.title')}</h2>
      <p class="label label--quiet">{say('moved.lead')}</p>
      <div class="moved-slots">
        {photoMovements.map((movement) => (
          <MovedSlot key={movement} movement={movement} />
        ))}
      </div>
      {photoCaptures.value.length > 0 && visitInHand.value === null && (
        <button type="button" class="button" onClick={() => goTo('motion')}>
          {say('moved.compare')}
        </button>
      )}
    </section>
  );
}
