import { voice } from '../language.ts';

/** What a source is called: a file, so many photos, or a part of a video on its own clock [s]. */
export type SourceName =
  | { readonly file: string; readonly part?: { readonly fromSeconds: number; readonly toSeconds: number } }
  | { readonly photos: number };

/** Says it, in the page's language. */
export function saySourceName(name: SourceName): string {
  const { say, number } = voice.value;
  if ('photos' in name) return say('compare.pick.photos', { count: name.photos });
  const { file, part } = name;
  if (part === undefined) return file;
  const from = number(part.fromSeconds);
  if (!Number.isFinite(part.toSeconds)) return say('compare.pick.partToEnd', { file, from });
  return say('compare.pick.part', { file, from, to: number(part.toSeconds) });
}
