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
  const step = 1 / (edge * samples);
  const sum = new Float64Array(3);
  for (let row = 0; row < edge; row++) {
    for (let column = 0; column < edge; column++) {
      sum.fill(0);
      for (let s = 0; s < samples * samples; s++) {
        const u = (column * samples + (s % samples) + 0.5) * step;
        const v = (row * samples + Math.floor(s / samples) + 0.5) * step;
        const [x, y] = toPicture(square, u, v);
        addBilinear(frame, x - 0.5, y - 0.5, sum);
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
  for (let dy = 0; dy < 2; dy++) {
    const row = y0 + dy;
    if (row < 0 || row >= frame.height) continue;
    const wy = dy ? y - y0 : 1 - (y - y0);
    for (let dx = 0; dx < 2; dx++) {
      const column = x0 + dx;
      if (column < 0 || column >= frame.width) continue;
      const weight = wy * (dx ? x - x0 : 1 - (x - x0));
      const at = (row * frame.width + column) * 3;
      sum[0] += weight * frame.rgb[at];
      sum[1] += weight * frame.rgb[at + 1];
      sum[2] += weight * frame.rgb[at + 2];
    }
  }
}
