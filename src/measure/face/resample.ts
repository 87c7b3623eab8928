import type { Frame, Square } from './frame.ts';
import { toPicture } from './frame.ts';

const mostSamplesPerSide = 8;

/**
 * A square of the picture as network input. Bilinear, averaging over the source pixels when the square shrinks, so
 * that Node and the page show the networks the same numbers. Outside the picture is black.
 *
 * @param edge side of the result [px]
 * @param range values that black and white take
 * @returns (edge x edge x 3)
 */
export function resampleSquare(
  frame: Frame,
  square: Square,
  edge: number,
  range: readonly [black: number, white: number],
): Float32Array {
  const result = new Float32Array(edge * edge * 3);
  const samples = Math.min(mostSamplesPerSide, Math.max(1, Math.ceil(square.size / edge)));
  const gain = (range[1] - range[0]) / 255 / (samples * samples);
  const [x0, y0] = toPicture(square, 0, 0);
  const cos = (Math.cos(square.angle) * square.size) / (edge * samples);
  const sin = (Math.sin(square.angle) * square.size) / (edge * samples);
  const sum = new Float64Array(3);
  for (let row = 0; row < edge; row++) {
    for (let column = 0; column < edge; column++) {
      sum.fill(0);
      for (let s = 0; s < samples * samples; s++) {
        const u = column * samples + (s % samples) + 0.5;
        const v = row * samples + Math.floor(s / samples) + 0.5;
        addBilinear(frame, x0 + u * cos - v * sin - 0.5, y0 + u * sin + v * cos - 0.5, sum);
      }
      const at = (row * edge + column) * 3;
      for (let channel = 0; channel < 3; channel++) result[at + channel] = range[0] + sum[channel] * gain;
    }
  }
  return result;
}

function addBilinear(frame: Frame, x: number, y: number, sum: Float64Array): void {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  if (x0 < 0 || y0 < 0 || x0 + 1 >= frame.width || y0 + 1 >= frame.height) {
    addAtEdge(frame, x, y, sum);
    return;
  }
  const { rgb, width } = frame;
  const [fx, fy] = [x - x0, y - y0];
  const [a, b, c, d] = [(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy];
  const at = (y0 * width + x0) * 3;
  const below = at + width * 3;
  sum[0] += a * rgb[at] + b * rgb[at + 3] + c * rgb[below] + d * rgb[below + 3];
  sum[1] += a * rgb[at + 1] + b * rgb[at + 4] + c * rgb[below + 1] + d * rgb[below + 4];
  sum[2] += a * rgb[at + 2] + b * rgb[at + 5] + c * rgb[below + 2] + d * rgb[below + 5];
}

/** The same where a neighbour lies outside the picture and counts as black. */
function addAtEdge(frame: Frame, x: number, y: number, sum: Float64Array): void {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  for (let dy = 0; dy < 2; dy++) {
    const row = y0 + dy;
    if (row < 0 || row >= frame.height) continue;
    const wy = dy ? y - y0 : 1 - (y - y0);
    for (let dx = 0; dx < 2; dx++) {
      const column = x0 + dx;
      if (column < 0 || column >= frame.width) continue;
      const weight = wy * (dx ? x - x0 : 1 - (x - x0));
      const at = (row * frame.width + column) * 3;
      for (let channel = 0; channel < 3; channel++) sum[channel] += weight * frame.rgb[at + channel];
    }
  }
}
