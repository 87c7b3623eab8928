import type { SurfaceGrid } from './surface-grid.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** Clay, lip and wet lip in linear light; lit, they look like the clay tokens of the page. */
const CLAY: Colour = [0.66, 0.59, 0.53];
const LIP: Colour = [0.4, 0.27, 0.24];
const WET_LIP: Colour = [0.24, 0.15, 0.135];
const INSIDE: Colour = [0.1, 0.055, 0.05];

/** How a fine grid is coloured; rows only, because a row is the same tissue all around the mouth. */
export interface ClayRows {
  /** linear colour (rows x 3) */
  readonly colour: Float32Array;
  /** lowest shade allowed (rows) [1] */
  readonly darkest: Float32Array;
}

/**
 * Colours of the rows of a refined grid: dark inside, wet at the margin, red lip, then clay; the border feathers over one ring.
 * @param factor new rows per old row
 */
export function clayRows(grid: SurfaceGrid, factor: number): ClayRows {
  const rows = (grid.rows - 1) * factor + 1;
  const colour = new Float32Array(rows * 3);
  const darkest = new Float32Array(rows);
  for (let i = 0; i < rows; i++) {
    const row = i / factor;
    colour.set(colourOfRow(grid, row), i * 3);
    darkest[i] = row >= wetRowOf(grid) + 1.2 && row <= grid.borderRow ? 0.66 : 0;
  }
  return { colour, darkest };
}

function wetRowOf({ wetRow, marginRow }: SurfaceGrid): number {
  return wetRow ?? marginRow - 2.2;
}

function colourOfRow(grid: SurfaceGrid, row: number): Colour {
  const { marginRow, borderRow } = grid;
  const wetRow = wetRowOf(grid);
  const red = mix(WET_LIP, LIP, smoothStep(wetRow, marginRow + (borderRow - marginRow) * 0.35, row));
  const outer = mix(red, CLAY, smoothStep(borderRow - 0.3, borderRow + 0.5, row));
  return mix(INSIDE, outer, smoothStep(wetRow - 3.8, wetRow, row));
}

function mix(a: Colour, b: Colour, t: number): Colour {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

/** 0 below from, 1 above to, smooth between. */
export function smoothStep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/**
 * How opaque each vertex is: the model fades to paper towards a superellipse, without a cut.
 * @param positions rest positions of the fine grid (nVertex x 3) [mm]
 */
export function paperFade(positions: Float32Array): Float32Array {
  const { centreX, centreY, halfWidth, halfHeight } = extentOf(positions);
  const fade = new Float32Array(positions.length / 3);
  for (let i = 0; i < fade.length; i++) {
    const x = Math.abs(positions[i * 3] - centreX) / halfWidth;
    const y = Math.abs(positions[i * 3 + 1] - centreY) / halfHeight;
    fade[i] = 1 - smoothStep(0.58, 0.9, (x ** 2.6 + y ** 2.6) ** (1 / 2.6));
  }
  return fade;
}

function extentOf(positions: Float32Array) {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < positions.length; i += 3) {
    left = Math.min(left, positions[i]);
    right = Math.max(right, positions[i]);
    low = Math.min(low, positions[i + 1]);
    high = Math.max(high, positions[i + 1]);
  }
  return {
    centreX: (left + right) / 2,
    centreY: (low + high) / 2,
    halfWidth: (right - left) / 2,
    halfHeight: (high - low) / 2,
  };
}
