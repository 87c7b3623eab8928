import { archSlopeAt, buildFace, referenceFaces, surfaceNodes } from '#anatomy';
import type { NeutralSheet } from '#compare';
import { layOutSurface } from '../mouth/clay/surface-grid.ts';
import type { MouthDrawing } from '../mouth/drawing.ts';

/** The face of nobody: the product's own reference mouth, the same for every person, as a sheet and as a drawing. */
export interface NeutralHead {
  readonly sheet: NeutralSheet;
  readonly drawing: MouthDrawing;
  /** the points of a moved sheet in the order of the drawing's surface. @param moved (columns x rows x 3) [mm] */
  toSurface(moved: Float32Array): Float32Array;
}

let made: NeutralHead | null = null;

/** The neutral head; built once, which takes some tenths of a second. */
export function neutralHead(): NeutralHead {
  made ??= build();
  return made;
}

function build(): NeutralHead {
  const { mesh, teeth } = buildFace(referenceFaces['reference-female'], 'mid');
  const nodes = surfaceNodes(mesh);
  const grid = layOutSurface(mesh, nodes);
  const rest = new Float32Array(nodes.length * 3);
  nodes.forEach((node, i) => {
    rest.set(mesh.nodes.subarray(node * 3, node * 3 + 3), i * 3);
  });
  const rows = grid.modelRow + 1;
  const surfaceIndex = Int32Array.from({ length: grid.columns * rows }, (_, i) => {
    return grid.node[Math.floor(i / rows) * grid.rows + (i % rows)];
  });
  const positions = new Float32Array(surfaceIndex.length * 3);
  surfaceIndex.forEach((node, i) => {
    positions.set(rest.subarray(node * 3, node * 3 + 3), i * 3);
  });
  return {
    sheet: {
      columns: grid.columns,
      rows,
      borderRow: grid.borderRow,
      positions,
      archSlope: (x) => archSlopeAt(teeth, Math.max(-teeth.halfWidth, Math.min(teeth.halfWidth, x))),
    },
    drawing: { grid, rest, teeth, fascicles: [] },
    toSurface(moved) {
      const surface = rest.slice();
      surfaceIndex.forEach((node, i) => {
        surface.set(moved.subarray(i * 3, i * 3 + 3), node * 3);
      });
      return surface;
    },
  };
}
