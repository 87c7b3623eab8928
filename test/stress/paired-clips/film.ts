import { type ClipResult, measureClip } from '#clip';
import type { FaceNetworks } from '#measure';
import { type Stream, stream } from '#numerics';
import { clipHead, lipFlip, type StillName, still, type TruthFace, truthClip } from '../../truth/index.ts';

/** Stills of closed or nearly closed lips at rest; people in one part are not in the other. */
export const people: Readonly<Record<'calibration' | 'held out', readonly StillName[]>> = {
  calibration: ['franck_01829.jpg', 'cage2_crop.jpg', 'terminator_crop.jpg', 'walter2_crop.jpg', 'ri_1_crop.jpg'],
  'held out': [
    'bieber_small.jpg',
    'obama4_crop.jpg',
    'fragrance-George-Clooney-main_crop.jpg',
    'bill-murray-snl_crop.jpg',
    'kim1_crop.jpg',
  ],
};

/** Known lifts of the upper border, and how many clips of each person show them [mm, count]. */
export const lifts: readonly (readonly [mm: number, clips: number])[] = [
  [0, 4],
  [0.6, 2],
  [1, 1],
  [2, 1],
];

const seconds = 2;
const framesPerSecond = 12;
const size = { width: 520, height: 620 };

/** One clip of a person whose upper border was raised by so many millimetres, measured. */
export interface FilmedClip {
  readonly person: StillName;
  readonly mm: number;
  readonly take: number;
  readonly clip: ClipResult;
}

/** One clip of a person: another pose, sway, distance, light, noise and compression in each take. */
export async function filmClip(
  face: TruthFace,
  networks: FaceNetworks,
  { mm, take }: { readonly mm: number; readonly take: number },
): Promise<FilmedClip> {
  const person = face.name as StillName;
  const seed = 1000 * Math.round(10 * mm) + take;
  const random = stream(seed, 0, `paired clips ${person}`);
  const pxPerMm = between(random, 2.6, 3);
  const head = clipHead(face, pxPerMm, mm === 0 ? still : lipFlip(face, mm));
  const visit = circumstances(face, random);
  const source = truthClip(head, { seed, seconds, framesPerSecond, size, pxPerMm, ...visit });
  return { person, mm, take, clip: await measureClip(source, networks) };
}

/**
 * What differs between two visits: about a degree of pose around straight ahead, the camera's distance, a third of the
 * light, its colour, noise, compression.
 */
function circumstances({ base }: TruthFace, random: Stream) {
  const { yawDeg, pitchDeg } = base.capture.pose;
  return {
    view: {
      yaw: 0.8 * random.normal() - yawDeg,
      pitch: 0.8 * random.normal() - pitchDeg,
      distance: between(random, 420, 520),
    },
    light: { gain: between(random, 0.75, 1.3), warmth: between(random, -0.08, 0.08) },
    noise: between(random, 2, 6),
    quality: Math.round(between(random, 65, 95)),
  };
}

function between(random: Stream, low: number, high: number): number {
  return low + (high - low) * random.uniform();
}
