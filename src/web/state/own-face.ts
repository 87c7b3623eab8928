import { effect, signal } from '@preact/signals';
import type { FaceNotFitted } from '#anatomy';
import type { MeasurementCapture } from '#measure';
import { faceShows, measuredClip } from './clip-in-hand.ts';
import { forecastWorker } from './engine.ts';
import { type FaceInHand, faceInHand } from './face.ts';
import { consult } from './forecast.ts';
import { faultInWords } from './language.ts';
import { measured } from './photo.ts';
import { visitInHand } from './visit/visit-in-hand.ts';

/** Whose means stand in for what the photograph does not show. */
export const fillFrom = signal<'female' | 'male'>('female');
/** Why the photograph could not be made into a face, when it could not: what was refused, or a fault in words. */
export const fitProblem = signal<FaceNotFitted | string | null>(null);

let run = 0;

/** Fits a face to what was measured and starts its forecast; waits a moment so that dragging a point starts one only. */
async function makeOwnFace(capture: MeasurementCapture, sex: 'female' | 'male'): Promise<void> {
  const mine = ++run;
  await new Promise((resolve) => setTimeout(resolve, faceInHand.peek()?.kind === 'photo' ? 900 : 150));
  if (mine !== run) return;
  const fitted = await forecastWorker().fitFace([capture], sex);
  if (mine !== run) return;
  if (!fitted.ok) {
    fitProblem.value = fitted;
    return;
  }
  fitProblem.value = null;
  const { parameters, assumed, worstReproducedMm } = fitted;
  const face: FaceInHand = { kind: 'photo', parameters, assumed, worstReproducedMm };
  await consult(face);
}

/** The capture in hand that a face can be made from: the photograph's, or the clip's rest. */
function captureInHand(): MeasurementCapture | null {
  if (faceShows.value === 'clip') {
    const captures = measuredClip.value?.captures ?? [];
    return captures.find(({ expression }) => expression === 'rest') ?? captures[0] ?? null;
  }
  const found = measured.value;
  return found === null ? null : { ...found.capture, geometry: found.geometry };
}

effect(() => {
  const capture = captureInHand();
  const sex = fillFrom.value;
  if (capture === null) return;
  // a mouth at a visit was treated: it must not stand for one that was not
  if (capture.expression !== 'rest' || visitInHand.value !== null) {
    run += 1;
    fitProblem.value = null;
    return;
  }
  void makeOwnFace(capture, sex).catch((error: unknown) => {
    fitProblem.value = faultInWords(error);
  });
});
