import { archSlopeAt, buildFace, referenceFaces, surfaceNodes } from '#anatomy';
import { createReplay, type LipMotion, type NeutralSheet } from '#replay';
import { layOutSurface, type SurfaceGrid } from '../mouth/clay/surface-grid.ts';
import type { MouthDrawing } from '../mouth/drawing.ts';

/** The face of nobody: the product's own reference mouth, the same for every person, as a sheet and as a drawing. */
export interface NeutralHead {
  readonly sheet: NeutralSheet;
  readonly drawing: MouthDrawing;
  /** the points of a moved sheet in the order of the drawing's surface. @param moved (columns x rows x 3) [mm] */
  toSurface(moved: Float32Array): Float32Array;
  /** the drawing with the upper incisors' edge at a height over the seam [mm]; null = its own */
  drawingWithTeeth(edgeY: number | null): MouthDrawing;
}

let made: NeutralHead | null = null;

/** The neutral head; built once, which takes some tenths of a second. */
export function neutralHead(): NeutralHead {
  made ??= build();
  return made;
}

let replay: ReturnType<typeof createReplay> | null = null;

/** The surface of the neutral head with its lips moved; null shows it at rest. @param gain 1 = to true scale */
export function replayMotion(motion: LipMotion | null, gain: number): Float32Array {
  const { sheet, toSurface } = neutralHead();
  replay ??= createReplay(sheet);
  return toSurface(motion === null ? sheet.positions : replay.surface(motion, gain));
}

/** Edges of incisors lie this far below and above the seam at most, or the reading is not believed [mm]. */
const EDGE_LIMITS = [-7, 4] as const;

function build(): NeutralHead {
  const { mesh, teeth } = buildFace(referenceFaces['reference-female'], 'mid');
  const nodes = surfaceNodes(mesh);
  const grid = { ...layOutSurface(mesh, nodes), wetRow: WET_ROW };
  const rest = new Float32Array(nodes.length * 3);
  nodes.forEach((node, i) => {
    rest.set(mesh.nodes.subarray(node * 3, node * 3 + 3), i * 3);
  });
  const rows = grid.modelRow + 1;
  const surfaceIndex = Int32Array.from({ length: grid.columns * rows }, (_, i) => {
    return grid.node[Math.floor(i / rows) * grid.rows + (i % rows)];
  });
  closeLips(grid, rest);
  const positions = new Float32Array(surfaceIndex.length * 3);
  surfaceIndex.forEach((node, i) => {
    positions.set(rest.subarray(node * 3, node * 3 + 3), i * 3);
  });
  const drawing: MouthDrawing = { grid, rest, teeth, fascicles: [] };
  return {
    sheet: {
      columns: grid.columns,
      rows,
      borderRow: grid.borderRow,
      positions,
      archSlope: (x) => archSlopeAt(teeth, Math.max(-teeth.halfWidth, Math.min(teeth.halfWidth, x))),
    },
    drawing,
    toSurface(moved) {
      const surface = rest.slice();
      surfaceIndex.forEach((node, i) => {
        surface.set(moved.subarray(i * 3, i * 3 + 3), node * 3);
      });
      return surface;
    },
    drawingWithTeeth(edgeY) {
      if (edgeY === null) return drawing;
      const incisorEdgeY = Math.max(EDGE_LIMITS[0], Math.min(EDGE_LIMITS[1], edgeY));
      const crown = teeth.gingivaY - teeth.incisorEdgeY;
      return { ...drawing, teeth: { ...teeth, incisorEdgeY, gingivaY: incisorEdgeY + crown } };
    },
  };
}

/** Row from which the lips are drawn wet rather than dark: their undersides are seen when the mouth opens. */
const WET_ROW = 0.6;

/** Share of the rounding of the lips' edges that is kept: their undersides lie in shadow and would read as a slit. */
const ROUNDING = 0.4;
/** How far each lip is let into the other [mm]. */
const PRESSED = 0.15;

/**
 * Lips at rest show a seam, not a slit: the fronts of their edges come to where the lips touch, and towards the corners,
 * where the solved lips part by a millimetre, both come to the middle between them.
 */
function closeLips(grid: SurfaceGrid, rest: Float32Array): void {
  const { columns, rows, node, marginRow, borderRow } = grid;
  const seams = seamsOf(grid, rest);
  for (let column = 0; column < columns; column++) {
    const lip = Math.cos((2 * Math.PI * column) / columns);
    const height = (row: number) => node[column * rows + row] * 3 + 1;
    const { x, y: seam } = seams[column];
    const [own, other] = [seamAt(seams, x, lip >= 0), seamAt(seams, x, lip < 0)];
    const together = (other - own) / 2;
    const lowered = (1 - ROUNDING) * (rest[height(marginRow)] - seam);
    for (let row = 0; row < borderRow; row++) {
      const free = Math.min(1, (borderRow - row) / (borderRow - marginRow));
      const y = rest[height(row)];
      const closed = row < marginRow ? seam + ROUNDING * (y - seam) : y - free * lowered;
      rest[height(row)] = closed + free * (together - PRESSED * lip);
    }
  }
}

/** Where each lip comes nearest to the other, column by column from the top to the patient's left. */
interface Seam {
  readonly x: number;
  readonly y: number;
  /** 1 = middle of the upper lip, 0 = a corner, which belongs to both, -1 = middle of the lower lip */
  readonly lip: number;
}

function seamsOf({ columns, rows, node, marginRow }: SurfaceGrid, rest: Float32Array): readonly Seam[] {
  return Array.from({ length: columns }, (_, column) => {
    const lip = Math.cos((2 * Math.PI * column) / columns);
    const at = (row: number) => node[column * rows + row] * 3;
    const heights = Array.from({ length: marginRow + 1 }, (_unused, row) => rest[at(row) + 1]);
    const y = heights.reduce((best, one) => (lip * one < lip * best ? one : best), rest[at(0) + 1]);
    return { x: rest[at(marginRow)], y, lip };
  });
}

/** What rounding leaves of a corner's lip. */
const CORNER = 1e-9;

/** Height of one lip's seam at a place sideways; beyond its ends as at them [mm]. */
function seamAt(seams: readonly Seam[], x: number, upper: boolean): number {
  const line = seams.filter(({ lip }) => (upper ? lip > -CORNER : lip < CORNER)).toSorted((a, b) => a.x - b.x);
  const next = line.findIndex((one) => one.x >= x);
  if (next <= 0) return (next === 0 ? line[0] : line[line.length - 1]).y;
  const [a, b] = [line[next - 1], line[next]];
  return a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y);
}
