import type { Frame } from './frame.ts';

/**
 * The picture with every block of pixels replaced by its mean: a face of a thousand pixels is shown to a network of
 * 192 at a fraction of the cost. Pixels beyond the last whole block are left out.
 * @param factor edge of a block [px], a whole number from 1
 */
export function shrink(frame: Frame, factor: number): Frame {
  if (factor === 1) return frame;
  const [width, height] = [Math.floor(frame.width / factor), Math.floor(frame.height / factor)];
  const rgb = new Uint8ClampedArray(width * height * 3);
  const sums = new Float64Array(width * 3);
  const share = 1 / (factor * factor);
  for (let row = 0; row < height; row++) {
    sums.fill(0);
    for (let line = row * factor; line < (row + 1) * factor; line++) {
      let at = line * frame.width * 3;
      for (let column = 0; column < width; column++) {
        for (let i = 0; i < factor; i++, at += 3) {
          sums[column * 3] += frame.rgb[at];
          sums[column * 3 + 1] += frame.rgb[at + 1];
          sums[column * 3 + 2] += frame.rgb[at + 2];
        }
      }
    }
    for (let i = 0; i < sums.length; i++) rgb[row * width * 3 + i] = sums[i] * share;
  }
  return { rgb, width, height };
}
