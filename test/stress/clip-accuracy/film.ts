import { type ClipRest, type MeasuredClip, measureClip } from '#clip';
import type { FaceNetworks, LipMeasure, MeasuredValue } from '#measure';
import { clipHead, lipFlip, type StillName, smileCycle, type TruthFace, truthClip } from '../../truth/index.ts';

/** Stills at rest, from light to dark skin, with and without lipstick. */
export const people: readonly StillName[] = [
  'franck_01829.jpg',
  'obama4_crop.jpg',
  'bieber_small.jpg',
  'ri_1_crop.jpg',
  'cage2_crop.jpg',
];

/** Clips of a person who rests: how far the upper border was raised [mm], and the seed of sway and noise. */
export const rests: readonly (readonly [mm: number, seed: number])[] = [
  [0, 1],
  [0, 2],
  [0.5, 4],
  [1, 3],
  [2, 5],
];

/** Ways of the corners of the smile that is filmed, outward and up [mm]; half a second up, a second held. */
export const smileWays = { left: [3, 3], right: [2, 2] } as const;

const pxPerMm = 4;
const look = { pxPerMm, size: { width: 960, height: 720 }, quality: 85, noise: 2 };

/** What is kept of one clip. */
export interface FilmedClip {
  readonly person: string;
  readonly kind: 'rest' | 'smile';
  readonly mm: number;
  /** why it was not measured; null when it was */
  readonly refusal: string | null;
  readonly rest: ClipRest | null;
  readonly measures: Readonly<Partial<Record<LipMeasure, MeasuredValue | null>>>;
  readonly motions: MeasuredClip['motions'];
  readonly flags: readonly string[];
}

/** A clip of a resting face whose upper border was raised, measured by the ruler and the pose of the first clip. */
export async function filmRest(
  face: TruthFace,
  networks: FaceNetworks,
  { mm, seed, rest }: { readonly mm: number; readonly seed: number; readonly rest: ClipRest | null },
): Promise<FilmedClip> {
  const source = truthClip(clipHead(face, pxPerMm, lipFlip(face, mm)), { ...look, seed, seconds: 2 });
  const result = await measureClip(source, networks, rest ? { rest } : {});
  return keptOf(face.name, 'rest', mm, result);
}

/** A clip of one smile of known ways. */
export async function filmSmile(face: TruthFace, networks: FaceNetworks): Promise<FilmedClip> {
  const movements = [smileCycle(face, smileWays, { from: 1.2, period: 3, held: 1 })];
  const source = truthClip(clipHead(face, pxPerMm), { ...look, seed: 9, seconds: 4.2, movements });
  return keptOf(face.name, 'smile', 0, await measureClip(source, networks));
}

/** What the scores need of a result. */
export function keptOf(
  person: string,
  kind: FilmedClip['kind'],
  mm: number,
  result: Awaited<ReturnType<typeof measureClip>>,
): FilmedClip {
  if (!result.ok) {
    return { person, kind, mm, refusal: result.reason, rest: null, measures: {}, motions: [], flags: [] };
  }
  const { mmPerCanonicalCm, relativeSd } = result.scale;
  return {
    person,
    kind,
    mm,
    refusal: null,
    rest: { mmPerCanonicalCm, relativeSd, baseline: result.baseline },
    measures: result.captures.find(({ expression }) => expression === 'rest')?.measures ?? {},
    motions: result.motions,
    flags: result.flags,
  };
}
