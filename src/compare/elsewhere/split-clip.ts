import { alike, type ClipFrame, type ClipSource, clipParameters, jumpStrength, leastJump } from '#clip';

/** A place where a clip jumps from one scene to another. */
export interface ProposedSplit {
  /** first moment of the later scene [s] */
  readonly atSeconds: number;
  /** how much more than from picture to picture there the scene changes, see {@link jumpStrength} */
  readonly strength: number;
}

/** Parts shorter than this cannot be measured [s]. */
const shortestPart = 1;
/** Pictures to either side that tell sudden from fast. */
const around = 2;

/**
 * Where a clip from elsewhere may be split into before and after: jumps between scenes, strongest first. What people
 * do, however fast, also shows in the pictures before and after it and is no jump. A slow cross-fade is not found; the
 * caller chooses a moment then.
 */
export async function proposeSplits(clip: ClipSource): Promise<ProposedSplit[]> {
  const times: number[] = [];
  const changes: number[] = [];
  let previous: Float32Array | null = null;
  for await (const { atSeconds, thumbnail } of clip.frames()) {
    const seen = Float32Array.from(thumbnail);
    times.push(atSeconds);
    changes.push(previous === null ? 0 : 1 - alike(previous, seen));
    previous = seen;
  }
  const end = times[times.length - 1] ?? 0;
  return times
    .map((atSeconds, i) => ({ atSeconds, strength: jumpStrength(changes, i) }))
    .filter((_, i) => isSudden(changes, i))
    .filter(({ atSeconds: t, strength }) => strength >= leastJump && t >= shortestPart && end - t >= shortestPart)
    .toSorted((a, b) => b.strength - a.strength);
}

function isSudden(changes: readonly number[], i: number): boolean {
  const beside = changes.slice(Math.max(0, i - around), i + around + 1).filter((_, k) => k !== Math.min(i, around));
  return changes[i] > clipParameters.suddenness.value * Math.max(0, ...beside);
}

/**
 * A part of a clip, from one moment to another; its own clock starts at 0.
 * @throws RangeError when the moments do not leave a part
 */
export function partOfClip(clip: ClipSource, fromSeconds: number, toSeconds = Number.POSITIVE_INFINITY): ClipSource {
  if (!(fromSeconds >= 0 && toSeconds > fromSeconds)) {
    throw new RangeError(`A part from ${fromSeconds} s to ${toSeconds} s is empty; the clip starts at 0 s.`);
  }
  const { durationSeconds } = clip;
  async function* frames(): AsyncIterable<ClipFrame> {
    for await (const frame of clip.frames()) {
      if (frame.atSeconds >= toSeconds) return;
      if (frame.atSeconds >= fromSeconds) yield shifted(frame, fromSeconds);
    }
  }
  const length = durationSeconds === null ? null : Math.max(0, Math.min(durationSeconds, toSeconds) - fromSeconds);
  return { ...clip, durationSeconds: length, frames };
}

/** The same picture on another clock, decoded no earlier than it would be. */
function shifted(frame: ClipFrame, bySeconds: number): ClipFrame {
  return Object.create(frame, { atSeconds: { value: frame.atSeconds - bySeconds, enumerable: true } }) as ClipFrame;
}
