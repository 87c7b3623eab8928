import { type GuidedTask, pictureFrame } from '#clip';
import type { FaceNetworks, Pose } from '#measure';
import { stream } from '#numerics';
import type { SeenMoment } from '../../../src/clip/following/seen-moment.ts';
import { outlineOf } from '../../../src/clip/following/watch-profile.ts';
import { readProfile } from '../../../src/clip/profile/read-profile.ts';
import {
  compressed,
  drawTurned,
  grainy,
  knownProfile,
  type StillName,
  solidHead,
  type TruthFace,
  truthFace,
} from '../../truth/index.ts';

/** Six people without hair over the lip or with little, and three with a moustache or a beard. */
export const people: readonly StillName[] = [
  'franck_01829.jpg',
  'obama4_crop.jpg',
  'bieber_small.jpg',
  'cage2_crop.jpg',
  'ri_1_crop.jpg',
  'fragrance-George-Clooney-main_crop.jpg',
];
export const bearded: readonly StillName[] = ['walter2_crop.jpg', 'bill-murray-snl_crop.jpg', 'SeanConnery.jpg'];

/** One side view. */
export interface SideView {
  /** red border in front of subnasale, along the photograph's line of sight [mm] */
  readonly projection: number;
  /** how far the most forward point of the red lip stands before its border [mm] */
  readonly fullness?: number;
  /** [deg] */
  readonly yaw: number;
  readonly wall: 'plain' | 'of skin' | 'of stripes';
  /** another nod and other noise */
  readonly seed: number;
}

const usual = { yaw: 90, wall: 'plain', seed: 1 } as const;

/** What is looked at: the lip further and further forward, less and more of a turn, walls that hide the outline. */
export const views: readonly SideView[] = [
  ...[1, 1.6, 2, 3, 4].map((projection, i) => ({ ...usual, projection, seed: 1 + i })),
  { ...usual, projection: 2, fullness: 2.4, seed: 7 },
  { ...usual, projection: 2, seed: 8 },
  ...[80, 85, 95, 100].map((yaw) => ({ ...usual, projection: 2, yaw, seed: yaw })),
  { ...usual, projection: 2, wall: 'of skin' },
  { ...usual, projection: 2, wall: 'of stripes' },
];

/** What is kept of one side view. */
export interface LookedSide {
  readonly person: string;
  readonly view: SideView;
  /** red border in front of subnasale in the patient frame [mm] */
  readonly truth: number;
  readonly side: Pick<GuidedTask, 'moments' | 'readings' | 'outline' | 'border'>;
}

const pxPerMm = 3;
const size = { width: 800, height: 640 };
const distance = 450;
const axisBehind = 90;
/** The middle of the upper face stands so far before the axis a head turns about [mm]. */
const faceBefore = 65;
const ruler = { mmPerCanonicalCm: 9.3, relativeSd: 0.05, source: 'known', doubtful: false };

/** Draws heads from the side, four pictures each, and reads them as a clip would. */
export async function lookFromTheSide(name: StillName, networks: FaceNetworks): Promise<LookedSide[]> {
  const face = await truthFace(name, networks);
  const looked: LookedSide[] = [];
  for (const view of views) looked.push(await lookOnce(face, view));
  return looked;
}

async function lookOnce(face: TruthFace, view: SideView): Promise<LookedSide> {
  const random = stream(31 + view.seed, 0, face.name);
  const nod = 2.5 * random.normal();
  const { projection, fullness = 1, yaw } = view;
  const known = knownProfile(face, { projection, fullness });
  const behind = walls[view.wall](face);
  const drawn = drawTurned(solidHead(face, known), {
    yaw,
    pitch: nod,
    pxPerMm,
    size,
    distance,
    ...(behind && { behind }),
  });
  const atAxis = (pxPerMm * distance) / (distance + axisBehind);
  const inside = [size.width / 2 + 32 * atAxis, size.height * 0.62 - known.sn * atAxis] as const;
  const seen: SeenMoment[] = turning(face.base.capture.pose, atAxis);
  for (let i = 0; i < 4; i++) {
    const frame = await compressed(grainy(drawn, 2, 100 * view.seed + i), 88);
    const place = { inside, pxPerMm: atAxis };
    const profile = outlineOf(pictureFrame(frame, 2 + i / 10), place, 1);
    seen.push({ ...blank(2 + i / 10), profile });
  }
  const { upperLipLength, philtrumLength } = face.base.capture.measures;
  const expected = {
    upperLipLength: upperLipLength?.value ?? known.sn - known.sto,
    philtrumLength: philtrumLength?.value ?? known.sn - known.ls,
  };
  const side = readProfile({ seen, ruler, expected, task: 'profileRight', span: [2, 3] });
  const own = (face.base.capture.pose.pitchDeg * Math.PI) / 180;
  const truth = projection * Math.cos(own) - (known.sn - known.ls) * Math.sin(own);
  return { person: face.name, view, truth, side };
}

function blank(atSeconds: number): SeenMoment {
  return { atSeconds, flags: ['no-face'], face: null, mouth: null, thumbnail: new Float32Array(12) };
}

/** A head that turns to the side, its size as perspective makes it; its nod is the photograph's, not the side view's. */
function turning({ pitchDeg }: Pose, atAxis: number): SeenMoment[] {
  return [15, 22, 30, 38, 45, 50].map((yawDeg, i) => {
    const near = (distance + axisBehind) / (distance + axisBehind - faceBefore * Math.cos((yawDeg * Math.PI) / 180));
    const face = {
      pose: { yawDeg, pitchDeg, rollDeg: 0 },
      pxPerCanonicalCm: atAxis * ruler.mmPerCanonicalCm * near,
      irisPx: null,
      eyesOpen: true,
      centre: [0, 0] as const,
      width: 100,
    };
    return { ...blank(1 + i / 10), flags: [], face };
  });
}

type Wall = (face: TruthFace) => ((x: number, y: number) => readonly [number, number, number]) | undefined;

const walls: Readonly<Record<SideView['wall'], Wall>> = {
  plain: () => undefined,
  'of skin': (face) => {
    const [x, y] = face.base.overlay.points[50];
    const at = (Math.floor(y) * face.frame.width + Math.floor(x)) * 3;
    const [r, g, b] = face.frame.rgb.subarray(at, at + 3);
    return () => [r, g, b];
  },
  'of stripes': () => (x) => (Math.floor(x / 14) % 2 === 0 ? [210, 205, 190] : [70, 60, 90]),
};
