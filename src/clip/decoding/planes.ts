import type { Frame } from '#measure';
import { PlaneRows } from './plane-rows.ts';

/** One plane of a decoded picture: rows of 8 bit samples. */
export interface Plane {
  readonly data: Uint8Array | Uint8ClampedArray;
  /** from one row to the next [samples] */
  readonly stride: number;
}

/** How brightness and colour were mixed (ITU-R BT.601 or BT.709). */
export type ColourMatrix = 'bt601' | 'bt709';
/** Clockwise turn that makes a picture upright [deg]. */
export type Rotation = 0 | 90 | 180 | 270;

/**
 * A picture as a decoder gives it, 4:2:0 with 8 bits: `I420` has planes Y, U, V; `NV12` has Y and U, V interleaved.
 * Decoders of H.264, HEVC, VP8, VP9 and AV1 agree bit for bit on these planes; converters to RGB do not.
 */
export interface DecodedPicture {
  readonly layout: 'I420' | 'NV12';
  /** visible size before any turn [px] */
  readonly width: number;
  readonly height: number;
  readonly planes: readonly Plane[];
  /** null when the file does not say: BT.709 from 720 lines, BT.601 below */
  readonly matrix: ColourMatrix | null;
  /** whether samples use 0-255; null when the file does not say: they do not */
  readonly fullRange: boolean | null;
  readonly rotation: Rotation;
}

/** Pictures with a longer side than this are halved: more pixels than a face needs cost time and show no more [px]. */
export const longestSide = 2048;
const highDefinitionLines = 720;

/** A part of an upright picture [px], whole numbers. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Size of the upright picture that {@link uprightFrame} makes [px]. */
export function uprightSize(picture: Pick<DecodedPicture, 'width' | 'height' | 'rotation'>) {
  const step = stepOf(picture);
  const [width, height] = [Math.floor(picture.width / step), Math.floor(picture.height / step)];
  return picture.rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

function stepOf({ width, height }: { width: number; height: number }): 1 | 2 {
  return Math.max(width, height) > longestSide ? 2 : 1;
}

/**
 * The upright RGB picture of decoded planes, in whole numbers, so that Node and a page see the same pixels. Chroma is
 * read between its samples where H.264 puts them: beside the left of two columns, halfway between two rows.
 * @param region the part wanted, inside the upright picture; all of it when left out
 * @throws when a plane is too small for the picture
 */
export function uprightFrame(picture: DecodedPicture, region?: Region): Frame {
  checkPlanes(picture);
  const { left, top, width, height } = region ?? { left: 0, top: 0, ...uprightSize(picture) };
  const part = decodedPart(picture, { left, top, width, height });
  const rgb = new Uint8ClampedArray(width * height * 3);
  const [first, right, down] = walk(picture.rotation, part.width, part.height);
  const { y: gain, bias, rv, gu, gv, bu } = mixing(picture);
  const row = new PlaneRows(picture, part, stepOf(picture));
  for (let line = 0; line < part.height; line++) {
    row.read(line);
    const { luma, u, v } = row;
    let at = (first + line * down) * 3;
    for (let column = 0; column < luma.length; column++, at += right * 3) {
      const y = gain * luma[column] + bias;
      rgb[at] = (y + rv * v[column]) >> 16;
      rgb[at + 1] = (y - gu * u[column] - gv * v[column]) >> 16;
      rgb[at + 2] = (y + bu * u[column]) >> 16;
    }
  }
  return { rgb, width, height };
}

/** The same part before the picture is turned [px]. */
function decodedPart(picture: DecodedPicture, { left, top, width, height }: Region): Region {
  const whole = uprightSize({ ...picture, rotation: 0 });
  if (picture.rotation === 90) return { left: top, top: whole.height - left - width, width: height, height: width };
  if (picture.rotation === 180) {
    return { left: whole.width - left - width, top: whole.height - top - height, width, height };
  }
  if (picture.rotation === 270) return { left: whole.width - top - height, top: left, width: height, height: width };
  return { left, top, width, height };
}

/** Where the first decoded pixel lies upright, and the steps to its right and lower neighbour [px]. */
function walk(rotation: Rotation, columns: number, rows: number): readonly [number, number, number] {
  if (rotation === 90) return [rows - 1, rows, -1];
  if (rotation === 180) return [columns * rows - 1, -1, -columns];
  if (rotation === 270) return [(columns - 1) * rows, -rows, 1];
  return [0, 1, columns];
}

/** Weights in 1/65536; chroma comes in eighths. */
function mixing({ matrix, fullRange, height, width }: DecodedPicture) {
  const usual = Math.min(width, height) >= highDefinitionLines ? 'bt709' : 'bt601';
  const [kr, kb] = (matrix ?? usual) === 'bt709' ? [0.2126, 0.0722] : [0.299, 0.114];
  const kg = 1 - kr - kb;
  const y = Math.round(65536 * (fullRange ? 1 : 255 / 219));
  const c = 8192 * (fullRange ? 1 : 255 / 224);
  return {
    y,
    bias: 32768 - (fullRange ? 0 : 16 * y),
    rv: Math.round(2 * (1 - kr) * c),
    gu: Math.round((2 * (1 - kb) * kb * c) / kg),
    gv: Math.round((2 * (1 - kr) * kr * c) / kg),
    bu: Math.round(2 * (1 - kb) * c),
  };
}

function checkPlanes({ layout, width, height, planes }: DecodedPicture): void {
  const [columns, rows] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const needed =
    layout === 'NV12'
      ? [
          [width, height],
          [2 * columns, rows],
        ]
      : [
          [width, height],
          [columns, rows],
          [columns, rows],
        ];
  needed.forEach(([across, down], i) => {
    const plane = planes[i];
    if (!plane || plane.stride < across || plane.data.length < plane.stride * (down - 1) + across) {
      throw new Error(`Plane ${i} of a decoded picture is too small for ${width} x ${height} pixels.`);
    }
  });
}
