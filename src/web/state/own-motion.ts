import { computed, effect, signal } from '@preact/signals';
import { proxy } from 'comlink';
import { type Identified, movingExpressions, type NotIdentified } from '#identify';
import type { MeasurementCapture } from '#measure';
import { measuredClip } from './clip-in-hand.ts';
import { forecastWorker } from './engine.ts';
import { faceVersion, isReference } from './face.ts';
import { faultInWords } from './language.ts';
import { photoCaptures } from './own/moved-photos.ts';
import { visitInHand } from './visit/visit-in-hand.ts';

/** What is known of how the reader's own mouth moves. */
export type OwnMotion =
  | { readonly status: 'none' }
  | { readonly status: 'running'; readonly fraction: number }
  | { readonly status: 'refused'; readonly reason: NotIdentified['reason'] | null; readonly detail: string }
  | { readonly status: 'done'; readonly found: Identified };

/** How far the model has been fitted to the clip in hand. */
export const ownMotion = signal<OwnMotion>({ status: 'none' });

/** Captures of the clip or photographs in hand that the model can be fitted to: rest and at least one movement; empty without. */
export const ownCaptures = computed<readonly MeasurementCapture[]>(() => {
  const isOfNobodyInHand = isReference.value || visitInHand.value !== null;
  const all = isOfNobodyInHand ? [] : (measuredClip.value?.captures ?? photoCaptures.value);
  const usable = all.filter(({ expression }) => expression === 'rest' || movingExpressions.includes(expression));
  const rests = usable.filter(({ expression }) => expression === 'rest').length;
  return rests > 0 && usable.length > rests ? usable : [];
});

let run = 0;

effect(() => {
  void [ownCaptures.value, faceVersion.value];
  if (ownMotion.peek().status === 'running') void forecastWorker().stopIdentifying();
  run += 1;
  ownMotion.value = { status: 'none' };
});

/** Ends the fit that is under way; nothing is kept of it. */
export async function stopOwnMotion(): Promise<void> {
  run += 1;
  ownMotion.value = { status: 'none' };
  await forecastWorker().stopIdentifying();
}

/** Fits the model to how the mouth in hand moves; takes minutes of computing on this device. */
export async function fitOwnMotion(): Promise<void> {
  const mine = ++run;
  const tell = (state: OwnMotion) => {
    if (mine === run) ownMotion.value = state;
  };
  tell({ status: 'running', fraction: 0 });
  try {
    const hear = proxy((fraction: number) => tell({ status: 'running', fraction }));
    const found = await forecastWorker().identify(ownCaptures.peek(), hear);
    if (found === null) tell({ status: 'none' });
    else tell(found.ok ? { status: 'done', found } : { status: 'refused', reason: found.reason, detail: found.detail });
  } catch (error) {
    tell({ status: 'refused', reason: null, detail: faultInWords(error) });
  }
}
