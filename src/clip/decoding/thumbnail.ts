import type { Frame } from '#measure';

/** Cells of a thumbnail across and down. */
const across = 24;
const down = 18;
/** Samples per cell and axis. */
const samples = 3;

/** Brightness of a picture on a coarse grid (18 x 24), enough to tell one shot from the next. */
export function thumbnailBy(
  width: number,
  height: number,
  lumaAt: (column: number, row: number) => number,
): Float32Array {
  const cells = new Float32Array(across * down);
  for (let cell = 0; cell < cells.length; cell++) {
    for (let s = 0; s < samples * samples; s++) {
      const x = ((cell % across) + ((s % samples) + 0.5) / samples) / across;
      const y = (Math.floor(cell / across) + (Math.floor(s / samples) + 0.5) / samples) / down;
      cells[cell] += lumaAt(Math.floor(x * width), Math.floor(y * height)) / (samples * samples);
    }
  }
  return cells;
}

/** The same of a picture in colours. */
export function thumbnailOf({ rgb, width, height }: Frame): Float32Array {
  return thumbnailBy(width, height, (column, row) => {
    const at = (row * width + column) * 3;
    return 0.3 * rgb[at] + 0.6 * rgb[at + 1] + 0.1 * rgb[at + 2];
  });
}

/** Correlation of two thumbnails: 1 for the same picture in any light. */
export function alike(a: Float32Array, b: Float32Array): number {
  const [meanA, meanB] = [a, b].map((cells) => cells.reduce((sum, value) => sum + value, 0) / cells.length);
  let [aa, ab, bb] = [1e-6, 0, 1e-6];
  for (let i = 0; i < a.length; i++) {
    aa += (a[i] - meanA) ** 2;
    ab += (a[i] - meanA) * (b[i] - meanB);
    bb += (b[i] - meanB) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}
