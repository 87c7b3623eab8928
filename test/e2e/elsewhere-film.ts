import type { Frame } from '#measure';
import { nodeFaceNetworks } from '../../src/cli/input/node-face-networks.ts';
import { type ClipScript, clipHead, type Head, smileCycle, truthClip, truthFace } from '../truth/index.ts';
import { encodeFilm } from './camera-film.ts';

const framesPerSecond = 12;
const pxPerMm = 2.8;
/** Each shot rests, smiles, holds it and rests again [s]. */
const smile = { from: 1.25, held: 1.25, period: 9 } as const;
/** Length of either shot [s]. */
const shotSeconds = 3.75;

/** Where the first shot ends and what the second one's smile lost of the first's. */
export const elsewhere = { cutAtSeconds: shotSeconds, wayBefore: [6, 5], wayAfter: [3.5, 2.9] } as const;

/** A before and after as one finds them: two shots of one person in one file, the second tilted, dimmer, with a smaller smile. */
export async function writeElsewhere(path: string): Promise<void> {
  const face = await truthFace('franck_01829.jpg', await nodeFaceNetworks());
  const head = clipHead(face, pxPerMm);
  const { yawDeg, pitchDeg } = face.base.capture.pose;
  const straight = { yaw: -yawDeg, pitch: -pitchDeg };
  await encodeFilm(
    { path, framesPerSecond, codec: ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '14', '-g', '12'] },
    inOrder([
      shot(head, elsewhere.wayBefore, { seed: 1, view: straight }),
      shot(head, elsewhere.wayAfter, { seed: 2, view: { ...straight, roll: 5 }, light: { gain: 0.85 } }),
    ]),
  );
}

function shot(head: Head, way: readonly [number, number], script: Pick<ClipScript, 'seed'> & Partial<ClipScript>) {
  const movements = [smileCycle(head.face, { left: way, right: way }, smile)];
  const sway = { yaw: 0.3, pitch: 0.3, roll: 0.3, shiftMm: 0.8, distanceMm: 3 };
  const look = { size: { width: 480, height: 480 }, pxPerMm, noise: 2, sway, seconds: shotSeconds, framesPerSecond };
  return truthClip(head, { ...look, movements, ...script });
}

async function* inOrder(shots: readonly ReturnType<typeof truthClip>[]): AsyncIterable<Frame> {
  for (const { frames } of shots) for await (const { frame } of frames()) yield frame;
}
