import { type ClipFrame, type ClipSource, pictureFrame } from '#clip';
import type { Frame } from '#measure';
import { stream } from '#numerics';
import { compressed, grainy, type Light, lit } from './degrade.ts';
import type { TruthFace } from './face.ts';
import { baked, type Field, moveCommissure, raiseUpperBorder, still, together } from './fields.ts';
import { type Head, headOf, renderHead, type View } from './head.ts';

/** How the head wanders: about these many degrees and millimetres, one standard deviation. */
export interface Sway {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  readonly shiftMm: number;
  readonly distanceMm: number;
}

/** A person who tries to hold still. */
export const smallSway: Sway = { yaw: 0.8, pitch: 0.8, roll: 0.6, shiftMm: 1.5, distanceMm: 6 };

/** A movement of the lips over time: share of the field at a moment [s], 0 = rest. */
export interface Movement {
  readonly field: Field;
  share(atSeconds: number): number;
}

/** What a clip shows. */
export interface ClipScript {
  /** another seed: another wander of the head and other noise, nothing else */
  readonly seed: number;
  readonly seconds: number;
  readonly framesPerSecond?: number;
  /** [px] */
  readonly size?: { readonly width: number; readonly height: number };
  readonly pxPerMm?: number;
  /** pose and distance about which the head wanders */
  readonly view?: Pick<View, 'yaw' | 'pitch' | 'roll' | 'distance'>;
  readonly sway?: Sway;
  readonly light?: Light;
  /** standard deviation of the sensor's noise, 0-255 */
  readonly noise?: number;
  /** JPEG quality of every frame; none without it */
  readonly quality?: number;
  readonly movements?: readonly Movement[];
}

/** Twice the result's pixels for the start of a clip, so that sampling it again takes little away. */
const finer = 2;

/**
 * The face of a clip: a change of the lips (a lip flip of known millimetres) drawn once into a finer photograph.
 * @param pxPerMm of the clips to be made
 */
export function clipHead(face: TruthFace, pxPerMm: number, change: Field = still): Head {
  const head = headOf(face);
  const scale = (finer * pxPerMm) / face.pxPerMm;
  const size = { width: Math.round(face.frame.width * scale), height: Math.round(face.frame.height * scale) };
  const shift = [face.origin[0] * scale - size.width / 2, face.origin[1] * scale - size.height * 0.62] as const;
  const upright = Math.atan2(face.along[1], face.along[0]) * (180 / Math.PI);
  const frame = renderHead(head, { size, shift, roll: upright, pxPerMm: finer * pxPerMm }, change, { step: 2 });
  const enlarged: TruthFace = {
    ...face,
    frame,
    pxPerMm: finer * pxPerMm,
    enlarged: face.enlarged * scale,
    origin: [face.origin[0] * scale, face.origin[1] * scale],
  };
  return { face: enlarged, relief: head.relief };
}

/** A lip flip for {@link clipHead} [mm]. */
export function lipFlip(face: TruthFace, mm: number): Field {
  return raiseUpperBorder(face, mm);
}

/** Both corners out and up by so many millimetres, and back, every `period` seconds from `from` on. */
export function smileCycle(
  face: TruthFace,
  reach: { readonly left: readonly [number, number]; readonly right: readonly [number, number] },
  { from = 1, period = 3, held = 1 }: { from?: number; period?: number; held?: number } = {},
): Movement {
  const field = baked(
    together([
      [1, moveCommissure(face, 'left', reach.left)],
      [1, moveCommissure(face, 'right', reach.right)],
    ]),
  );
  return { field, share: (t) => (t < from ? 0 : pulse((t - from) % period, held)) };
}

/** Rises within half a second, is held, falls within half a second. */
function pulse(t: number, held: number): number {
  const attack = 0.5;
  const ease = (s: number) => 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, s)));
  return Math.min(ease(t / attack), ease((2 * attack + held - t) / attack));
}

/** A clip of a head that sways, breathes and moves its lips by known amounts; one frame in memory at a time. */
export function truthClip(head: Head, script: ClipScript): ClipSource {
  const { seconds, framesPerSecond = 25, size = { width: 640, height: 480 } } = script;
  const wander = wanderOf(script);
  async function* frames(): AsyncIterable<ClipFrame> {
    const count = Math.round(seconds * framesPerSecond);
    for (let i = 0; i < count; i++) {
      const atSeconds = i / framesPerSecond;
      const frame = await drawn(head, script, { ...wander(atSeconds), size }, { index: i, atSeconds });
      yield pictureFrame(frame, atSeconds);
    }
  }
  return { ...size, framesPerSecond, durationSeconds: seconds, frames };
}

/** Pose of a script's head at a moment. */
export function wanderOf({ seed, sway = smallSway, view = {}, pxPerMm = 2 }: ClipScript): (t: number) => View {
  const path = (purpose: string) => {
    const random = stream(seed, 0, purpose);
    const waves = [0.13, 0.29, 0.47].map((hertz) => ({
      hertz: hertz * (0.8 + 0.4 * random.uniform()),
      phase: 2 * Math.PI * random.uniform(),
      size: random.normal() * Math.sqrt(2 / 3),
    }));
    return (t: number) =>
      waves.reduce((sum, { hertz, phase, size }) => sum + size * Math.sin(2 * Math.PI * hertz * t + phase), 0);
  };
  const [yaw, pitch, roll, x, y, z] = ['yaw', 'pitch', 'roll', 'x', 'y', 'z'].map(path);
  const breath = stream(seed, 0, 'breath').uniform() * 2 * Math.PI;
  return (t) => {
    const breathing = Math.sin(2 * Math.PI * 0.25 * t + breath);
    const near = sway.distanceMm * z(t);
    return {
      yaw: (view.yaw ?? 0) + sway.yaw * yaw(t),
      pitch: (view.pitch ?? 0) + sway.pitch * pitch(t) + 0.3 * breathing,
      roll: (view.roll ?? 0) + sway.roll * roll(t),
      shift: [sway.shiftMm * pxPerMm * x(t), sway.shiftMm * pxPerMm * (y(t) + 0.3 * breathing)],
      distance: (view.distance ?? 450) + near,
      pxPerMm: pxPerMm * (1 - near / 450),
    };
  };
}

async function drawn(
  head: Head,
  { seed, light, noise = 2, quality, movements = [] }: ClipScript,
  view: View,
  { index, atSeconds }: { index: number; atSeconds: number },
): Promise<Frame> {
  const moving = movements.map(({ share, field }) => [share(atSeconds), field] as const);
  const field = moving.some(([share]) => share !== 0) ? together(moving) : still;
  const plain = renderHead(head, view, field, { step: 4, sampling: 'linear' });
  const seen = light ? lit(plain, light) : plain;
  const grained = noise > 0 ? grainy(seen, noise, seed * 100_003 + index) : seen;
  return quality === undefined ? grained : compressed(grained, quality);
}
