import { type FaceNetworks, type LipMeasure, type MeasurementCapture, measureFrame } from '#measure';
import { type Stream, stream } from '#numerics';
import {
  clipHead,
  compressed,
  grainy,
  lipFlip,
  lit,
  renderHead,
  type StillName,
  still,
  type TruthFace,
  trueChange,
} from '../../truth/index.ts';

/** Known lifts of the upper border, and how many pictures of each person show them [mm, count]. */
export const lifts: readonly (readonly [mm: number, pictures: number])[] = [
  [0, 6],
  [0.6, 1],
  [1, 1],
  [2, 1],
];

/** What of the scene a picture holds [mm]. */
const seenMm = { width: 180, height: 215 };

/** One picture of a person whose upper border was raised by so many millimetres, measured. */
export interface TakenPicture {
  readonly still: StillName;
  readonly person: string;
  readonly part: 'derive' | 'held';
  readonly mm: number;
  /** how the lift changes each measure, in the face's own ruler */
  readonly truth: Partial<Record<LipMeasure, number | null>>;
  /** null where it was refused */
  readonly capture: MeasurementCapture | null;
}

/** One picture of a person: another pose, distance, resolution, light, noise and compression in each take. */
export async function takePicture(
  face: TruthFace,
  networks: FaceNetworks,
  { mm, take }: { readonly mm: number; readonly take: number },
): Promise<TakenPicture> {
  const seed = 1000 * Math.round(10 * mm) + take;
  const random = stream(seed, 0, `still pairs ${face.name}`);
  const { yawDeg, pitchDeg } = face.base.capture.pose;
  const pxPerMm = between(random, 2, 4);
  const field = mm === 0 ? still : lipFlip(face, mm);
  const view = {
    pxPerMm,
    size: { width: Math.round(seenMm.width * pxPerMm), height: Math.round(seenMm.height * pxPerMm) },
    yaw: 0.8 * random.normal() - yawDeg,
    pitch: 0.8 * random.normal() - pitchDeg,
    roll: 3 * random.normal(),
    distance: between(random, 420, 520),
  };
  const light = { gain: between(random, 0.75, 1.3), warmth: between(random, -0.08, 0.08) };
  const plain = renderHead(clipHead(face, pxPerMm, field), view, still);
  const seen = grainy(lit(plain, light), between(random, 2, 6), seed);
  const picture = await compressed(seen, Math.round(between(random, 65, 95)));
  const measured = await measureFrame(picture, networks, { expression: face.base.capture.expression });
  const { person, part } = face.facts;
  return {
    still: face.name as StillName,
    person,
    part,
    mm,
    truth: mm === 0 ? {} : trueChange(face, field),
    capture: measured.ok ? { ...measured.capture, geometry: measured.geometry } : null,
  };
}

function between(random: Stream, low: number, high: number): number {
  return low + (high - low) * random.uniform();
}
