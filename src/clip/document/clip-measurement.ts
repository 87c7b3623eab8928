import type { Measurement, MeasurementCapture } from '#measure';
import type { MeasuredClip } from '../clip.ts';
import { type ClipFacts, clipFacts, clipFromFacts } from './clip-facts.ts';

/** A measured clip and the name of its file. */
export interface NamedClip {
  readonly file: string;
  readonly clip: MeasuredClip;
}

/** A measurement with the clips that its captures are medians of: what command line and studio write alike. */
export interface ClipMeasurement extends Measurement {
  readonly clips: readonly ClipFacts[];
}

/** Adds clips to what was measured in photographs: their captures follow the photographs', clip by clip. */
export function withClips(stills: Measurement, clips: readonly NamedClip[]): ClipMeasurement {
  const captures: MeasurementCapture[] = [...stills.captures];
  const facts = clips.map(({ file, clip }) => {
    const first = captures.length;
    captures.push(...clip.captures);
    return clipFacts(clip, file, first);
  });
  return { ...stills, captures, clips: facts };
}

/**
 * The clip of a document, with its motion.
 * @returns null where there is none, where there are several, and in documents of older versions, which keep no contours
 */
export function clipOfMeasurement(document: Pick<ClipMeasurement, 'captures'> & Partial<ClipMeasurement>) {
  const { clips = [], captures } = document;
  if (clips.length !== 1) return null;
  const own = clips[0].captures ?? [];
  return clipFromFacts(
    clips[0],
    own.flatMap((i) => captures[i] ?? []),
  );
}
