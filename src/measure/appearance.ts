import type { Reading } from './capture.ts';
import type { Frame, PixelPoint } from './face/frame.ts';
import { pixelOf } from './face/landmarks.ts';
import { frontal } from './face/pose.ts';

type Colour = readonly [red: number, green: number, blue: number];

/**
 * What else a picture shows beside the lips' millimetres: light, colours, fine texture and the shape of the face, as a
 * few numbers. With them two captures can be told to differ in light, make-up, lens, person or editing. The shape tells
 * people apart, so a document that holds it is about a person and is to be kept like a photograph.
 */
export interface Appearance {
  /** mean of log(6 + colour), colour 0-255, over both cheeks */
  readonly skin: Colour;
  /** the same over the middle of both lips */
  readonly lip: Colour;
  /** log brightness of the patient's left cheek minus the right */
  readonly lightFromLeft: number;
  /** spread of log brightness from one camera pixel to the next, in the skin around the mouth and of the cheeks */
  readonly texture: { readonly mouth: number; readonly cheeks: number };
  /** size of the upper face by this picture's own ruler [mm per cm of the canonical face] */
  readonly mmPerFaceCm: number;
  /** frontal places of points that expressions move little (x, y), patient's right first [cm of the canonical face] */
  readonly shape: readonly number[];
}

/**
 * Points of {@link Appearance.shape}: brow ridge, eye corners, nose, temples and cheek outline. Each point of the
 * first list has its mirror image at the same place of the second; the third holds the midline.
 */
export const shapePoints = {
  right: [33, 133, 127, 162, 21, 54, 103, 234, 93, 116, 123, 117, 98, 64, 129, 48],
  left: [263, 362, 356, 389, 251, 284, 332, 454, 323, 345, 352, 346, 327, 294, 358, 278],
  middle: [10, 151, 9, 168, 6, 197, 195, 5, 4, 1, 2],
} as const;

/** Added to a colour before the logarithm, as in the search for borders. */
const darkOffset = 6;
/** Radius of a patch of skin [mm]. */
const patchRadius = 4;

/** What of a reading an appearance is read with. */
type Shown = Pick<Reading, 'points' | 'pxPerMm' | 'head' | 'outline'>;

/** Reads the appearance of a measured face; some milliseconds, whatever the picture's size. */
export function appearanceOf(frame: Frame, reading: Shown): Appearance {
  const { points, pxPerMm } = reading;
  const radius = patchRadius * pxPerMm;
  const between = (a: number, b: number) => middle(pixelOf(points, a), pixelOf(points, b));
  const right = skinPatch(frame, between(50, 205), radius);
  const left = skinPatch(frame, between(280, 425), radius);
  // beside the philtrum and beside the chin's middle: where a retouch of the mouth would reach
  const mouth = [between(165, 92), between(391, 322), between(182, 194), between(406, 418)].map((at) =>
    skinPatch(frame, at, radius / 2),
  );
  return {
    skin: rounded([0, 1, 2].map((c) => (right.colour[c] + left.colour[c]) / 2)) as unknown as Colour,
    lip: rounded(lipColour(frame, reading)) as unknown as Colour,
    lightFromLeft: round(brightnessOf(left.colour) - brightnessOf(right.colour)),
    texture: {
      mouth: round(rootMean(mouth.map(({ texture }) => texture))),
      cheeks: round(rootMean([right.texture, left.texture])),
    },
    mmPerFaceCm: reading.head.pxPerCanonicalCm / pxPerMm,
    shape: shapeOf(reading),
  };
}

/**
 * The middle of several appearances of one person in one clip, number by number.
 * @param appearances at least one
 */
export function middleAppearance(appearances: readonly Appearance[]): Appearance {
  const of = (read: (one: Appearance) => number) => median(appearances.map(read));
  const colour = (name: 'skin' | 'lip') => [0, 1, 2].map((c) => of((one) => one[name][c])) as unknown as Colour;
  return {
    skin: colour('skin'),
    lip: colour('lip'),
    lightFromLeft: of((one) => one.lightFromLeft),
    texture: { mouth: of((one) => one.texture.mouth), cheeks: of((one) => one.texture.cheeks) },
    mmPerFaceCm: of((one) => one.mmPerFaceCm),
    shape: appearances[0].shape.map((_, i) => of((one) => one.shape[i])),
  };
}

function shapeOf({ head, points }: Shown): number[] {
  const ids = [...shapePoints.right, ...shapePoints.left, ...shapePoints.middle];
  return rounded(
    ids.flatMap((i) => {
      const [x, y] = pixelOf(points, i);
      return frontal(head, x, y, points[i * 3 + 2]).map((value) => value / head.pxPerCanonicalCm);
    }),
  );
}

function skinPatch(frame: Frame, [x0, y0]: PixelPoint, radius: number): { colour: number[]; texture: number } {
  const colour = [0, 0, 0];
  let [count, squares] = [0, 0];
  for (let y = Math.ceil(y0 - radius); y <= y0 + radius; y++) {
    for (let x = Math.ceil(x0 - radius); x <= x0 + radius; x++) {
      if (Math.hypot(x - x0, y - y0) > radius || !inside(frame, x, y)) continue;
      const here = logColour(frame, x, y);
      for (let c = 0; c < 3; c++) colour[c] += here[c];
      const around = [-1, 1].flatMap((d) => [logColour(frame, x + d, y), logColour(frame, x, y + d)]);
      squares += (brightnessOf(here) - around.reduce((sum, one) => sum + brightnessOf(one) / 4, 0)) ** 2;
      count++;
    }
  }
  const most = Math.max(1, count);
  return { colour: colour.map((sum) => sum / most), texture: Math.sqrt(squares / most) };
}

/** Mean log colour halfway between border and margin of both lips, over the middle half of their columns. */
function lipColour(frame: Frame, { outline }: Shown): number[] {
  const sum = [0, 0, 0];
  let count = 0;
  for (const [border, margin] of [
    [outline.upperBorder, outline.upperMargin],
    [outline.lowerBorder, outline.lowerMargin],
  ]) {
    for (let i = Math.ceil(border.length / 4); i < (3 * border.length) / 4; i++) {
      const [x, y] = middle(border[i], margin[i]).map(Math.floor);
      if (!inside(frame, x, y)) continue;
      const here = logColour(frame, x, y);
      for (let c = 0; c < 3; c++) sum[c] += here[c];
      count++;
    }
  }
  return sum.map((value) => value / Math.max(1, count));
}

function inside({ width, height }: Frame, x: number, y: number): boolean {
  return x >= 1 && y >= 1 && x < width - 1 && y < height - 1;
}

function logColour({ rgb, width }: Frame, x: number, y: number): number[] {
  const at = (y * width + x) * 3;
  return [0, 1, 2].map((c) => Math.log(darkOffset + rgb[at + c]));
}

function brightnessOf(colour: readonly number[]): number {
  return 0.3 * colour[0] + 0.6 * colour[1] + 0.1 * colour[2];
}

function middle(a: PixelPoint, b: PixelPoint): PixelPoint {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function rootMean(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value ** 2 / values.length, 0));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
}

/** A tenth of a thousandth is finer than anything read here, and keeps documents short. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function rounded(values: readonly number[]): number[] {
  return values.map(round);
}
