import { effect, signal } from '@preact/signals';
import type { MeasurementCapture } from '#measure';
import { forecastWorker } from './engine.ts';
import { type FaceInHand, faceInHand } from './face.ts';
import { consult } from './forecast.ts';
import { measured } from './photo.ts';

/** Whose means stand in for what the photograph does not show. */
export const fillFrom = signal<'female' | 'male'>('female');
/** Why the photograph could not be made into a face, when it could not. */
export const fitProblem = signal<string | null>(null);

let run = 0;

/** Fits a face to the measured photograph and starts its forecast; waits a moment so that dragging a point starts one only. */
async function makeOwnFace(capture: MeasurementCapture, sex: 'female' | 'male'): Promise<void> {
  const mine = ++run;
  await new Promise((resolve) => setTimeout(resolve, faceInHand.peek()?.kind === 'photo' ? 900 : 150));
  if (mine !== run) return;
  const fitted = await forecastWorker().fitFace([capture], sex);
  if (mine !== run) return;
  if (!fitted.ok) {
    fitProblem.value = fitted.detail;
    return;
  }
  fitProblem.value = null;
  const { parameters, assumed, worstReproducedMm } = fitted;
  const face: FaceInHand = { kind: 'photo', parameters, assumed, worstReproducedMm };
  await consult(face);
}

effect(() => {
  const found = measured.value;
  const sex = fillFrom.value;
  if (found === null) return;
  if (found.capture.expression !== 'rest') {
    run += 1;
    fitProblem.value = null;
    return;
  }
  const capture: MeasurementCapture = { ...found.capture, geometry: found.geometry };
  void makeOwnFace(capture, sex).catch((error: Error) => {
    fitProblem.value = error.message;
  });
});
