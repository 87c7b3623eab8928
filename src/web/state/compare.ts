import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Comparison, type ComparedSide, compareCaptures, type ReplayPair, replayPair } from '#compare';
import { type ClipJob, type ClipJobProgress, measureClipFile } from './clip.ts';
import { readPhotos } from './read-photos.ts';
import { readSavedMeasures } from './saved-measures.ts';

/** Which half of a comparison. */
export type SideName = 'before' | 'after';
export const sideNames = ['before', 'after'] as const;

/** A video in this tab, and where the measured part of it begins. */
export interface SideVideo {
  readonly url: string;
  readonly fromSeconds: number;
}

/** What has been handed in for one side. */
export type SideState =
  | { readonly status: 'empty' }
  | {
      readonly status: 'reading';
      readonly name: string;
      readonly progress: ReadonlySignal<ClipJobProgress> | null;
      readonly stop: () => void;
    }
  | { readonly status: 'refused'; readonly name: string; readonly detail: string }
  | {
      readonly status: 'read';
      readonly name: string;
      readonly measures: ComparedSide;
      /** null for pictures and saved measures */
      readonly video: SideVideo | null;
    };

const nothing: SideState = { status: 'empty' };

/** The two sides in hand. They live in this tab only. */
export const sides: Readonly<Record<SideName, Signal<SideState>>> = {
  before: signal<SideState>(nothing),
  after: signal<SideState>(nothing),
};

/** Both sides as measured; null until both are there. */
const bothSides = computed(() => {
  const [before, after] = [sides.before.value, sides.after.value];
  return before.status === 'read' && after.status === 'read'
    ? { before: before.measures, after: after.measures }
    : null;
});

/** The comparison of what is in hand; null until both sides are there. */
export const comparison = computed<Comparison | null>(() => {
  const both = bothSides.value;
  return both === null ? null : compareCaptures(both.before, both.after, `philtrum ${__VERSION__}`);
});

/** The same two on the face of nobody; null when a side shows no rest. */
export const replay = computed<ReplayPair | null>(() => {
  const both = bothSides.value;
  return both === null ? null : replayPair(both.before, both.after);
});

const isVideo = (file: File) => file.type.startsWith('video/') || /\.(mp4|m4v|mov|webm|mkv)$/i.test(file.name);
const isSaved = (file: File) => file.type === 'application/json' || /\.json$/i.test(file.name);

/** Takes what was dropped or chosen for a side: one clip, saved measures, or photographs of one person. */
export async function takeSide(side: SideName, files: readonly File[]): Promise<void> {
  const [first] = files;
  if (first === undefined) return;
  clearSide(side);
  const name = files.length === 1 ? first.name : `${files.length} photos`;
  if (isVideo(first)) return readClip(side, first);
  sides[side].value = { status: 'reading', name, progress: null, stop: () => undefined };
  const reading = sides[side].peek();
  const found = await (isSaved(first) ? readSavedMeasures(first) : readPhotos(files)).catch((error: Error) => error.message);
  if (sides[side].peek() !== reading) return;
  sides[side].value =
    typeof found === 'string'
      ? { status: 'refused', name, detail: found }
      : { status: 'read', name, measures: found, video: null };
}

/** Hands in what was measured elsewhere on this page. */
export function putSide(side: SideName, name: string, measures: ComparedSide, video: SideVideo | null): void {
  clearSide(side);
  sides[side].value = { status: 'read', name, measures, video };
}

/** Forgets a side; what is still being read is stopped. */
export function clearSide(side: SideName): void {
  const state = sides[side].peek();
  sides[side].value = nothing;
  if (state.status === 'reading') state.stop();
  if (state.status === 'read' && state.video !== null && !isShared(state.video)) URL.revokeObjectURL(state.video.url);
}

/** Whether both sides come from one file. */
function isShared({ url }: SideVideo): boolean {
  return sideNames.some((side) => {
    const state = sides[side].peek();
    return state.status === 'read' && state.video?.url === url;
  });
}

async function readClip(side: SideName, file: File): Promise<void> {
  const job: ClipJob = measureClipFile(file);
  const reading: SideState = { status: 'reading', name: file.name, progress: job.progress, stop: job.cancel };
  sides[side].value = reading;
  const { result } = await job.promise;
  if (sides[side].peek() !== reading) return;
  sides[side].value = result.ok
    ? {
        status: 'read',
        name: file.name,
        measures: result,
        video: { url: URL.createObjectURL(file), fromSeconds: 0 },
      }
    : { status: 'refused', name: file.name, detail: result.detail };
}
