import type { Capture, MeasuredValue } from '#measure';
import type { Voice } from '#messages';
import type { PhotoMovement } from '../../state/own/moved-photos.ts';
import type { NotMoved } from '../../state/own/not-moved.ts';

type Measures = Pick<Capture['measures'], 'mouthWidth' | 'commissureExcursionLeft' | 'commissureExcursionRight'>;

/** How far lips moved from rest in a photograph, in a sentence; ranges where the photograph has them. */
export function movedText(
  voice: Voice,
  movement: PhotoMovement,
  measures: Measures,
  rest: Pick<Measures, 'mouthWidth'>,
): string {
  const { commissureExcursionLeft: left, commissureExcursionRight: right, mouthWidth } = measures;
  if (movement === 'smile' && left !== null && right !== null)
    return voice.say('moved.corners', { left: withRange(voice, left), right: withRange(voice, right) });
  if (mouthWidth === null || rest.mouthWidth === null) return voice.say('moved.measured');
  const wider = mouthWidth.value - rest.mouthWidth.value;
  return voice.say('moved.width', { mm: voice.number(Math.abs(wider)), way: wider < 0 ? 'narrower' : 'wider' });
}

/** Why a photograph shows too little of a movement, with what to do. */
export function notMovedText({ say, number }: Voice, { movement, widerMm, leastMm }: NotMoved): string {
  return say('moved.notMoved', {
    movement,
    mm: number(Math.abs(widerMm)),
    way: widerMm < 0 ? 'narrower' : 'wider',
    least: number(leastMm),
  });
}

function withRange({ say, number, range }: Voice, { value, lo95, hi95 }: MeasuredValue): string {
  return say('moved.withRange', { mm: number(value), range: range(lo95, hi95) });
}
