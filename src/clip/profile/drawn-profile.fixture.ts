import type { ProfilePoint, SeenProfile } from './profile-outline.ts';

/** A drawn midline [mm]; subnasale is the origin, the lip line lies 22 mm below it. */
export interface DrawnProfile {
  /** red border in front of subnasale */
  readonly projection: number;
  /** which side is seen */
  readonly towards?: 1 | -1;
  /** chin up [deg] */
  readonly nod?: number;
  readonly pxPerMm?: number;
  /** length of the nose [mm] */
  readonly nose?: number;
  /** unevenness of brightness over the white lip */
  readonly hair?: number;
  /** redness of the lip over skin */
  readonly red?: number;
  /** the outline ends at this height */
  readonly endsAt?: number;
}

/** Heights of the red border and of the lip line under subnasale [mm]. */
export const drawnHeights = { ls: -15, sto: -22 } as const;

const knots = ({ projection: p, nose = 14 }: DrawnProfile): readonly ProfilePoint[] => [
  [nose - 20, 50],
  [nose - 12, 30],
  [nose - 3, 14],
  [nose, 8.5],
  [nose - 2, 6],
  [3, 2],
  [0, 0],
  [0.2 * p, -5],
  [0.6 * p, -10.5],
  [p, -15],
  [p + 0.9, -17.5],
  [p + 0.4, -19.8],
  [p - 1.6, -21.2],
  [p - 3.6, -22],
  [p - 1.8, -23],
  [p - 0.6, -26],
  [p - 3, -31],
  [p - 7, -38],
  [p - 4, -48],
];

/** What a camera would have seen of it, a quarter of a millimetre apart. */
export function drawnProfile(drawn: DrawnProfile): SeenProfile {
  const { towards = 1, nod = 0, pxPerMm = 3, hair = 0, red = 0.25, endsAt = -47 } = drawn;
  const [cos, sin] = [Math.cos((nod * Math.PI) / 180), Math.sin((nod * Math.PI) / 180)];
  const [points, colours]: [number[], number[]] = [[], []];
  for (let up = 49; up >= endsAt; up -= 0.25) {
    const forward = forwardAt(knots(drawn), up);
    const [out, high] = [forward * cos - up * sin, forward * sin + up * cos];
    points.push(400 + towards * out * pxPerMm, 300 - high * pxPerMm);
    const isRed = up < drawnHeights.ls && up > -30;
    const bristle = up < -1 && up > drawnHeights.ls ? hair * Math.sin(6 * up) : 0;
    colours.push(0.3 + (isRed ? red : 0), 5 + bristle);
  }
  return { towards, points: Float32Array.from(points), colours: Float32Array.from(colours) };
}

function forwardAt(outline: readonly ProfilePoint[], up: number): number {
  let i = 1;
  while (i < outline.length - 1 && outline[i][1] > up) i++;
  const [a, b] = [outline[i - 1], outline[i]];
  const t = (a[1] - up) / (a[1] - b[1]);
  return a[0] + (b[0] - a[0]) * t;
}
