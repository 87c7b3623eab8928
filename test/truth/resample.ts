import type { Frame } from '#measure';

/** Where each pixel of a new picture is taken from: nodes every `step` pixels, linear in between [source px]. */
export interface SourceMap {
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  /** (rows x columns x 2) */
  readonly from: Float32Array;
}

/** Number of nodes that cover an edge. */
export const nodesAlong = (edge: number, step: number): number => Math.ceil(edge / step) + 1;

/** How a colour between pixels is found; `smooth` is the cubic one, for stills, `linear` is fast, for clips. */
export type Sampling = 'smooth' | 'linear';

/**
 * A new picture from places of an old one.
 * @param samples pixels are averaged over samples x samples places, where the picture shrinks
 */
export function resample(
  frame: Frame,
  { width, height }: { width: number; height: number },
  map: SourceMap,
  { sampling = 'smooth', samples = 1 }: { sampling?: Sampling; samples?: number } = {},
): Frame {
  const rgb = new Uint8ClampedArray(width * height * 3);
  const read = sampling === 'smooth' ? readCubic : readLinear;
  const sum = new Float64Array(3);
  const gain = 1 / (samples * samples);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sum[0] = sum[1] = sum[2] = 0;
      for (let s = 0; s < samples * samples; s++) {
        const gx = (x + ((s % samples) + 0.5) / samples) / map.step;
        const gy = (y + (Math.floor(s / samples) + 0.5) / samples) / map.step;
        const [x0, y0] = [Math.floor(gx), Math.floor(gy)];
        const [p, q] = [gx - x0, gy - y0];
        const i = (y0 * map.columns + x0) * 2;
        const j = i + map.columns * 2;
        const { from } = map;
        const sx = (from[i] * (1 - p) + from[i + 2] * p) * (1 - q) + (from[j] * (1 - p) + from[j + 2] * p) * q;
        const sy = (from[i + 1] * (1 - p) + from[i + 3] * p) * (1 - q) + (from[j + 1] * (1 - p) + from[j + 3] * p) * q;
        read(frame, sx - 0.5, sy - 0.5, sum);
      }
      const at = (y * width + x) * 3;
      rgb[at] = sum[0] * gain;
      rgb[at + 1] = sum[1] * gain;
      rgb[at + 2] = sum[2] * gain;
    }
  }
  return { rgb, width, height };
}

function readLinear({ rgb, width, height }: Frame, x: number, y: number, sum: Float64Array): void {
  const cx = x < 0 ? 0 : x > width - 1.001 ? width - 1.001 : x;
  const cy = y < 0 ? 0 : y > height - 1.001 ? height - 1.001 : y;
  const x0 = cx | 0;
  const y0 = cy | 0;
  const [s, t] = [cx - x0, cy - y0];
  const i = (y0 * width + x0) * 3;
  const j = i + width * 3;
  const [a, b, c, d] = [(1 - s) * (1 - t), s * (1 - t), (1 - s) * t, s * t];
  sum[0] += a * rgb[i] + b * rgb[i + 3] + c * rgb[j] + d * rgb[j + 3];
  sum[1] += a * rgb[i + 1] + b * rgb[i + 4] + c * rgb[j + 1] + d * rgb[j + 4];
  sum[2] += a * rgb[i + 2] + b * rgb[i + 5] + c * rgb[j + 2] + d * rgb[j + 5];
}

const weightsX = new Float64Array(4);
const weightsY = new Float64Array(4);

/** Keys' cubic convolution, which keeps edges where they are and about as sharp as they were. */
function readCubic({ rgb, width, height }: Frame, x: number, y: number, sum: Float64Array): void {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  keys(x - x0, weightsX);
  keys(y - y0, weightsY);
  for (let j = 0; j < 4; j++) {
    const row = Math.min(height - 1, Math.max(0, y0 + j - 1));
    for (let i = 0; i < 4; i++) {
      const column = Math.min(width - 1, Math.max(0, x0 + i - 1));
      const at = (row * width + column) * 3;
      const w = weightsX[i] * weightsY[j];
      sum[0] += w * rgb[at];
      sum[1] += w * rgb[at + 1];
      sum[2] += w * rgb[at + 2];
    }
  }
}

function keys(t: number, into: Float64Array): void {
  into[0] = ((-0.5 * t + 1) * t - 0.5) * t;
  into[1] = (1.5 * t - 2.5) * t * t + 1;
  into[2] = ((-1.5 * t + 2) * t + 0.5) * t;
  into[3] = (0.5 * t - 0.5) * t * t;
}
