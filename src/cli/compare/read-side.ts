import { type ClipSource, measureClip } from '#clip';
import { type ComparedSide, partOfClip, proposeSplits } from '#compare';
import { nodeFaceNetworks } from '../input/node-face-networks.ts';
import { parseMeasurement } from '../input/parse-measurement.ts';
import { readDocument } from '../input/read-document.ts';
import { looksLikeVideo, readClip } from '../input/video/read-clip.ts';
import { measureFiles } from '../measure.ts';
import { showProgress } from '../output.ts';
import { inDocuments, words } from '../reader.ts';

/** Why a side cannot be compared. */
export interface SideRefusal {
  readonly ok: false;
  readonly reason: string;
  readonly detail: string;
}

/** A side that can be compared. */
export interface ReadSide {
  readonly ok: true;
  readonly side: ComparedSide;
}

/**
 * One side of a comparison from a file: a photograph or a video, which is measured, or a measurement document.
 * @param pick which of several faces, 0 = leftmost
 * @throws WrongUsage when there is no such file
 */
export async function readSide(path: string, pick?: number): Promise<ReadSide | SideRefusal> {
  if (path.toLowerCase().endsWith('.json')) {
    const parsed = parseMeasurement(readDocument(path, words('cli.read.as.measurement')));
    if (!parsed.ok) return { ...parsed, detail: `${path}: ${parsed.detail}` };
    return { ok: true, side: parsed.clip ?? (parsed.measurement as unknown as ComparedSide) };
  }
  if (await looksLikeVideo(path)) {
    const clip = await readClip(path);
    return 'ok' in clip ? named(clip, path) : measuredSide(clip, path, pick);
  }
  const measured = await measureFiles([path], { pick });
  return measured.ok ? { ok: true, side: measured } : measured;
}

/** Both sides from one clip, split at a moment [s] or where its scene jumps most. */
export async function readBothSides(
  path: string,
  split: number | 'auto',
  pick?: number,
): Promise<readonly [ReadSide, ReadSide] | SideRefusal> {
  const clip = await readClip(path);
  if ('ok' in clip) return named(clip, path);
  const at = split === 'auto' ? (await proposeSplits(clip))[0]?.atSeconds : split;
  if (at === undefined) {
    const detail = inDocuments().say('cli.compare.noJump', { file: path });
    return { ok: false, reason: 'no-split', detail };
  }
  const duration = clip.durationSeconds ?? Number.POSITIVE_INFINITY;
  if (!(at > 0 && at < duration)) {
    const { say, number } = inDocuments();
    const detail = say('cli.compare.noSplit', { file: path, duration: number(duration), at: number(at) });
    return { ok: false, reason: 'no-split', detail };
  }
  const { say, number } = inDocuments();
  const [upTo, from] = (['cli.compare.upTo', 'cli.compare.from'] as const).map((part) =>
    say(part, { file: path, seconds: number(at, 2) }),
  );
  const first = await measuredSide(partOfClip(clip, 0, at), upTo, pick);
  if (!first.ok) return first;
  const second = await measuredSide(partOfClip(clip, at), from, pick);
  return second.ok ? [first, second] : second;
}

async function measuredSide(clip: ClipSource, name: string, pick?: number): Promise<ReadSide | SideRefusal> {
  const progress = showProgress();
  const result = await measureClip(clip, await nodeFaceNetworks(), {
    pick,
    onProgress: ({ atSeconds, durationSeconds }) =>
      progress.update(atSeconds / (durationSeconds || atSeconds || 1), name),
  });
  progress.end();
  return result.ok ? { ok: true, side: result } : named(result, name);
}

function named({ reason, detail }: { readonly reason: string; readonly detail: string }, name: string): SideRefusal {
  return { ok: false, reason, detail: detail.startsWith(name) ? detail : `${name}: ${detail}` };
}
