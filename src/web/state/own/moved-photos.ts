import { computed, effect, signal } from '@preact/signals';
import { thresholds } from '#forecast';
import type { CaptureResult, Measured, MeasurementCapture, Refusal } from '#measure';
import { assetsAddress } from '../../engine/addresses.ts';
import { faceShows } from '../clip-in-hand.ts';
import { faultInWords } from '../language.ts';
import { faceWorker, measured, photo } from '../photo.ts';
import { type NotMoved, notMoved } from './not-moved.ts';

/** Movements that a photograph may show beside the one at rest. */
export const photoMovements = ['smile', 'pucker'] as const;
export type PhotoMovement = (typeof photoMovements)[number];

/** What is known of a photograph of one movement. */
export type MovedPhoto =
  | { readonly status: 'none' }
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly detail: string }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | { readonly status: 'not-moved'; readonly missed: NotMoved }
  | { readonly status: 'read'; readonly result: Measured; readonly file: Blob };

const none: MovedPhoto = { status: 'none' };

/** Photographs of movements beside the one at rest. They live in this tab only. */
export const movedPhotos: Readonly<Record<PhotoMovement, ReturnType<typeof signal<MovedPhoto>>>> = {
  smile: signal(none),
  pucker: signal(none),
};

/** The photograph at rest that movements are counted from; null without one. */
export const restPhoto = computed<Measured | null>(() => {
  const found = measured.value;
  return faceShows.value === 'photo' && found?.capture.expression === 'rest' ? found : null;
});

/** The rest and every movement that was photographed; empty without a movement. */
export const photoCaptures = computed<readonly MeasurementCapture[]>(() => {
  const rest = restPhoto.value;
  const moved = photoMovements.flatMap((movement) => {
    const state = movedPhotos[movement].value;
    return state?.status === 'read' ? [state.result] : [];
  });
  if (rest === null || moved.length === 0) return [];
  return [rest, ...moved].map(({ capture, geometry }) => ({ ...capture, geometry }));
});

const files = new Map<PhotoMovement, Blob>();
const runs = new Map<PhotoMovement, number>();

/** Takes a photograph of a movement: measures it against the one at rest. */
export async function takeMovedPhoto(movement: PhotoMovement, file: Blob): Promise<void> {
  files.set(movement, file);
  await read(movement, {});
}

/** Measures one of several faces, 0 = leftmost. */
export async function pickMovedFace(movement: PhotoMovement, pick: number): Promise<void> {
  await read(movement, { pick });
}

/** Forgets the photograph of a movement. */
export function removeMovedPhoto(movement: PhotoMovement): void {
  files.delete(movement);
  begin(movement);
  movedPhotos[movement].value = none;
}

function begin(movement: PhotoMovement): () => boolean {
  const mine = (runs.get(movement) ?? 0) + 1;
  runs.set(movement, mine);
  return () => runs.get(movement) === mine;
}

async function read(movement: PhotoMovement, { pick }: { readonly pick?: number }): Promise<void> {
  const [file, rest] = [files.get(movement), restPhoto.peek()];
  if (file === undefined || rest === null) return;
  const current = begin(movement);
  movedPhotos[movement].value = { status: 'reading' };
  try {
    const options = { expression: movement, ...(pick !== undefined && { pick }) };
    const result = await faceWorker().measureBeside(file, rest, assetsAddress(), options);
    if (current()) movedPhotos[movement].value = settled(movement, result, { rest, file });
  } catch (error) {
    const detail = faultInWords(error);
    if (current()) movedPhotos[movement].value = { status: 'failed', detail };
  }
}

function settled(
  movement: PhotoMovement,
  result: CaptureResult,
  { rest, file }: { readonly rest: Measured; readonly file: Blob },
): MovedPhoto {
  if (!result.ok) return { status: 'refused', refusal: result };
  const missed = notMoved(movement, result.capture.measures, {
    rest: rest.capture.measures,
    leastMm: thresholds.visibleInMotion.value,
  });
  return missed === null ? { status: 'read', result, file } : { status: 'not-moved', missed };
}

/** Another person's photograph begins anew; a corrected outline of the same one is what movements are counted from again. */
let inHand: unknown = null;
effect(() => {
  const rest = restPhoto.value;
  if (photo.value !== inHand) {
    inHand = photo.value;
    for (const movement of photoMovements) removeMovedPhoto(movement);
  } else if (rest !== null) {
    for (const movement of photoMovements) void countAgain(movement, rest);
  }
});

async function countAgain(movement: PhotoMovement, rest: Measured): Promise<void> {
  const state = movedPhotos[movement].peek();
  if (state?.status !== 'read') return;
  const current = begin(movement);
  const result = await faceWorker().relate(state.result, rest);
  if (current()) movedPhotos[movement].value = settled(movement, result, { rest, file: state.file });
}
