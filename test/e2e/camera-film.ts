import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Frame } from '#measure';
import { nodeFaceNetworks } from '../../src/cli/input/node-face-networks.ts';
import { baked, clipHead, moveCommissure, renderHead, together, truthFace } from '../truth/index.ts';

/** What stands before the camera: a rest of so many seconds, then a smile that is larger on one side, held. */
export interface CrookedSmile {
  readonly restSeconds: number;
  readonly smileSeconds: number;
  /** how far each corner goes out and up [mm] */
  readonly left: readonly [out: number, up: number];
  readonly right: readonly [out: number, up: number];
}

const [width, height] = [640, 480];
const framesPerSecond = 10;
const pxPerMm = 3;
/** Pictures of the way between, so that the film does not look cut. */
const between = 5;

/** Writes a film for the camera, made from a photograph with known millimetres. @param path ends in .y4m */
export async function writeCrookedSmile(path: string, smile: CrookedSmile): Promise<void> {
  const face = await truthFace('franck_01829.jpg', await nodeFaceNetworks());
  const head = clipHead(face, pxPerMm);
  const field = baked(
    together([
      [1, moveCommissure(face, 'left', smile.left)],
      [1, moveCommissure(face, 'right', smile.right)],
    ]),
  );
  const size = { width, height };
  const shares = Array.from({ length: between + 1 }, (_, i) => i / between);
  const steps = shares.map((share) => renderHead(head, { size, pxPerMm }, together([[share, field]]), { step: 4 }));
  const [rest, held] = [steps[0], steps[between]];
  const frames = [
    ...Array<Frame>(smile.restSeconds * framesPerSecond).fill(rest),
    ...steps,
    ...Array<Frame>(smile.smileSeconds * framesPerSecond).fill(held),
    ...steps.toReversed(),
  ];
  await encodeFilm({ path, framesPerSecond }, frames);
}

/** How a film is written. */
interface Film {
  /** ends in the container's name */
  readonly path: string;
  readonly framesPerSecond: number;
  /** options of the encoder; without them raw pictures */
  readonly codec?: readonly string[];
}

/** Encodes pictures of one size. */
export async function encodeFilm(
  { path, framesPerSecond, codec = [] }: Film,
  frames: Iterable<Frame> | AsyncIterable<Frame>,
): Promise<void> {
  let ffmpeg: ChildProcessByStdio<Writable, null, null> | null = null;
  for await (const { rgb, width: w, height: h } of frames) {
    ffmpeg ??= startEncoder(path, ['-s', `${w}x${h}`, '-r', `${framesPerSecond}`], codec);
    if (!ffmpeg.stdin.write(Buffer.from(rgb))) await once(ffmpeg.stdin, 'drain');
  }
  if (ffmpeg === null) throw new Error(`${path}: a film needs a picture.`);
  const closed = once(ffmpeg, 'close');
  ffmpeg.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`ffmpeg could not write ${path}.`);
}

function startEncoder(path: string, shape: readonly string[], codec: readonly string[]) {
  const from = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', ...shape, '-i', '-'];
  return spawn('ffmpeg', ['-v', 'error', '-y', ...from, ...codec, '-pix_fmt', 'yuv420p', path], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
}
