import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { type ClipFrame, DamagedClip, decodedFrame } from '#clip';
import { inDocuments } from '../../reader.ts';
import { filesOnly, type ProbedClip } from './probe-clip.ts';

/** A file that ends this much before it says is damaged [s]. */
const missingSeconds = 0.5;

/**
 * The pictures of a clip as ffmpeg decodes them, planes untouched; ffmpeg ends with the last picture asked for.
 * @throws DamagedClip when the file breaks off before its end
 */
export async function* decodeClip(clip: ProbedClip, path: string): AsyncGenerator<ClipFrame> {
  const pixels = clip.fullRange === true ? 'yuvj420p' : 'yuv420p';
  const output = ['-fps_mode', 'passthrough', '-f', 'rawvideo', '-pix_fmt', pixels, 'pipe:1'];
  const input = ['-noautorotate', '-i', clip.address, '-map', `0:${clip.stream}`, '-vf', 'showinfo=checksum=0'];
  const args = ['-nostdin', '-hide_banner', '-threads', '1', ...filesOnly, ...input, ...output];
  const child = spawn('ffmpeg', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  ended.catch(() => undefined);
  try {
    let last = 0;
    for await (const frame of pictures(clip, child)) {
      last = frame.atSeconds;
      yield frame;
    }
    const code = await ended;
    const wanted = clip.durationSeconds ?? 0;
    if (code !== 0 || last + missingSeconds < wanted) {
      const detail = inDocuments().say('cli.clip.damaged', {
        file: path,
        read: last.toFixed(1),
        known: wanted > 0 ? 'yes' : 'no',
        wanted: wanted.toFixed(1),
      });
      throw new DamagedClip(last, detail);
    }
  } finally {
    child.kill('SIGKILL');
  }
}

async function* pictures(clip: ProbedClip, child: ChildProcess): AsyncGenerator<ClipFrame> {
  const { width, height, matrix, fullRange, rotation } = clip;
  const [columns, rows] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const sizes = [width * height, columns * rows, columns * rows];
  const nextTime = timesShown(child.stderr as Readable);
  let first = Number.NaN;
  for await (const bytes of blocks(child.stdout as Readable, sizes[0] + 2 * sizes[1])) {
    const at = await nextTime();
    if (Number.isNaN(first)) first = at;
    const chroma = { v: sizes[0] + sizes[1] };
    const planes = [
      { data: bytes.subarray(0, sizes[0]), stride: width },
      { data: bytes.subarray(sizes[0], chroma.v), stride: columns },
      { data: bytes.subarray(chroma.v), stride: columns },
    ];
    yield decodedFrame({ layout: 'I420', width, height, planes, matrix, fullRange, rotation }, at - first);
  }
}

/** Cuts a stream into blocks of one size; the stream waits while nobody asks. */
async function* blocks(stream: Readable, size: number): AsyncGenerator<Uint8Array> {
  let block = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    let from = 0;
    while (from < chunk.length) {
      const count = Math.min(size - filled, chunk.length - from);
      block.set(chunk.subarray(from, from + count), filled);
      filled += count;
      from += count;
      if (filled === size) {
        yield block;
        block = new Uint8Array(size);
        filled = 0;
      }
    }
  }
}

/** When each picture is shown, read from ffmpeg's log as it comes [s]; nothing the log says can hold ffmpeg up. */
function timesShown(log: Readable): () => Promise<number> {
  const known: number[] = [];
  const waiting: ((atSeconds: number) => void)[] = [];
  let rest = '';
  let over = false;
  const tell = (atSeconds: number) => {
    const next = waiting.shift();
    if (next) next(atSeconds);
    else known.push(atSeconds);
  };
  log.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const shown = /Parsed_showinfo.* n: *\d+ .*pts_time:([-\d.]+)/.exec(line);
      if (shown) tell(Number(shown[1]));
    }
  });
  log.on('close', () => {
    over = true;
    for (const next of waiting) next(0);
  });
  return async () => known.shift() ?? (over ? 0 : new Promise((resolve) => waiting.push(resolve)));
}
