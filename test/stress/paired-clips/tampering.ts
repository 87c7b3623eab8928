import { compareCaptures } from '#compare';
import { type FaceNetworks, type Frame, type Measured, measureFrame, type PixelPoint, toMeasurement } from '#measure';
import {
  compressed,
  grainy,
  headOf,
  type Light,
  lit,
  mirrorImage,
  renderHead,
  type StillName,
  still,
  type TruthFace,
  truthFace,
  type View,
} from '../../truth/index.ts';
import { people } from './film.ts';

/** What was done to the second picture of a pair, and how often each flag was raised. */
export interface Tampering {
  readonly kind: string;
  /** the flag that should be raised; null where none should */
  readonly expected: string | null;
  readonly pairs: number;
  readonly refused: number;
  readonly raised: Readonly<Record<string, number>>;
}

interface Shown {
  readonly view?: View;
  readonly light?: Light;
  readonly seed: number;
  readonly quality?: number;
}

const kinds: readonly (readonly [kind: string, expected: string | null])[] = [
  ['another visit, nothing else', null],
  ['half the light', 'light-differs'],
  ['warm light', 'light-differs'],
  ['camera at 250 mm instead of 450', 'lens-distance-differs'],
  ['lipstick', 'make-up-differs'],
  ['skin around the mouth smoothed', 'edited'],
  ['mirrored', 'mirrored'],
  ['another person', 'other-person'],
];

/** Raises every flag on pictures in which one thing was done, and counts it on pictures in which nothing was. */
export async function tamperStudy(networks: FaceNetworks): Promise<Tampering[]> {
  const names = Object.values(people).flat();
  const faces = await Promise.all(names.map((name: StillName) => truthFace(name, networks)));
  const bases: (Measured | null)[] = [];
  for (const face of faces) bases.push(await measuredOf(await shown(face, { seed: 1 }), networks));
  const found: Tampering[] = [];
  for (const [kind, expected] of kinds) {
    const raised: Record<string, number> = {};
    let [pairs, refused] = [0, 0];
    for (const [i, face] of faces.entries()) {
      const base = bases[i];
      if (base === null) continue;
      const other = kind === 'another person' ? bases[(i + 1) % bases.length] : await tampered(face, kind, networks);
      if (other === null) refused++;
      else {
        pairs++;
        for (const flag of flagsBetween(base, other)) raised[flag] = (raised[flag] ?? 0) + 1;
      }
    }
    found.push({ kind, expected, pairs, refused, raised });
  }
  return found;
}

function flagsBetween(before: Measured, after: Measured): string[] {
  const [b, a] = [before, after].map((one) => toMeasurement([one], 'study'));
  const told = ['stills-only', 'pose-differs', 'expression-missing'];
  return compareCaptures(b, a, 'study').flags.flatMap(({ flag }) => (told.includes(flag) ? [] : [flag]));
}

async function measuredOf(frame: Frame, networks: FaceNetworks): Promise<Measured | null> {
  const measured = await measureFrame(frame, networks);
  return measured.ok ? measured : null;
}

/** The face straight ahead, as a camera of another day shows it. */
async function shown(face: TruthFace, { view = {}, light = {}, seed, quality = 85 }: Shown): Promise<Frame> {
  const { yawDeg, pitchDeg } = face.base.capture.pose;
  const pose = { ...view, yaw: (view.yaw ?? 0) - yawDeg, pitch: (view.pitch ?? 0) - pitchDeg };
  const place = { size: { width: 620, height: 700 }, pxPerMm: 3 };
  const frame = renderHead(headOf(face), { ...place, ...pose }, still);
  return compressed(grainy(lit(frame, light), 3, seed), quality);
}

async function tampered(face: TruthFace, kind: string, networks: FaceNetworks): Promise<Measured | null> {
  const again = { seed: 2, view: { yaw: 0.8, pitch: -0.6 }, quality: 75 };
  const frames: Record<string, () => Promise<Frame>> = {
    'another visit, nothing else': () => shown(face, { ...again, light: { gain: 1.15, warmth: 0.04 } }),
    'half the light': () => shown(face, { ...again, light: { gain: 0.4 } }),
    'warm light': () => shown(face, { ...again, light: { warmth: 0.25 } }),
    'camera at 250 mm instead of 450': () => shown(face, { ...again, view: { ...again.view, distance: 250 } }),
    lipstick: async () => painted(await shown(face, again), networks, 'lips'),
    'skin around the mouth smoothed': async () => painted(await shown(face, again), networks, 'skin'),
    mirrored: async () => mirrorImage(await shown(face, again)),
  };
  return measuredOf(await frames[kind](), networks);
}

/** Colours the lips, or smooths the skin around them. */
async function painted(frame: Frame, networks: FaceNetworks, what: 'lips' | 'skin'): Promise<Frame> {
  const measured = await measuredOf(frame, networks);
  if (measured === null) return frame;
  const { contours } = measured.overlay;
  const ring = (upper: readonly PixelPoint[], lower: readonly PixelPoint[]) => [...upper, ...lower.toReversed()];
  const lips = [ring(contours.upperBorder, contours.upperMargin), ring(contours.lowerMargin, contours.lowerBorder)];
  const middle = measured.overlay.points[13];
  const reach = 26 * measured.reading.pxPerMm;
  const rgb = Uint8ClampedArray.from(frame.rgb);
  for (let y = 2; y < frame.height - 2; y++) {
    for (let x = 2; x < frame.width - 2; x++) {
      const near = Math.hypot(x - middle[0], y - middle[1]) < reach;
      if (!near) continue;
      const onLips = lips.some((polygon) => holds(polygon, [x + 0.5, y + 0.5]));
      const at = (y * frame.width + x) * 3;
      if (what === 'lips' && onLips) for (let c = 0; c < 3; c++) rgb[at + c] *= [0.85, 0.5, 0.6][c];
      if (what === 'skin' && !onLips) for (let c = 0; c < 3; c++) rgb[at + c] = around(frame, x, y, c);
    }
  }
  return { ...frame, rgb };
}

/** Mean over five by five pixels. */
function around({ rgb, width }: Frame, x: number, y: number, c: number): number {
  let sum = 0;
  for (let dy = -2; dy <= 2; dy++) for (let dx = -2; dx <= 2; dx++) sum += rgb[((y + dy) * width + x + dx) * 3 + c];
  return sum / 25;
}

function holds(polygon: readonly PixelPoint[], [x, y]: PixelPoint): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [polygon[i], polygon[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
