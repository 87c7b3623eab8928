import { computed, signal } from '@preact/signals';
import { type Remote, wrap } from 'comlink';
import type { CaptureResult, GumLineMove, HandleId, HandleMove, Measured, PixelPoint } from '#measure';
import { assetsAddress } from '../engine/addresses.ts';
import type { FaceWorker } from '../engine/face-worker.ts';
import { faultInWords } from './language.ts';
import { goTo } from './view.ts';

/** A photograph in hand. It lives in this tab only. */
export interface Photo {
  readonly file: Blob;
  readonly name: string;
  readonly bitmap: ImageBitmap | null;
}

/** What is known about the photograph. */
export type PhotoState =
  | { readonly status: 'none' }
  | { readonly status: 'reading'; readonly since: number }
  | { readonly status: 'failed'; readonly detail: string }
  | { readonly status: 'read'; readonly result: CaptureResult; readonly seconds: number };

/** The photograph in hand; null without one. */
export const photo = signal<Photo | null>(null);
/** What is known about it now. */
export const photoState = signal<PhotoState>({ status: 'none' });

/** The measurement, when there is one. */
export const measured = computed<Measured | null>(() => {
  const state = photoState.value;
  return state.status === 'read' && state.result.ok ? state.result : null;
});

/** Moves so far, newest last, to be measured from the untouched reading each time. */
const moves = signal<readonly HandleMove[]>([]);
/** Where the two lines that gum is measured between were put; empty until somebody places them. */
export const gumMoves = signal<readonly GumLineMove[]>([]);
/** Whether points of the outline or lines of the gum were moved. */
export const movedByHand = computed(() => moves.value.length + gumMoves.value.length > 0);
let untouched: Measured | null = null;
let run = 0;
let worker: Remote<FaceWorker> | null = null;

/** The thread that looks at photographs and into the mirror. */
export function faceWorker(): Remote<FaceWorker> {
  worker ??= wrap<FaceWorker>(
    new Worker(new URL('../engine/face-worker.ts', import.meta.url), { type: 'module', name: 'face' }),
  );
  return worker;
}

/** Loads the networks ahead, so that the first photograph is quick. */
export function prepareNetworks(): void {
  void faceWorker()
    .prepare(assetsAddress())
    .catch(() => undefined);
}

/** Takes a photograph: shows it, measures it. */
export async function takePhoto(file: Blob, name: string): Promise<void> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  photo.value?.bitmap?.close();
  photo.value = { file, name, bitmap };
  moves.value = [];
  gumMoves.value = [];
  goTo('face');
  await read({});
}

/** Lets go of the photograph in hand and of what was read in it. */
export function forgetPhoto(): void {
  run += 1;
  photo.value?.bitmap?.close();
  photo.value = null;
  untouched = null;
  moves.value = [];
  gumMoves.value = [];
  photoState.value = { status: 'none' };
}

/** Measures one of several faces, 0 = leftmost. */
export async function pickFace(pick: number): Promise<void> {
  await read({ pick });
}

async function read(options: { readonly pick?: number }): Promise<void> {
  const file = photo.peek()?.file;
  if (file === undefined) return;
  const mine = ++run;
  const since = performance.now();
  photoState.value = { status: 'reading', since };
  try {
    const result = await faceWorker().measure(file, assetsAddress(), options);
    if (mine !== run) return;
    untouched = result.ok ? result : null;
    photoState.value = { status: 'read', result, seconds: (performance.now() - since) / 1000 };
  } catch (error) {
    if (mine === run) photoState.value = { status: 'failed', detail: faultInWords(error) };
  }
}

/** Puts a handle somewhere [px] and measures again. */
export async function moveHandle(id: HandleId, to: PixelPoint): Promise<void> {
  moves.value = [...moves.peek().filter((move) => move.id !== id), { id, to }];
  await measureAgain();
}

/** Moves a handle on from where it was last put [px]. */
export async function nudgeHandle(id: HandleId, dx: number, dy: number): Promise<void> {
  const put = moves.peek().find((move) => move.id === id)?.to;
  const from = put ?? untouched?.overlay.handles.find((handle) => handle.id === id)?.at;
  if (from !== undefined) await moveHandle(id, [from[0] + dx, from[1] + dy]);
}

/** Puts lines of the gum somewhere [px] and measures again; a line that is not named stays. */
export async function placeGumLines(placed: readonly GumLineMove[]): Promise<void> {
  gumMoves.value = [...gumMoves.peek().filter(({ id }) => placed.every((line) => line.id !== id)), ...placed];
  await measureAgain();
}

/** Back to the outline as it was found, with no gum measured. */
export async function undoMoves(): Promise<void> {
  moves.value = [];
  gumMoves.value = [];
  await measureAgain();
}

let measuring = false;

/** Measures with the moves so far; while that runs, newer moves wait and are measured together. */
async function measureAgain(): Promise<void> {
  if (measuring) return;
  measuring = true;
  try {
    for (let done: unknown[] = []; done[0] !== moves.peek() || done[1] !== gumMoves.peek(); ) {
      done = [moves.peek(), gumMoves.peek()];
      const state = photoState.peek();
      const base = untouched;
      if (base === null || state.status !== 'read') return;
      const mine = ++run;
      const result = movedByHand.peek() ? await faceWorker().remeasure(base, moves.peek(), gumMoves.peek()) : base;
      if (mine === run) photoState.value = { ...state, result };
    }
  } finally {
    measuring = false;
  }
}

/** The person says what the picture shows. */
export async function nameExpression(expression: 'rest' | 'smile'): Promise<void> {
  const state = photoState.peek();
  if (untouched === null || state.status !== 'read') return;
  untouched = await faceWorker().asExpression(untouched, expression);
  await measureAgain();
}
