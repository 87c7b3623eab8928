import type { FineGrid } from './refine.ts';

/** Rounds of smoothing that stand for three radii, and how strongly each one darkens hollows. */
const RADII = [
  { rounds: 2, strength: 0.5 },
  { rounds: 10, strength: 0.36 },
  { rounds: 36, strength: 0.2 },
] as const;
const DARKEST = 0.34;
const LIGHTEST = 1.1;

/**
 * How much light reaches each point: hollows darker, ridges a little lighter, from the signed mean curvature at three
 * radii. This lets matt clay read as sculpture without screen effects.
 * @param grid fine surface
 * @param normals its outward unit normals
 * @param darkest lowest value allowed per row [1]; the dry red lip must not read as an open mouth
 * @returns factor of colour per vertex (columns x rows) [1]
 */
export function shadeHollows(grid: FineGrid, normals: Float32Array, darkest: Float32Array): Float32Array {
  const count = grid.columns * grid.rows;
  const hollow = new Float32Array(count);
  let smooth = grid.positions;
  let done = 0;
  for (const { rounds, strength } of RADII) {
    for (; done < rounds; done++) smooth = smoothOnce(smooth, grid.columns, grid.rows);
    for (let i = 0; i < count; i++) hollow[i] = hollow[i] + strength * depthBelow(grid.positions, smooth, normals, i);
  }
  return hollow.map((depth, i) => {
    const lowest = Math.max(DARKEST, darkest[i % grid.rows]);
    return Math.min(LIGHTEST, Math.max(lowest, depth > 0 ? 1 - depth * 0.55 : 1 - depth * 0.16));
  });
}

/** How far a point lies below its smoothed surroundings along its normal [mm]. */
function depthBelow(at: Float32Array, smooth: Float32Array, normals: Float32Array, i: number): number {
  const k = i * 3;
  return (
    (smooth[k] - at[k]) * normals[k] +
    (smooth[k + 1] - at[k + 1]) * normals[k + 1] +
    (smooth[k + 2] - at[k + 2]) * normals[k + 2]!
  );
}

/** One round of 1-2-1 smoothing around and across; the open edges stay. */
function smoothOnce(from: Float32Array, columns: number, rows: number): Float32Array {
  const to = new Float32Array(from.length);
  for (let column = 0; column < columns; column++) {
    const left = ((column + columns - 1) % columns) * rows;
    const here = column * rows;
    const right = ((column + 1) % columns) * rows;
    for (let row = 0; row < rows; row++) {
      const inner = row === 0 ? 0 : row - 1;
      const outer = row === rows - 1 ? row : row + 1;
      for (let k = 0; k < 3; k++) {
        const around = from[(left + row) * 3 + k] + from[(right + row) * 3 + k];
        const across = from[(here + inner) * 3 + k] + from[(here + outer) * 3 + k];
        to[(here + row) * 3 + k] = from[(here + row) * 3 + k] / 2 + (around + across) / 8;
      }
    }
  }
  return to;
}
