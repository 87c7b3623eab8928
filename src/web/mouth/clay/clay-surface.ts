import { shadeHollows } from './cavity-shade.ts';
import { clayRows, paperFade } from './clay-colours.ts';
import type { ClaySurface } from './clay-scene.ts';
import { type FineGrid, gridNormals, gridTriangles, refineGrid } from './refine.ts';
import { gridPositions, type SurfaceGrid } from './surface-grid.ts';

/** New intervals per interval of the solved mesh; fewer where every moment is drawn anew. */
const FACTOR = 4;
const LIVE_FACTOR = 3;

/** Turns solved surfaces of one face into clay. */
export interface ClayMaker {
  readonly triangles: Uint32Array;
  /** Smooth positions and normals, without colour. @param surface (nSurfaceNode x 3) [mm] */
  shape(surface: ArrayLike<number>): FineGrid & { readonly normals: Float32Array };
  /** Shade of an expression; costs some ten milliseconds, so it is made once per expression. */
  shade(shape: FineGrid & { readonly normals: Float32Array }): Float32Array;
  /** Clay ready to draw. @param shade (nVertex) */
  paint(shape: FineGrid & { readonly normals: Float32Array }, shade: Float32Array): ClaySurface;
}

/**
 * @param rest untreated rest (nSurfaceNode x 3) [mm]
 * @param live the surface moves all the time: made a little coarser, to keep up
 */
export function createClayMaker(grid: SurfaceGrid, rest: ArrayLike<number>, live = false): ClayMaker {
  const factor = live ? LIVE_FACTOR : FACTOR;
  const rows = clayRows(grid, factor);
  const atRest = refineGrid(coarse(grid, rest, rest), factor);
  const fade = paperFade(atRest.positions);
  const colours = new Float32Array(fade.length * 4);
  return {
    triangles: gridTriangles(atRest.columns, atRest.rows),
    shape: (surface) => {
      const fine = refineGrid(coarse(grid, surface, rest), factor);
      return { ...fine, normals: gridNormals(fine) };
    },
    shade: (shape) => shadeHollows(shape, shape.normals, rows.darkest),
    paint: ({ positions, normals, rows: rowCount }, shade) => {
      for (let i = 0; i < fade.length; i++) {
        const row = (i % rowCount) * 3;
        for (let k = 0; k < 3; k++) colours[i * 4 + k] = rows.colour[row + k] * shade[i];
        colours[i * 4 + 3] = fade[i];
      }
      return { positions, normals, colours };
    },
  };
}

function coarse(grid: SurfaceGrid, surface: ArrayLike<number>, rest: ArrayLike<number>): FineGrid {
  return { columns: grid.columns, rows: grid.rows, positions: gridPositions(grid, surface, rest) };
}
