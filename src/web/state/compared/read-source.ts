import type { ReadonlySignal } from '@preact/signals';
import type { ComparedSide } from '#compare';
import { refusalText } from '../../face/refused/refusal-words.ts';
import { type ClipJobProgress, measureClipFile } from '../clip.ts';
import { faultInWords } from '../language.ts';
import { readPhotos } from './read-photos.ts';
import { Refusal } from './refusal.ts';
import { readSavedMeasures } from './saved-measures.ts';
import type { SourceName } from './source-name.ts';

/** A video in this tab, and where the measured part of it begins. */
export interface SourceVideo {
  readonly file: File;
  /** where a player finds it */
  readonly url: string;
  readonly fromSeconds: number;
}

/** One mouth's measures and where they come from. */
export interface Source {
  readonly name: SourceName;
  readonly measures: ComparedSide;
  /** null for pictures and saved measures */
  readonly video: SourceVideo | null;
}

/** Something being read. */
export interface SourceReading {
  readonly name: SourceName;
  /** null where it takes moments only */
  readonly progress: ReadonlySignal<ClipJobProgress> | null;
  readonly stop: () => void;
  /** the source, or why it cannot be used */
  readonly done: Promise<Source | Refusal>;
}

const isSaved = (file: File) => file.type === 'application/json' || /\.json$/i.test(file.name);

/** Kinds of files that can be read, for a file chooser. */
export const readableFiles = 'video/*,image/*,application/json,.json,.mov,.mkv';

/** Reads what was dropped or chosen: one clip, saved measures, or photographs of one person. @param files at least one */
export function readSource(files: readonly [File, ...File[]]): SourceReading {
  const [first] = files;
  if (isVideo(first)) return readClip(first);
  const name: SourceName = files.length === 1 ? { file: first.name } : { photos: files.length };
  const found = isSaved(first) ? readSavedMeasures(first) : readPhotos(files);
  const done = found
    .then((measures) => (measures instanceof Refusal ? measures : { name, measures, video: null }))
    .catch((error: unknown) => new Refusal(() => faultInWords(error)));
  return { name, progress: null, stop: () => undefined, done };
}

/** Whether a file is a video, by its type or name. */
export function isVideo(file: File): boolean {
  return file.type.startsWith('video/') || /\.(mp4|m4v|mov|webm|mkv)$/i.test(file.name);
}

/** A part of a clip, on the clip's clock [s]. */
export interface ClipPart {
  readonly fromSeconds: number;
  readonly toSeconds: number;
}

/** Lets go of what a source holds of the tab's memory. */
export function letGo({ video }: Source): void {
  if (video !== null) URL.revokeObjectURL(video.url);
}

/** The same measures for a second place, which may let go of its own video. */
export function copyOf(source: Source): Source {
  const { video } = source;
  return { ...source, video: video && { ...video, url: URL.createObjectURL(video.file) } };
}

/** Reads a clip, or a part of it. */
export function readClip(file: File, part?: ClipPart): SourceReading {
  const name: SourceName = { file: file.name, ...(part && { part }) };
  const job = measureClipFile(file, part === undefined ? {} : { part });
  const done = job.promise
    .then(({ result, playsFromSeconds }) =>
      result.ok
        ? { name, measures: result, video: { file, url: URL.createObjectURL(file), fromSeconds: playsFromSeconds } }
        : new Refusal(() => refusalText(result)),
    )
    .catch((error: unknown) => new Refusal(() => faultInWords(error)));
  return { name, progress: job.progress, stop: job.cancel, done };
}
