import type { DentalArch, Fascicle } from '#anatomy';
import type { SurfaceGrid } from './clay/surface-grid.ts';

/** What it takes to draw one face, at untreated rest; made once per face, before anything is solved. */
export interface MouthDrawing {
  readonly grid: SurfaceGrid;
  /** surface nodes at untreated rest (nSurfaceNode x 3) [mm] */
  readonly rest: Float32Array;
  readonly teeth: DentalArch;
  readonly fascicles: readonly Fascicle[];
}

/** Four contours from the right corner to the left one, as flat lists of points [mm]. */
export interface LipContours {
  readonly upperBorder: Float32Array;
  readonly upperMargin: Float32Array;
  readonly lowerMargin: Float32Array;
  readonly lowerBorder: Float32Array;
}

/** Contours read off the surface itself, for drawings that come before or without the measured outline. */
export function contoursOf({ grid }: MouthDrawing, surface: ArrayLike<number>): LipContours {
  const quarter = grid.columns / 4;
  const line = (step: 1 | -1, rowOf: (column: number) => number) => {
    const points = new Float32Array((2 * quarter + 1) * 3);
    for (let i = 0; i <= 2 * quarter; i++) {
      const column = (3 * quarter + step * i + grid.columns) % grid.columns;
      const at = grid.node[column * grid.rows + rowOf(column)] * 3;
      points.set([surface[at], surface[at + 1], surface[at + 2]], i * 3);
    }
    return points;
  };
  const border = () => grid.borderRow;
  /** the visible edge: the row nearest to the other lip */
  const edge = (towards: 1 | -1) => (column: number) => {
    const heightAt = (row: number) => towards * surface[grid.node[column * grid.rows + row] * 3 + 1];
    const rows = Array.from({ length: grid.marginRow + 2 }, (_, row) => row);
    return rows.reduce((best, row) => (heightAt(row) > heightAt(best) ? row : best));
  };
  return {
    upperBorder: line(1, border),
    upperMargin: line(1, edge(-1)),
    lowerMargin: line(-1, edge(1)),
    lowerBorder: line(-1, border),
  };
}

/** Contours from the outline of a ghost or a solved expression: four contours of equal length, one after the other. */
export function contoursFromOutline(outline: ArrayLike<number>): LipContours {
  const length = outline.length / 4;
  const part = (i: number) => Float32Array.from({ length }, (_, k) => outline[i * length + k]);
  return { upperBorder: part(0), upperMargin: part(1), lowerMargin: part(2), lowerBorder: part(3) };
}

/** How much light reaches the teeth: little through closed lips, all of it in a broad smile [1]. */
export function lightInside({ grid }: MouthDrawing, surface: ArrayLike<number>): number {
  const heightAt = (column: number) => surface[grid.node[column * grid.rows + grid.marginRow] * 3 + 1];
  const gap = heightAt(0) - heightAt(grid.columns / 2);
  const open = Math.min(1, Math.max(0, (gap - 3) / 8));
  return 0.1 + 0.9 * open * (2 - open);
}

/** What the camera turns about: a point inside the lips, a little behind the skin. */
export function turningPoint({ grid, rest }: MouthDrawing): [number, number, number] {
  let [low, high, depth, count] = [Infinity, -Infinity, 0, 0];
  for (let column = 0; column < grid.columns; column++) {
    const outer = grid.node[column * grid.rows + grid.modelRow] * 3;
    low = Math.min(low, rest[outer + 1]);
    high = Math.max(high, rest[outer + 1]);
    depth += rest[outer + 2];
    count += 1;
  }
  return [0, (low + high) / 2, depth / count + 4];
}
