import type { FaceNetworks, Frame, PixelPoint } from '#measure';
import { measureFrame } from '#measure';
import { type Stream, stream } from '#numerics';
import {
  compressed,
  type Field,
  grainy,
  headOf,
  type Light,
  lit,
  mirrorImage,
  renderHead,
  still,
  type TruthFace,
  type View,
} from '../../truth/index.ts';
import { coloured, smoothed } from './retouch.ts';

/** What was done to a picture, and how much of it. */
export interface Manipulation {
  readonly kind: 'lens' | 'retouch' | 'warp' | 'make-up' | 'mirrored' | 'light' | 'warm';
  /** lens: distance [mm]; retouch: width smoothed over [px]; warp: way [mm]; make-up: share of a full red; light: times; warm: logarithm */
  readonly size: number;
}

/** Everything that is tried, weakest first. */
export const manipulations: readonly Manipulation[] = [
  { kind: 'lens', size: 350 },
  { kind: 'lens', size: 280 },
  { kind: 'lens', size: 200 },
  { kind: 'retouch', size: 3 },
  { kind: 'retouch', size: 5 },
  { kind: 'retouch', size: 9 },
  { kind: 'warp', size: 1.5 },
  { kind: 'warp', size: 3 },
  { kind: 'make-up', size: 0.25 },
  { kind: 'make-up', size: 0.5 },
  { kind: 'mirrored', size: 1 },
  { kind: 'light', size: 0.5 },
  { kind: 'warm', size: 0.2 },
];

/** Visits of each person in which nothing is done. */
export const visits = 3;

/** How one visit differs from every other: pose, distance, light, noise and compression. */
interface Visit {
  readonly view: View;
  readonly light: Light;
  readonly noise: number;
  readonly quality: number;
  readonly seed: number;
}

function visitOf({ name, base }: TruthFace, seed: number): Visit {
  const random = stream(seed, 0, `visit of ${name}`);
  const { yawDeg, pitchDeg } = base.capture.pose;
  return {
    view: {
      yaw: 0.8 * random.normal() - yawDeg,
      pitch: 0.8 * random.normal() - pitchDeg,
      roll: random.normal(),
      distance: between(random, 420, 480),
    },
    light: { gain: between(random, 0.85, 1.18), warmth: between(random, -0.04, 0.04) },
    noise: between(random, 2, 4),
    quality: Math.round(between(random, 75, 92)),
    seed,
  };
}

/** A picture of a visit, as it would be handed in. @param done null = nothing */
export async function pictureOf(
  face: TruthFace,
  networks: FaceNetworks,
  { visit, done }: { readonly visit: number; readonly done: Manipulation | null },
): Promise<Frame> {
  const { view, light, noise, quality, seed } = visitOf(face, visit);
  const is = (kind: Manipulation['kind']) => (done?.kind === kind ? done.size : null);
  const seen = { ...view, distance: is('lens') ?? view.distance ?? 450 };
  const shot = renderHead(headOf(face), { size: { width: 620, height: 700 }, pxPerMm: 3, ...seen }, warpOf(is('warp')));
  const shone = { gain: (light.gain ?? 1) * (is('light') ?? 1), warmth: (light.warmth ?? 0) + (is('warm') ?? 0) };
  const taken = await compressed(grainy(lit(shot, shone), noise, seed), 92);
  return compressed(await edited(taken, networks, done), quality);
}

async function edited(frame: Frame, networks: FaceNetworks, done: Manipulation | null): Promise<Frame> {
  if (done?.kind === 'mirrored') return mirrorImage(frame);
  if (done?.kind !== 'retouch' && done?.kind !== 'make-up') return frame;
  const measured = await measureFrame(frame, networks);
  if (!measured.ok) return frame;
  const { contours, points } = measured.overlay;
  const ring = (upper: readonly PixelPoint[], lower: readonly PixelPoint[]) => [...upper, ...lower.toReversed()];
  const lips = [ring(contours.upperBorder, contours.upperMargin), ring(contours.lowerMargin, contours.lowerBorder)];
  if (done.kind === 'make-up') return coloured(frame, lips, done.size);
  return smoothed(frame, { lips, middle: points[13], reach: 26 * measured.reading.pxPerMm, width: done.size });
}

/** As a warping brush of 10 mm works: the upper lip is pulled up, and what lies near goes along. */
function warpOf(mm: number | null): Field {
  if (mm === null) return still;
  return (u, v, sum) => {
    sum[1] += mm * Math.exp(-((u / 14) ** 2) - ((v - 5) / 8) ** 2);
  };
}

function between(random: Stream, low: number, high: number): number {
  return low + (high - low) * random.uniform();
}
