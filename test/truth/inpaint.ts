import type { PixelPoint } from '#measure';
import { type TruthFace, toFace, toPicture } from './face.ts';

const pitch = 0.5;
/** Half the size of what is filled in [mm]. */
const reach = [42, 32] as const;

/** Colour of the skin as it would be without lips, read at (u, v) [mm]; 0-255. */
export type SkinUnder = (u: number, v: number, into: Float64Array) => void;

/**
 * Fills the lips' place with the skin around it, as a soap film over its rim (Laplace's equation, over-relaxed), so
 * that painted lips have no old ones beneath them.
 * @param covered whether a place belongs to lips, old or new, or to their rim
 */
export function skinUnder(face: TruthFace, covered: (u: number, v: number) => boolean): SkinUnder {
  const [columns, rows] = reach.map((mm) => 2 * Math.round(mm / pitch) + 1);
  const colour = new Float64Array(columns * rows * 3);
  const free: number[] = [];
  const mean = [0, 0, 0];
  let known = 0;
  for (let i = 0; i < columns * rows; i++) {
    const [u, v] = [((i % columns) - (columns - 1) / 2) * pitch, ((rows - 1) / 2 - Math.floor(i / columns)) * pitch];
    const inner = i % columns > 0 && i % columns < columns - 1 && i >= columns && i < columns * (rows - 1);
    if (inner && covered(u, v)) {
      free.push(i);
      continue;
    }
    known++;
    const at = pixelAt(face, toPicture(face, [u, v]));
    for (let c = 0; c < 3; c++) mean[c] += colour[i * 3 + c] = face.frame.rgb[at + c];
  }
  for (const i of free) for (let c = 0; c < 3; c++) colour[i * 3 + c] = mean[c] / known;
  for (let round = 0; round < 250; round++) {
    for (const i of free) {
      for (let c = 0; c < 3; c++) {
        const k = i * 3 + c;
        const around = colour[k - 3] + colour[k + 3] + colour[k - 3 * columns] + colour[k + 3 * columns];
        colour[k] += 1.9 * (around / 4 - colour[k]);
      }
    }
  }
  return (u, v, into) => {
    const x = Math.min(columns - 1.001, Math.max(0, u / pitch + (columns - 1) / 2));
    const y = Math.min(rows - 1.001, Math.max(0, (rows - 1) / 2 - v / pitch));
    const i = (Math.floor(y) * columns + Math.floor(x)) * 3;
    const [s, t] = [x % 1, y % 1];
    for (let c = 0; c < 3; c++) {
      const top = colour[i + c] * (1 - s) + colour[i + 3 + c] * s;
      const bottom = colour[i + 3 * columns + c] * (1 - s) + colour[i + 3 * columns + 3 + c] * s;
      into[c] = top * (1 - t) + bottom * t;
    }
  };
}

/** Where a picture's pixel begins in its bytes, the nearest inside. */
export function pixelAt({ frame }: TruthFace, [x, y]: PixelPoint): number {
  const column = Math.min(frame.width - 1, Math.max(0, Math.floor(x)));
  const row = Math.min(frame.height - 1, Math.max(0, Math.floor(y)));
  return (row * frame.width + column) * 3;
}

/** Calls for each pixel within so many millimetres of the mouth. */
export function eachPixelNear(
  face: TruthFace,
  [sideways, upDown]: readonly [number, number],
  visit: (at: number, u: number, v: number) => void,
): void {
  const { width, height } = face.frame;
  const far = Math.hypot(sideways, upDown) * face.pxPerMm;
  const [ox, oy] = face.origin;
  for (let row = Math.max(0, Math.floor(oy - far)); row < Math.min(height, oy + far); row++) {
    for (let column = Math.max(0, Math.floor(ox - far)); column < Math.min(width, ox + far); column++) {
      const [u, v] = toFace(face, [column + 0.5, row + 0.5]);
      if (Math.abs(u) <= sideways && Math.abs(v) <= upDown) visit((row * width + column) * 3, u, v);
    }
  }
}
