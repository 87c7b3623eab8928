import { voice } from '../state/language.ts';
import { goTo } from '../state/view.ts';
import { visitInHand } from '../state/visit/visit-in-hand.ts';
import { FillFrom } from './fill-from.tsx';
import { FitProblem } from './refused/fit-problem.tsx';

/** What it takes to make the picture into a face that is forecast; a mouth at a visit was treated and is not. */
export function ForOwnFace() {
  if (visitInHand.value !== null) return null;
  return (
    <>
      <FillFrom />
      <FitProblem />
    </>
  );
}

/** The way on to a plan for this face. */
export function OnToPlan() {
  if (visitInHand.value !== null) return null;
  return (
    <button type="button" class="button button--primary" onClick={() => goTo('plan')}>
      {voice.value.say('face.continue')}
    </button>
  );
}
