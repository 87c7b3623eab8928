import { computed, signal } from '@preact/signals';
import type { ClipResult, MeasuredClip, ScriptedTask } from '#clip';
import { type ClipJob, measureClipFile } from './clip.ts';
import { faultInWords } from './language.ts';
import { takePhoto } from './photo.ts';
import { goTo } from './view.ts';

/** A clip in hand. It lives in this tab only. */
export interface Clip {
  readonly file: Blob;
  readonly name: string;
  /** address inside this tab, for the player; empty when there is nothing to play */
  readonly url: string;
  /** what was asked for when; null for a clip from elsewhere */
  readonly script: readonly ScriptedTask[] | null;
  /** when it was filmed with this page; null for a file */
  readonly filmedAt: Date | null;
}

/** What is known about the clip. */
export type ClipState =
  | { readonly status: 'none' }
  | { readonly status: 'reading'; readonly job: ClipJob }
  | { readonly status: 'failed'; readonly detail: string }
  | {
      readonly status: 'read';
      readonly result: ClipResult;
      readonly colours: 'own' | 'browser';
      readonly seconds: number;
    };

/** What the first step is about: the newest thing that was handed in. */
export const faceShows = signal<'photo' | 'clip'>('photo');
/** The clip in hand; null without one. */
export const clip = signal<Clip | null>(null);
/** What is known about it now. */
export const clipState = signal<ClipState>({ status: 'none' });

/** The measurement, when there is one and it is what the first step is about. */
export const measuredClip = computed<MeasuredClip | null>(() => {
  const state = clipState.value;
  return faceShows.value === 'clip' && state.status === 'read' && state.result.ok ? state.result : null;
});

const videoNames = /\.(mp4|m4v|mov|webm|mkv|avi|mpe?g|3gp|wmv)$/i;

/** Takes a file that was dropped, pasted or chosen: a video is measured as a clip, anything else as a photograph. */
export async function takeFile(file: File): Promise<void> {
  if (file.type.startsWith('video/') || videoNames.test(file.name)) return takeClip(file, file.name);
  clipState.peek().status === 'reading' && stopClip();
  faceShows.value = 'photo';
  await takePhoto(file, file.name);
}

/** What the mirror knows of a clip: what was asked for when, and when it was filmed. */
type Filmed = Pick<Clip, 'script' | 'filmedAt'>;

/** Takes a clip: shows it, measures it. */
export async function takeClip(
  file: Blob,
  name: string,
  { script, filmedAt }: Filmed = { script: null, filmedAt: null },
): Promise<void> {
  stopClip();
  releaseClip();
  clip.value = { file, name, url: file.size === 0 ? '' : URL.createObjectURL(file), script, filmedAt };
  faceShows.value = 'clip';
  goTo('face');
  await measureClipInHand({});
}

function releaseClip(): void {
  if (clip.peek() !== null) URL.revokeObjectURL(clip.peek()?.url ?? '');
}

/** Lets go of the clip in hand and of what was read in it. */
export function forgetClip(): void {
  stopClip();
  releaseClip();
  clip.value = null;
  clipState.value = { status: 'none' };
  faceShows.value = 'photo';
}

/** Measures one of several faces, 0 = leftmost. */
export async function pickClipFace(pick: number): Promise<void> {
  await measureClipInHand({ pick });
}

/** Ends the measuring that is under way. */
export function stopClip(): void {
  const state = clipState.peek();
  if (state.status === 'reading') state.job.cancel();
}

async function measureClipInHand(options: { readonly pick?: number }): Promise<void> {
  const inHand = clip.peek();
  if (inHand === null) return;
  const job = measureClipFile(inHand.file, { ...options, ...(inHand.script && { script: inHand.script }) });
  const reading: ClipState = { status: 'reading', job };
  clipState.value = reading;
  const since = performance.now();
  const settle = (state: ClipState) => {
    if (clipState.peek() === reading) clipState.value = state;
  };
  try {
    const { result, colours } = await job.promise;
    settle({ status: 'read', result, colours, seconds: (performance.now() - since) / 1000 });
  } catch (error) {
    settle({ status: 'failed', detail: faultInWords(error) });
  }
}
