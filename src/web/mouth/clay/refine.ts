/** A smooth grid: closed around the mouth, open across it. */
export interface FineGrid {
  readonly columns: number;
  readonly rows: number;
  /** (columns x rows x 3), row fastest */
  readonly positions: Float32Array;
}

/**
 * Lays a smooth surface through a grid: Catmull-Rom splines around and across, so that every solved node stays where
 * it was solved.
 * @param grid coarse grid, closed around
 * @param factor new intervals per old one, around and across
 */
export function refineGrid(grid: FineGrid, factor: number): FineGrid {
  const { columns, rows } = grid;
  const fineRows = (rows - 1) * factor + 1;
  const across = new Float32Array(columns * fineRows * 3);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < fineRows; row++) {
      const at = (r: number) => (column * rows + Math.min(rows - 1, Math.max(0, r))) * 3;
      interpolate(grid.positions, at, row / factor, across, (column * fineRows + row) * 3);
    }
  }
  const fineColumns = columns * factor;
  const positions = new Float32Array(fineColumns * fineRows * 3);
  for (let column = 0; column < fineColumns; column++) {
    for (let row = 0; row < fineRows; row++) {
      const at = (c: number) => (((c + columns) % columns) * fineRows + row) * 3;
      interpolate(across, at, column / factor, positions, (column * fineRows + row) * 3);
    }
  }
  return { columns: fineColumns, rows: fineRows, positions };
}

function interpolate(
  from: Float32Array,
  at: (index: number) => number,
  where: number,
  to: Float32Array,
  offset: number,
): void {
  const i = Math.floor(where);
  const t = where - i;
  const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
  const t2 = t * t;
  const t3 = t2 * t;
  for (let k = 0; k < 3; k++) {
    const p0 = from[a + k];
    const p1 = from[b + k];
    const p2 = from[c + k];
    const p3 = from[d + k];
    const slope0 = (p2 - p0) / 2;
    const slope1 = (p3 - p1) / 2;
    to[offset + k] =
      p1 + slope0 * t + (3 * (p2 - p1) - 2 * slope0 - slope1) * t2 + (2 * (p1 - p2) + slope0 + slope1) * t3;
  }
}

/** Two triangles per cell, facing outwards. */
export function gridTriangles(columns: number, rows: number): Uint32Array {
  const triangles = new Uint32Array(columns * (rows - 1) * 6);
  let next = 0;
  for (let column = 0; column < columns; column++) {
    const beside = (column + 1) % columns;
    for (let row = 0; row + 1 < rows; row++) {
      const a = column * rows + row;
      const b = beside * rows + row;
      triangles.set([a, b, a + 1, b, b + 1, a + 1], next);
      next += 6;
    }
  }
  return triangles;
}

/** Unit normals of a grid from its central differences (columns x rows x 3), outwards. */
export function gridNormals({ columns, rows, positions }: FineGrid): Float32Array {
  const normals = new Float32Array(positions.length);
  for (let column = 0; column < columns; column++) {
    const left = ((column + columns - 1) % columns) * rows;
    const right = ((column + 1) % columns) * rows;
    for (let row = 0; row < rows; row++) {
      const inner = column * rows + Math.max(0, row - 1);
      const outer = column * rows + Math.min(rows - 1, row + 1);
      setCross(normals, (column * rows + row) * 3, positions, [
        (right + row) * 3,
        (left + row) * 3,
        outer * 3,
        inner * 3,
      ]);
    }
  }
  return normals;
}

/** normals[at] = unit of (p[a] - p[b]) x (p[c] - p[d]) */
function setCross(
  normals: Float32Array,
  at: number,
  p: Float32Array,
  [a, b, c, d]: [number, number, number, number],
): void {
  const ux = p[a] - p[b];
  const uy = p[a + 1] - p[b + 1];
  const uz = p[a + 2] - p[b + 2];
  const vx = p[c] - p[d];
  const vy = p[c + 1] - p[d + 1];
  const vz = p[c + 2] - p[d + 2];
  const x = uy * vz - uz * vy;
  const y = uz * vx - ux * vz;
  const z = ux * vy - uy * vx;
  const length = Math.hypot(x, y, z) || 1;
  normals[at] = x / length;
  normals[at + 1] = y / length;
  normals[at + 2] = z / length;
}
