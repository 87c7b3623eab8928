import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import { bytesLookedAt, type ClipRefusal, type ClipSource, editorNamedIn, uprightSize } from '#clip';
import { decodeClip } from './decode-clip.ts';
import { probeClip } from './probe-clip.ts';

const endings = '.mp4 .m4v .mov .webm .mkv .avi .ogv .mpg .mpeg .ts .mts .wmv .3gp .flv'.split(' ');
const pictureBrands = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'avif', 'avis'];

/** Whether a file is to be read as a video, by its first bytes or, when they tell nothing, by its name. */
export async function looksLikeVideo(path: string): Promise<boolean> {
  const head = await firstBytes(path);
  if (head === null) return false;
  return beginsAs(head) ?? endings.includes(extname(path).toLowerCase());
}

/** Whether first bytes are a video's, or surely something else's; null when they tell nothing. */
function beginsAs(head: Buffer): boolean | null {
  const text = head.toString('latin1');
  if (text.slice(4, 8) === 'ftyp') return !pictureBrands.includes(text.slice(8, 12));
  const matroska = head.length >= 4 && head.readUInt32BE(0) === 0x1a45dfa3;
  return matroska || text.slice(8, 11) === 'AVI' || text.startsWith('OggS') ? true : null;
}

async function firstBytes(path: string): Promise<Buffer | null> {
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    return await bytesAt(file, 0, 32);
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, from: number, count: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, from);
  return buffer.subarray(0, bytesRead);
}

/** Editing or converting software that a file names. */
async function editorOf(path: string): Promise<string | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const ends = [0, Math.max(0, size - bytesLookedAt)].map((from) => bytesAt(file, from, bytesLookedAt));
    return editorNamedIn((await Promise.all(ends)).map((bytes) => bytes.toString('latin1')));
  } finally {
    await file.close();
  }
}

/**
 * A video file as a clip, decoded by the ffmpeg of this machine.
 * @throws WrongUsage when there is no such file, or no ffmpeg on this machine
 */
export async function readClip(path: string): Promise<ClipSource | ClipRefusal> {
  const head = await firstBytes(path);
  const clip = await probeClip(path, head !== null && beginsAs(head) === true);
  if ('ok' in clip) return clip;
  const { framesPerSecond, durationSeconds } = clip;
  const editor = await editorOf(path);
  return { ...uprightSize(clip), framesPerSecond, durationSeconds, editor, frames: () => decodeClip(clip, path) };
}
