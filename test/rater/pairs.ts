import type { ComparedSide } from '#compare';
import { type ContourName, type Frame, type Measured, measureFrame, relateToRest } from '#measure';
import { stream } from '#numerics';
import { type LipMotion, movementOnly, replayPair } from '#replay';
import { nodeFaceNetworks } from '../../src/cli/input/node-face-networks.ts';
import {
  baked,
  compressed,
  type Field,
  grainy,
  type Head,
  headOf,
  lampFrom,
  lit,
  moveCommissure,
  renderHead,
  type StillName,
  still,
  together,
  truthFace,
} from '../truth/index.ts';
import type { Grey } from './draw-replay.ts';
import { filmedSmile } from './film-smile.ts';

/** What is different after; `unchanged` is the same person filmed again. */
export const conditions = ['unchanged', 'weaker', 'flash', 'lipstick'] as const;
export type Condition = (typeof conditions)[number];

/** A smile before and after, as measured from synthetic photographs of one person. */
export interface Pair {
  readonly person: string;
  readonly condition: Condition;
  readonly before: LipMotion;
  readonly after: LipMotion;
  /** the photographs around the mouth, for comparison */
  readonly photoBefore: Grey;
  readonly photoAfter: Grey;
}

/** Way of each corner in the closed smile before [mm], and how much of it is lost where the smile is weaker. */
const SMILE = [6, 5] as const;
const LOST_MM = 2;

/** What either side is measured from. */
export type Medium = 'photographs' | 'clips';

/** All conditions of one face, filmed again each time with another pose and other noise; what cannot be measured is left out. */
export async function pairsOf(name: StillName, seed: number, medium: Medium = 'photographs'): Promise<Pair[]> {
  const face = await truthFace(name, await nodeFaceNetworks());
  const head = headOf(face);
  const heads: Readonly<Record<Condition, Head>> = {
    unchanged: head,
    weaker: head,
    flash: flashed(head),
    lipstick: painted(head),
  };
  const film = medium === 'clips' ? clipped : filmed;
  const before = await film({ head, field: smile(head, 0), seed });
  if (before === null) return [];
  const pairs: Pair[] = [];
  for (const [i, condition] of conditions.entries()) {
    const field = smile(head, condition === 'weaker' ? LOST_MM : 0);
    const after = await film({ head: heads[condition], field, seed: seed + 100 * (i + 1) });
    if (after === null) continue;
    const pair = replayPair(before.side, after.side);
    const shown = pair && movementOnly(pair);
    const [from, to] = [shown?.before.held.get('smile'), shown?.after.held.get('smile')];
    if (from === undefined || to === undefined) continue;
    const person = face.facts.person;
    pairs.push({ person, condition, before: from, after: to, photoBefore: before.photo, photoAfter: after.photo });
  }
  return pairs;
}

function smile({ face }: Head, lostMm: number): Field {
  const share = 1 - lostMm / Math.hypot(...SMILE);
  const way = [SMILE[0] * share, SMILE[1] * share] as const;
  return together([
    [1, moveCommissure(face, 'left', way)],
    [1, moveCommissure(face, 'right', way)],
  ]);
}

interface Filmed {
  readonly head: Head;
  readonly field: Field;
  readonly seed: number;
}

/** What was measured, and the photograph of the smile around the mouth. */
interface Seen {
  readonly side: ComparedSide;
  readonly photo: Grey;
}

/** A rest and a smile, each in a pose of its own. */
async function filmed({ head, field, seed }: Filmed): Promise<Seen | null> {
  const networks = await nodeFaceNetworks();
  const random = stream(seed, 0, 'pose of a synthetic pair');
  const shot = async (shown: Field, k: number): Promise<Measured | null> => {
    const view = { yaw: random.normal(), pitch: random.normal(), roll: random.normal(), shift: jitter(random) };
    const picture = await compressed(grainy(renderHead(head, view, shown), 3, seed + k), 85);
    const found = await measureFrame(picture, networks);
    if (!found.ok) return null;
    pictures.push(picture);
    return found;
  };
  const pictures: Frame[] = [];
  const rest = await shot(still, 1);
  const smiling = await shot(field, 2);
  if (rest === null || smiling === null) return null;
  const asked = { ...rest, capture: { ...rest.capture, expression: 'rest' as const } };
  const related = relateToRest(smiling, asked);
  const captures = [
    { ...asked.capture, geometry: asked.geometry },
    { ...related.capture, expression: 'smile' as const, geometry: related.geometry },
  ];
  return { side: { captures }, photo: aroundMouth(pictures[1], smiling) };
}

/** The same as a clip; the photographs are those of a rest and a smile. */
async function clipped(shown: Filmed): Promise<Seen | null> {
  const side = await filmedSmile(shown.head, baked(shown.field), shown.seed);
  const photographed = side && (await filmed(shown));
  return photographed && { side, photo: photographed.photo };
}

function jitter(random: { normal(): number }): [number, number] {
  return [2 * random.normal(), 2 * random.normal()];
}

/** The same head photographed with a frontal flash: over a stop brighter, cooler, and lit from above the lens. */
function flashed(head: Head): Head {
  const frame = lit(lampFrom(head, [0, 0.3], 0.5), { gain: 1.5, warmth: -0.08 });
  return { ...head, face: { ...head.face, frame } };
}

/** The same head with lipstick: a full red within the lips' contours as they were measured. */
function painted(head: Head): Head {
  const { frame, base } = head.face;
  const { outline } = base.reading;
  const band = (top: ContourName, bottom: ContourName) => [...outline[top], ...outline[bottom].toReversed()];
  const rings = [band('upperBorder', 'upperMargin'), band('lowerMargin', 'lowerBorder')];
  const rgb = Uint8ClampedArray.from(frame.rgb);
  for (let row = 0; row < frame.height; row++) {
    for (let column = 0; column < frame.width; column++) {
      if (!rings.some((ring) => holds(ring, column + 0.5, row + 0.5))) continue;
      const at = (row * frame.width + column) * 3;
      const paint = [1.05, 0.45, 0.5];
      for (let c = 0; c < 3; c++) rgb[at + c] = frame.rgb[at + c] * paint[c] + (c === 0 ? 25 : 0);
    }
  }
  return { ...head, face: { ...head.face, frame: { ...frame, rgb } } };
}

function holds(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  });
  return inside;
}

/** The photograph around the mouth, upright, 2 px/mm, in grey. */
function aroundMouth({ rgb, width, height }: Frame, { reading }: Measured): Grey {
  const { upperMargin } = reading.outline;
  const [right, left] = [upperMargin[0], upperMargin[upperMargin.length - 1]];
  const [cx, cy] = [(right[0] + left[0]) / 2, (right[1] + left[1]) / 2];
  const size = { width: 160, height: 112 };
  const value = new Float32Array(size.width * size.height);
  for (let i = 0; i < value.length; i++) {
    const x = Math.round(cx + (((i % size.width) - size.width / 2) * reading.pxPerMm) / 2);
    const y = Math.round(cy + ((Math.floor(i / size.width) - size.height / 2) * reading.pxPerMm) / 2);
    const at = (Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))) * 3;
    value[i] = (0.3 * rgb[at] + 0.59 * rgb[at + 1] + 0.11 * rgb[at + 2]) / 255;
  }
  return { ...size, value };
}
