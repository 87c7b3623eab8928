import { computed } from '@preact/signals';
import { withClips } from '#clip';
import type { Forecast } from '#forecast';
import { toMeasurement } from '#measure';
import type { ToxinPlan } from '#plan';
import { clip, faceShows, measuredClip } from '../state/clip-in-hand.ts';
import { faceInHand } from '../state/face.ts';
import { forecast, forecastIsCurrent, forecastPlan } from '../state/forecast.ts';
import { measured, photo } from '../state/photo.ts';
import { sitesOf } from '../state/plan.ts';

/** A measured photograph or clip in hand. */
export interface PictureInHand {
  readonly kind: 'photo' | 'video';
  readonly file: Blob;
  /** the measurement document, made when it is asked for: a clip's is long */
  document(): unknown;
}

/** The measured photograph or clip in hand; null without one. */
export const pictureInHand = computed<PictureInHand | null>(() => {
  const [film, found] = [clip.value, measuredClip.value];
  if (faceShows.value === 'clip') {
    if (film === null || found === null || film.file.size === 0) return null;
    const document = () => withClips(toMeasurement([], __VERSION__), [{ file: 'clip', clip: found }]);
    return { kind: 'video', file: film.file, document };
  }
  const [picture, result] = [photo.value, measured.value];
  if (picture === null || result === null) return null;
  return { kind: 'photo', file: picture.file, document: () => toMeasurement([result], __VERSION__) };
});

/** A forecast that was shown, with its plan. */
export interface ForecastInHand {
  readonly forecast: Forecast;
  readonly plan: ToxinPlan;
}

/** The forecast of the plan and the person in hand; a word when there is none or it is of nobody. */
export const forecastInHand = computed<ForecastInHand | 'none' | 'nobody'>(() => {
  const [made, plan] = [forecast.value, forecastPlan.value];
  if (made === null || plan === null || !forecastIsCurrent.value || sitesOf(plan).length === 0) return 'none';
  return faceInHand.value?.kind === 'photo' ? { forecast: made, plan } : 'nobody';
});
