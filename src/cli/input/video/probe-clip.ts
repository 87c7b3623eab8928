import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ClipRefusal, ColourMatrix, Rotation } from '#clip';
import { inDocuments, words } from '../../reader.ts';
import { WrongUsage } from '../../wrong-usage.ts';

/** What a file says about its pictures. */
export interface ProbedClip {
  /** address of the file as ffmpeg takes it */
  readonly address: string;
  /** before any turn [px] */
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number | null;
  readonly durationSeconds: number | null;
  readonly matrix: ColourMatrix | null;
  readonly fullRange: boolean | null;
  readonly rotation: Rotation;
  /** number of the video among the file's streams */
  readonly stream: number;
}

/** Only files of this machine are opened, whatever a playlist inside may name. */
export const filesOnly = ['-protocol_whitelist', 'file,pipe'];

/**
 * Asks ffprobe what a file holds.
 * @param known whether the file begins as videos do: then, if it cannot be read, it is damaged
 * @throws WrongUsage when there is no such file, or no ffmpeg on this machine
 */
export async function probeClip(path: string, known: boolean): Promise<ProbedClip | ClipRefusal> {
  const { size } = await stat(path).catch((error: Error) => {
    throw new WrongUsage(words('cli.file.unread', { file: path, why: error.message }));
  });
  if (size === 0) return refuse('not-a-video', inDocuments().say('cli.clip.empty', { file: path }));
  const address = `file:${resolve(path)}`;
  const shown = ['-v', 'error', '-print_format', 'json', '-show_streams', '-show_format'];
  const { code, stdout, stderr } = await run('ffprobe', [...filesOnly, ...shown, '-i', address]);
  if (code !== 0) return refuse(...whyUnreadable(path, stderr, known));
  return readProbe(path, address, JSON.parse(stdout));
}

function refuse(reason: ClipRefusal['reason'], detail: string): ClipRefusal {
  return { ok: false, reason, detail };
}

function whyUnreadable(path: string, said: string, known: boolean): readonly [ClipRefusal['reason'], string] {
  if (known && /moov atom not found|truncat|EBML header parsing failed|end of file/i.test(said)) {
    return ['damaged', inDocuments().say('cli.clip.cutOff', { file: path })];
  }
  return ['not-a-video', inDocuments().say('cli.clip.noVideo', { file: path })];
}

interface ProbedStream {
  readonly index: number;
  readonly codec_type?: string;
  readonly width?: number;
  readonly height?: number;
  readonly avg_frame_rate?: string;
  readonly duration?: string;
  readonly color_space?: string;
  readonly color_range?: string;
  readonly pix_fmt?: string;
  readonly sample_aspect_ratio?: string;
  readonly disposition?: { readonly attached_pic?: number };
  readonly tags?: { readonly rotate?: string };
  readonly side_data_list?: readonly { readonly rotation?: number }[];
}

interface ProbeDocument {
  readonly streams?: readonly ProbedStream[];
  readonly format?: { readonly duration?: string };
}

/** What ffprobe's document says of the pictures, or why they cannot be measured. */
export function readProbe(
  path: string,
  address: string,
  { streams = [], format }: ProbeDocument,
): ProbedClip | ClipRefusal {
  const video = streams.find((one) => one.codec_type === 'video' && one.disposition?.attached_pic !== 1);
  if (!video?.width || !video.height)
    return refuse('not-a-video', inDocuments().say('cli.clip.noPictures', { file: path }));
  const aspect = video.sample_aspect_ratio ?? '1:1';
  if (!['1:1', '0:1', 'N/A'].includes(aspect)) {
    const detail = inDocuments().say('cli.clip.notSquare', { file: path, aspect });
    return refuse('not-measurable', detail);
  }
  const turned = video.side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation;
  const clockwise = turned === undefined ? Number(video.tags?.rotate ?? 0) : -turned;
  return {
    address,
    width: video.width,
    height: video.height,
    framesPerSecond: positive(ratio(video.avg_frame_rate)),
    durationSeconds: positive(Number(video.duration ?? format?.duration)),
    matrix: matrixOf(video.color_space),
    fullRange: video.pix_fmt?.startsWith('yuvj') ? true : rangeOf(video.color_range),
    rotation: ((((Math.round(clockwise / 90) * 90) % 360) + 360) % 360) as Rotation,
    stream: video.index,
  };
}

function ratio(text: string | undefined): number {
  const [over, under = 1] = (text ?? '').split('/').map(Number);
  return over / under;
}

function positive(value: number): number | null {
  return Number.isFinite(value) && value > 0 ? value : null;
}

function matrixOf(space: string | undefined): ColourMatrix | null {
  if (space === 'bt709') return 'bt709';
  return space === 'smpte170m' || space === 'bt470bg' ? 'bt601' : null;
}

function rangeOf(range: string | undefined): boolean | null {
  if (range === 'pc') return true;
  return range === 'tv' ? false : null;
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(program: string, args: readonly string[]): Promise<Ended> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  return new Promise((resolvePromise, reject) => {
    child.on('error', () => reject(new Error(words('cli.clip.noFfmpeg'))));
    child.on('close', (code) => resolvePromise({ code, stdout, stderr }));
  });
}
