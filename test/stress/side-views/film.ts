import { type GuidedTask, measureClip } from '#clip';
import type { FaceNetworks } from '#measure';
import {
  knownProfile,
  type StillName,
  scriptOfTurning,
  solidHead,
  type TruthFace,
  turningFilm,
} from '../../truth/index.ts';

/** Four people without and two with hair over the lip. */
export const people: readonly StillName[] = [
  'franck_01829.jpg',
  'obama4_crop.jpg',
  'bieber_small.jpg',
  'cage2_crop.jpg',
  'walter2_crop.jpg',
  'bill-murray-snl_crop.jpg',
];

/** How one film differs from the usual one. */
export interface SideView {
  /** red border in front of subnasale, along the photograph's line of sight [mm] */
  readonly projection: number;
  /** whole turn [deg] */
  readonly turn: number;
  readonly wall: 'plain' | 'of skin' | 'of stripes';
  readonly people: number;
}

const usual = { turn: 90, wall: 'plain', people: 4 } as const;

/** Every film: the lip of everyone in two places; hair, turns too small and too large, walls that hide the outline. */
export const views: readonly SideView[] = [
  { ...usual, projection: 1 },
  { ...usual, projection: 3 },
  ...[60, 80, 100].map((turn) => ({ ...usual, projection: 3, turn, people: 1 })),
  ...(['of skin', 'of stripes'] as const).map((wall) => ({ ...usual, projection: 3, wall, people: 1 })),
  { ...usual, projection: 2, people: people.length },
];

/** What is kept of one film. */
export interface FilmedSide {
  readonly person: string;
  readonly view: SideView;
  /** in the patient frame [mm] */
  readonly truth: number;
  /** why it was not measured; null when it was */
  readonly refusal: string | null;
  readonly side: GuidedTask | null;
}

const walls: Readonly<
  Record<
    SideView['wall'],
    (face: TruthFace) => ((x: number, y: number) => readonly [number, number, number]) | undefined
  >
> = {
  plain: () => undefined,
  'of skin': (face) => {
    const [x, y] = face.base.overlay.points[50];
    const at = (Math.floor(y) * face.frame.width + Math.floor(x)) * 3;
    const [r, g, b] = face.frame.rgb.subarray(at, at + 3);
    return () => [r, g, b];
  },
  'of stripes': () => (x) => (Math.floor(x / 14) % 2 === 0 ? [210, 205, 190] : [70, 60, 90]),
};

/** Films one head that turns to the side, and measures it. */
export async function filmSide(face: TruthFace, view: SideView, networks: FaceNetworks): Promise<FilmedSide> {
  const known = knownProfile(face, { projection: view.projection });
  const nod = (face.base.capture.pose.pitchDeg * Math.PI) / 180;
  const truth = view.projection * Math.cos(nod) - (known.sn - known.ls) * Math.sin(nod);
  const behind = walls[view.wall](face);
  const film = turningFilm({
    head: solidHead(face, known),
    pxPerMm: 2.6,
    size: { width: 800, height: 640 },
    turn: view.turn,
    seed: 1 + views.indexOf(view),
    ...(behind && { behind }),
  });
  const result = await measureClip(film, networks, { script: scriptOfTurning() });
  const kept = { person: face.name, view, truth };
  if (!result.ok) return { ...kept, refusal: result.detail, side: null };
  return { ...kept, refusal: null, side: result.guided?.[0] ?? null };
}
