import { measureClip } from '#clip';
import type { ComparedSide } from '#compare';
import { stream } from '#numerics';
import { nodeFaceNetworks } from '../../src/cli/input/node-face-networks.ts';
import { clipHead, type Field, type Head, truthClip } from '../truth/index.ts';

const look = {
  framesPerSecond: 10,
  seconds: 2.6,
  pxPerMm: 2.8,
  size: { width: 480, height: 500 },
  quality: 85,
  noise: 3,
};
/** A second of rest, half a second of way, and the smile held to the end [s]. */
const [restSeconds, waySeconds] = [1.1, 0.5];

/** A short clip of a head that rests and then smiles, measured; null when it is refused. */
export async function filmedSmile(head: Head, field: Field, seed: number): Promise<ComparedSide | null> {
  const random = stream(seed, 0, 'pose of a synthetic clip');
  const { yawDeg, pitchDeg } = head.face.base.capture.pose;
  const view = { yaw: 0.8 * random.normal() - yawDeg, pitch: 0.8 * random.normal() - pitchDeg };
  const movement = { field, share: (t: number) => eased((t - restSeconds) / waySeconds) };
  const source = truthClip(clipHead(head.face, look.pxPerMm), { ...look, seed, view, movements: [movement] });
  const found = await measureClip(source, await nodeFaceNetworks());
  return found.ok ? found : null;
}

function eased(share: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, share)));
}
