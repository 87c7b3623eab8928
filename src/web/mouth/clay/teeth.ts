import type { DentalArch } from '#anatomy';

/** Teeth and gum behind the upper lip, and the dark of the mouth behind them. */
export interface TeethSurface {
  /** (nVertex x 3) [mm] */
  readonly positions: Float32Array;
  /** linear colour (nVertex x 3) */
  readonly colours: Float32Array;
  readonly triangles: Uint32Array;
}

/** Widths of the upper teeth from the midline, and how much shorter each edge is than the central incisor's [mm]. Drawing only. */
const TEETH = [
  { width: 8.6, shorter: 0 },
  { width: 6.6, shorter: 0.7 },
  { width: 7.6, shorter: 0.1 },
] as const;
const ENAMEL = [0.78, 0.74, 0.66] as const;
const GUM = [0.3, 0.15, 0.14] as const;
const GROOVE = 0.45;
const STEPS_PER_MM = 3;
const ROWS = 14;

/** Arch, incisor edge and gum line of the model, with tooth widths for the eye only. */
export function drawTeeth(arch: DentalArch): TeethSurface {
  const reach = TEETH.reduce((sum, tooth) => sum + tooth.width, 0);
  const columns = Math.round(2 * reach * STEPS_PER_MM) + 1;
  const positions = new Float32Array(columns * ROWS * 3);
  const colours = new Float32Array(columns * ROWS * 3);
  for (let i = 0; i < columns; i++) {
    const x = -reach + (2 * reach * i) / (columns - 1);
    const tooth = toothAt(Math.abs(x));
    for (let row = 0; row < ROWS; row++) {
      const at = (i * ROWS + row) * 3;
      const { y, inward, gum } = heightOf(arch, tooth, row);
      positions.set([x, y, archZ(arch, x) - 0.5 - 2 * (x / reach) ** 4 - inward - 0.35 * tooth.edge ** 3], at);
      const shade = (1 - GROOVE * tooth.edge ** 8) * (0.3 + 0.7 / (1 + (x / 15) ** 6));
      colours.set(
        (gum ? GUM : ENAMEL).map((c) => c * shade),
        at,
      );
    }
  }
  return withDark({ positions, colours, triangles: sheetTriangles(columns) }, arch);
}

/** How far behind the teeth the dark begins, and how far it reaches [mm]. */
const DARK_BEHIND = 7;
const DARK_HALF_WIDTH = 34;
const DARK_ABOVE = 13;
const DARK_BELOW = 30;
const DARK = [0.03, 0.016, 0.014] as const;

function withDark(teeth: TeethSurface, arch: DentalArch): TeethSurface {
  const first = teeth.positions.length / 3;
  const z = arch.faceZ - DARK_BEHIND;
  const corners = [
    [-DARK_HALF_WIDTH, -DARK_BELOW, z - 9],
    [DARK_HALF_WIDTH, -DARK_BELOW, z - 9],
    [-DARK_HALF_WIDTH, DARK_ABOVE, z - 9],
    [DARK_HALF_WIDTH, DARK_ABOVE, z - 9],
  ].flat();
  return {
    positions: Float32Array.from([...teeth.positions, ...corners]),
    colours: Float32Array.from([...teeth.colours, ...DARK, ...DARK, ...DARK, ...DARK]),
    triangles: Uint32Array.from([...teeth.triangles, first, first + 1, first + 2, first + 1, first + 3, first + 2]),
  };
}

interface ToothAt {
  readonly shorter: number;
  /** 0 in the middle of a tooth, 1 at the gap to the next */
  readonly edge: number;
}

function toothAt(distance: number): ToothAt {
  let from = 0;
  for (const { width, shorter } of TEETH) {
    if (distance <= from + width) return { shorter, edge: Math.abs((2 * (distance - from)) / width - 1) };
    from += width;
  }
  return { shorter: 2, edge: 1 };
}

function heightOf(arch: DentalArch, tooth: ToothAt, row: number) {
  const low = arch.incisorEdgeY + tooth.shorter + 0.5 * tooth.edge ** 4;
  const zenith = arch.gingivaY - tooth.shorter * 0.4 - 1.1 * tooth.edge ** 2;
  const crownRows = ROWS - 4;
  if (row < crownRows) {
    const t = row / (crownRows - 1);
    return { y: low + (zenith - low) * t, inward: 0.9 * (1 - t) ** 4 + 0.25 * t, gum: false };
  }
  return { y: zenith + (row - crownRows + 0.05) * 3, inward: 0.1 + (row - crownRows) * 0.25, gum: true };
}

function archZ({ faceZ, depth, halfWidth }: DentalArch, x: number): number {
  return faceZ - depth * (Math.sqrt(1 + (x / halfWidth) ** 2) - 1);
}

function sheetTriangles(columns: number): Uint32Array {
  const triangles = new Uint32Array((columns - 1) * (ROWS - 1) * 6);
  let next = 0;
  for (let i = 0; i + 1 < columns; i++) {
    for (let row = 0; row + 1 < ROWS; row++) {
      const a = i * ROWS + row;
      const b = a + ROWS;
      triangles.set([a, b, a + 1, b, b + 1, a + 1], next);
      next += 6;
    }
  }
  return triangles;
}
