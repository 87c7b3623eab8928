import type { Frame, PixelPoint } from '../face/frame.ts';

/** A band of parallel lines on which the edge of a face is looked for, from the face outwards. */
export interface EdgeScan {
  /** where the middle line begins, inside the face [px] */
  readonly from: PixelPoint;
  /** outwards, away from the face, and up along the band: unit vectors in the picture */
  readonly out: readonly [number, number];
  readonly up: readonly [number, number];
  /** how far lines go outwards [mm] */
  readonly reach: number;
  /** how far the band goes up and down from the middle line [mm] */
  readonly above: number;
  readonly below: number;
  readonly pxPerMm: number;
}

/** Where a face ends against what lies behind it, line by line. */
export interface FaceEdge {
  /** height of each line over the middle one [mm], the uppermost first */
  readonly heights: Float64Array;
  /** how far outwards the face ends; NaN where it does not stand out [mm] */
  readonly ends: Float64Array;
  /** colour of the face just inside its edge: logarithms of red, green, blue (lines x 3) */
  readonly inside: Float64Array;
}

/** Distance between lines and between samples on a line [mm]; no finer than half a pixel. */
const finestPitch = 0.25;
/** Outermost part of each line from which its background is learnt [mm]. */
const band = 9;
/** Least noise of a background's colour, natural logarithm. */
const leastNoise = 0.035;
/** A colour this many deviations from the background is not it. */
const unlike = 4;
/** The face goes on for so long inside its edge [mm]. */
const goesOn = 2.5;
/** Least step of colour at an edge, natural logarithm, root mean square of red, green and blue. */
const leastStep = 0.12;
/** Added to a colour before the logarithm, so that sensor noise in shadows stays small. */
const darkOffset = 6;

/**
 * The edge of a face against a plain background: on every line the outermost place from which on inwards nothing looks
 * like that line's own background any more, then where the colour is half way between both sides.
 */
export function findFaceEdge(frame: Frame, scan: EdgeScan): FaceEdge {
  const pitch = Math.max(finestPitch, 0.5 / scan.pxPerMm);
  const count = Math.max(0, Math.floor((scan.above + scan.below) / pitch) + 1);
  const heights = Float64Array.from({ length: count }, (_, i) => scan.above - i * pitch);
  const ends = new Float64Array(count).fill(Number.NaN);
  const inside = new Float64Array(count * 3).fill(Number.NaN);
  for (let i = 0; i < count; i++) {
    const line = readLine(frame, scan, heights[i], pitch);
    const end = line && endOf(line, pitch, Math.max(0.8, 1.5 / scan.pxPerMm));
    if (!end) continue;
    ends[i] = end.at;
    inside.set(end.colour, i * 3);
  }
  return { heights, ends, inside };
}

/** Logarithmic colours along a line (samples x 3); null when it leaves the picture too soon to show a background. */
function readLine(frame: Frame, { from, out, up, reach, pxPerMm }: EdgeScan, height: number, pitch: number) {
  const [x0, y0] = [from[0] + up[0] * height * pxPerMm, from[1] + up[1] * height * pxPerMm];
  const step = pitch * pxPerMm;
  const room = roomInside(frame, [x0, y0], out) / step;
  const count = Math.floor(Math.min(reach / pitch, room));
  if (count * pitch < band + goesOn) return null;
  const line = new Float64Array(count * 3);
  for (let k = 0; k < count; k++) colourAt(frame, x0 + out[0] * k * step, y0 + out[1] * k * step, line.subarray(k * 3));
  return line;
}

/** How far one can go from a place before leaving the picture [px]. */
function roomInside({ width, height }: Frame, [x, y]: PixelPoint, [dx, dy]: readonly [number, number]): number {
  if (x < 1 || y < 1 || x > width - 2 || y > height - 2) return 0;
  const along = (at: number, d: number, size: number) =>
    d > 0 ? (size - 2 - at) / d : d < 0 ? (1 - at) / d : Infinity;
  return Math.min(along(x, dx, width), along(y, dy, height));
}

function colourAt({ rgb, width }: Frame, x: number, y: number, into: Float64Array): void {
  const [column, row] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  const [s, t] = [x - 0.5 - column, y - 0.5 - row];
  const at = (row * width + column) * 3;
  for (let c = 0; c < 3; c++) {
    const top = rgb[at + c] * (1 - s) + rgb[at + 3 + c] * s;
    const low = rgb[at + width * 3 + c] * (1 - s) + rgb[at + width * 3 + 3 + c] * s;
    into[c] = Math.log(darkOffset + top * (1 - t) + low * t);
  }
}

function endOf(line: Float64Array, pitch: number, within: number): { at: number; colour: Float64Array } | null {
  const count = line.length / 3;
  const behind = Math.round(band / pitch);
  const mean = meanColour(line, count - behind, count);
  const noise = [0, 1, 2].map((c) => {
    let sum = 0;
    for (let k = count - behind; k < count; k++) sum += (line[k * 3 + c] - mean[c]) ** 2;
    return Math.max(leastNoise, Math.sqrt(sum / behind));
  });
  const away = (k: number) =>
    Math.hypot(...[0, 1, 2].map((c) => (line[k * 3 + c] - mean[c]) / noise[c])) / Math.sqrt(3);
  const on = Math.round(goesOn / pitch);
  let run = 0;
  for (let k = count - 1; k >= 0; k--) {
    run = away(k) > unlike ? run + 1 : 0;
    if (run >= on) return halfWay(line, k + on - 1, pitch, within);
  }
  return null;
}

/** Where between inside and outside the colour is half way, and the colour so far within; null when both hardly differ. */
function halfWay(
  line: Float64Array,
  edge: number,
  pitch: number,
  within: number,
): { at: number; colour: Float64Array } | null {
  const mm = (distance: number) => Math.round(distance / pitch);
  const last = line.length / 3 - 1;
  const near = meanColour(line, Math.max(0, edge - mm(1.8)), Math.max(1, edge - mm(0.4)));
  const far = meanColour(line, Math.min(last, edge + mm(0.8)), Math.min(last + 1, edge + mm(3)));
  const step = near.map((value, c) => value - far[c]);
  const size = step[0] ** 2 + step[1] ** 2 + step[2] ** 2;
  if (Math.sqrt(size / 3) < leastStep) return null;
  const share = (k: number) => step.reduce((sum, value, c) => sum + value * (line[k * 3 + c] - far[c]), 0) / size;
  for (let k = Math.min(last - 1, edge + mm(1.5)); k > Math.max(0, edge - mm(1.5)); k--) {
    const [outer, inner] = [share(k + 1), share(k)];
    if (outer < 0.5 && inner >= 0.5) {
      const at = (k + (inner - 0.5) / (inner - outer)) * pitch;
      const colour = meanColour(line, Math.max(0, k - mm(within + 1.4)), Math.max(1, k - mm(within)));
      return { at, colour: Float64Array.from(colour) };
    }
  }
  return null;
}

function meanColour(line: Float64Array, from: number, to: number): number[] {
  return [0, 1, 2].map((c) => {
    let sum = 0;
    for (let k = from; k < to; k++) sum += line[k * 3 + c];
    return sum / Math.max(1, to - from);
  });
}
