import { signal } from '@preact/signals';
import { transfer } from 'comlink';
import { assetsAddress } from '../engine/addresses.ts';
import { takeClip } from '../state/clip-in-hand.ts';
import { type Sentence, voice } from '../state/language.ts';
import { faceWorker } from '../state/photo.ts';
import { type Camera, openCamera, type Recording, startRecording } from './camera.ts';
import { movementPairs, scriptOf } from './movements.ts';
import { advance, type Session, startSession } from './session.ts';
import { judgeRest, type OwnRest, restOf, type Seen } from './take.ts';

/** What the mirror is doing. */
export type MirrorState =
  | { readonly status: 'choosing' }
  | { readonly status: 'opening' }
  | { readonly status: 'no-camera'; readonly why: Sentence }
  | { readonly status: 'looking'; readonly camera: Camera }
  | { readonly status: 'measuring'; readonly camera: Camera; readonly recording: Recording };

/** What the mirror is doing now. */
export const mirrorState = signal<MirrorState>({ status: 'choosing' });
/** Pairs of movements that are asked for. */
export const chosenPairs = signal<ReadonlySet<string>>(
  new Set(movementPairs.filter(({ usual }) => usual).map(({ id }) => id)),
);
/** The guided session that is recorded; null without one. */
export const session = signal<Session | null>(null);
/** The clock of the session [s]. */
export const sessionNow = signal(0);
/** What the camera showed last; null before the first look. */
export const lastSeen = signal<{ readonly seen: Seen; readonly width: number; readonly height: number } | null>(null);
/** The person's rest while nothing is recorded; null until it was seen. */
export const lookingRest = signal<OwnRest | null>(null);

/** Longest side of the picture that is looked at [px]; the mesh sees 192. */
const glanceSide = 640;
/** Least time between two looks [ms]. */
const glanceEvery = 180;
const restLooks = 5;

let ticking: ReturnType<typeof setInterval> | null = null;
let run = 0;

/** Opens the mirror to look into, with nothing recorded. */
export async function lookIntoMirror(): Promise<void> {
  const camera = await cameraOr();
  if (camera === null) return;
  mirrorState.value = { status: 'looking', camera };
  watch(camera);
}

/** Opens the mirror and records the chosen movements, in memory only. */
export async function measureInMirror(): Promise<void> {
  const camera = await cameraOr();
  if (camera === null) return;
  const mine = run;
  await faceWorker().prepare(assetsAddress());
  if (mine !== run) return camera.close();
  const recording = await startRecording(camera.stream);
  mirrorState.value = { status: 'measuring', camera, recording };
  session.value = startSession(scriptOf(chosenPairs.peek()), recording.now());
  ticking = setInterval(() => tick([]), 100);
  watch(camera);
}

/** Ends the session: what was taken is measured, or everything is forgotten. */
export async function finishSession(keep: boolean): Promise<void> {
  const state = mirrorState.peek();
  const taken = session.peek()?.taken ?? [];
  if (state.status !== 'measuring' || !keep || taken.length === 0) return closeMirror();
  if (ticking !== null) clearInterval(ticking);
  const recorded = await state.recording.stop();
  closeMirror();
  await takeClip(recorded, voice.peek().say('mirror.clipName'), { script: taken, filmedAt: state.recording.startedAt });
}

/** Switches the camera off and forgets what it showed. */
export function closeMirror(): void {
  run += 1;
  const state = mirrorState.peek();
  if (ticking !== null) clearInterval(ticking);
  ticking = null;
  if (state.status === 'measuring') state.recording.discard();
  if (state.status === 'measuring' || state.status === 'looking') state.camera.close();
  mirrorState.value = { status: 'choosing' };
  session.value = null;
  lastSeen.value = null;
  lookingRest.value = null;
}

/** Changes the session by the clock of its recording. */
export function changeSession(change: (session: Session, now: number) => Session): void {
  const state = mirrorState.peek();
  const before = session.peek();
  if (state.status !== 'measuring' || before === null) return;
  session.value = change(before, state.recording.now());
  if (session.peek()?.phase === 'done') void finishSession(true);
}

async function cameraOr(): Promise<Camera | null> {
  closeMirror();
  const mine = run;
  mirrorState.value = { status: 'opening' };
  const camera = await openCamera();
  if (mine !== run) {
    if ('stream' in camera) camera.close();
    return null;
  }
  if ('stream' in camera) return camera;
  mirrorState.value = { status: 'no-camera', why: camera.why };
  return null;
}

function tick(seen: readonly Seen[]): void {
  const state = mirrorState.peek();
  if (state.status !== 'measuring') return;
  sessionNow.value = state.recording.now();
  changeSession((before, now) => advance(before, now, seen));
}

/** Looks again and again until the mirror is closed; each look is forgotten with the next. */
async function watch({ video }: Camera): Promise<void> {
  const mine = run;
  const early: Seen[] = [];
  while (mine === run) {
    const since = performance.now();
    const scale = Math.min(1, glanceSide / Math.max(video.videoWidth, video.videoHeight));
    const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
    const picture = await createImageBitmap(video, { resizeWidth: width, resizeHeight: height });
    const small = await faceWorker().glance(transfer(picture, [picture]), assetsAddress());
    if (mine !== run) return;
    const seen = atFullSize(small, scale);
    lastSeen.value = { seen, width: video.videoWidth, height: video.videoHeight };
    if (lookingRest.peek() === null) lookingRest.value = restFrom(early, seen);
    tick([seen]);
    await new Promise((resolve) => setTimeout(resolve, Math.max(20, glanceEvery - (performance.now() - since))));
  }
}

function restFrom(early: Seen[], seen: Seen): OwnRest | null {
  early.push(seen);
  if (early.length < restLooks) return null;
  const still = judgeRest(early.flatMap((one) => (typeof one === 'string' ? [] : [one.mouth])));
  const rest = still.ok ? restOf(early) : null;
  early.length = 0;
  return rest;
}

function atFullSize(seen: Seen, scale: number): Seen {
  if (typeof seen === 'string') return seen;
  return {
    ...seen,
    pxPerMm: seen.pxPerMm === null ? null : seen.pxPerMm / scale,
    points: seen.points.map((value) => value / scale),
  };
}
