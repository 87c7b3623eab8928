import { computed } from '@preact/signals';
import { withClips } from '#clip';
import type { ShownForecast } from '#forecast';
import { type Expression, type Measured, toMeasurement } from '#measure';
import type { ToxinPlan } from '#plan';
import { clip, faceShows, measuredClip } from '../state/clip-in-hand.ts';
import { faceInHand } from '../state/face.ts';
import { forecast, forecastDraws, forecastIsCurrent, forecastPerson, forecastPlan } from '../state/forecast.ts';
import { movedPhotos, photoMovements } from '../state/own/moved-photos.ts';
import { measured, photo } from '../state/photo.ts';
import { sitesOf } from '../state/plan.ts';

/** A measured photograph or clip in hand. */
export interface PictureInHand {
  readonly kind: 'photo' | 'video';
  readonly file: Blob;
  /** what a photograph shows; null for a clip, which shows several */
  readonly expression: Expression | null;
  /** when it was filmed with this page; null for a file */
  readonly filmedAt: Date | null;
  /** the measurement document, made when it is asked for: a clip's is long */
  document(): unknown;
}

/** The measured clip in hand, or the photograph with those of movements beside it; empty without one. */
export const picturesInHand = computed<readonly PictureInHand[]>(() => {
  if (faceShows.value === 'clip') return clipInHand();
  const [picture, result] = [photo.value, measured.value];
  if (picture === null || result === null) return [];
  const moved = photoMovements.flatMap((movement) => {
    const state = movedPhotos[movement].value;
    return state?.status === 'read' ? [photograph(state.file, state.result)] : [];
  });
  return [photograph(picture.file, result), ...moved];
});

function clipInHand(): readonly PictureInHand[] {
  const [film, found] = [clip.value, measuredClip.value];
  if (film === null || found === null || film.file.size === 0) return [];
  const document = () => withClips(toMeasurement([], __VERSION__), [{ file: 'clip', clip: found }]);
  return [{ kind: 'video', file: film.file, expression: null, filmedAt: film.filmedAt, document }];
}

function photograph(file: Blob, result: Measured): PictureInHand {
  const document = () => toMeasurement([result], __VERSION__);
  return { kind: 'photo', file, expression: result.capture.expression, filmedAt: null, document };
}

/** A forecast that was shown, with its plan, the draws behind it and whose motion was known. */
export interface ForecastInHand extends ShownForecast {
  readonly plan: ToxinPlan;
}

/** The forecast of the plan and the person in hand; a word when there is none or it is of nobody. */
export const forecastInHand = computed<ForecastInHand | 'none' | 'nobody'>(() => {
  const [made, plan] = [forecast.value, forecastPlan.value];
  if (made === null || plan === null || !forecastIsCurrent.value || sitesOf(plan).length === 0) return 'none';
  if (faceInHand.value?.kind !== 'photo') return 'nobody';
  const person = forecastPerson.value;
  return { forecast: made, plan, draws: forecastDraws.value, assumed: person === null ? {} : { person } };
});
