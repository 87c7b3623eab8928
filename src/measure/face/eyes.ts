import { parameters } from '../parameters.ts';
import type { Frame, PixelPoint } from './frame.ts';

/** One iris in the picture. */
export interface Iris {
  readonly centre: PixelPoint;
  /** [px] */
  readonly radius: number;
}

/** Both eyes of a face: the ruler, and whether it can be trusted. */
export interface Eyes {
  readonly right: Iris;
  readonly left: Iris;
  /** opening of the lids over the width of the eye, the patient's right and left [1] */
  readonly openness: readonly [right: number, left: number];
  /** number of irises that are open to view */
  readonly shown: number;
  /** mean horizontal diameter of the irises that are open to view [px]; null when both eyes are closed */
  readonly irisPx: number | null;
  /** distance between the irises' centres [px] */
  readonly pupilsPx: number;
  /** difference of the two diameters over their mean [1] */
  readonly unlike: number;
}

/** Outer and inner corner, upper and lower lid, iris centre and the rim points beside it, of each eye. */
const eyePoints = [
  { corners: [33, 133], lids: [159, 145], centre: 468, rim: [469, 471] },
  { corners: [362, 263], lids: [386, 374], centre: 473, rim: [474, 476] },
] as const;

/**
 * Reads the irises. An eye counts as hidden when its lids are closed, or narrowed without a dark iris beside a white.
 * @param points (478 x 3) [px]
 */
export function readEyes(frame: Frame, points: ArrayLike<number>): Eyes {
  const at = (i: number): PixelPoint => [points[i * 3], points[i * 3 + 1]];
  const between = (pair: readonly [number, number]) => {
    const [a, b] = [at(pair[0]), at(pair[1])];
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  };
  const [right, left] = eyePoints.map(({ corners, lids, centre, rim }) => {
    const iris: Iris = { centre: at(centre), radius: between(rim) / 2 };
    const openness = between(lids) / between(corners);
    const along = [at(corners[0]), at(corners[1])] as const;
    const { closedLids, narrowedLids, whiteOverIris } = parameters;
    const lit = openness > closedLids.value && whiteOver(frame, iris, along) > whiteOverIris.value;
    return { iris, openness, shown: lit || openness > narrowedLids.value };
  });
  const shown = [right, left].filter((eye) => eye.shown).map((eye) => 2 * eye.iris.radius);
  const [a, b] = [right.iris.radius, left.iris.radius];
  return {
    right: right.iris,
    left: left.iris,
    openness: [right.openness, left.openness],
    shown: shown.length,
    irisPx: shown.length === 0 ? null : shown.reduce((sum, value) => sum + value, 0) / shown.length,
    pupilsPx: between([468, 473]),
    unlike: (2 * Math.abs(a - b)) / (a + b),
  };
}

/** How much brighter the white on the better side is than the iris, in logarithms of brightness. */
function whiteOver(frame: Frame, iris: Iris, [from, to]: readonly [PixelPoint, PixelPoint]): number {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const mean = (low: number, high: number, rise: number) => {
    let sum = 0;
    for (let k = 0; k < 25; k++) {
      const du = (low + ((k % 5) * (high - low)) / 4) * iris.radius;
      const dv = (Math.floor(k / 5) / 2 - 1) * rise * iris.radius;
      sum += logBrightness(frame, iris.centre[0] + du * ux - dv * uy, iris.centre[1] + du * uy + dv * ux) / 25;
    }
    return sum;
  };
  return Math.max(mean(1.25, 1.6, 0.2), mean(-1.6, -1.25, 0.2)) - mean(-0.55, 0.55, 0.3);
}

function logBrightness({ rgb, width, height }: Frame, x: number, y: number): number {
  const column = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const row = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const at = (row * width + column) * 3;
  return Math.log(6 + 0.3 * rgb[at] + 0.6 * rgb[at + 1] + 0.1 * rgb[at + 2]);
}
