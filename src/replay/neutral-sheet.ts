/**
 * The skin of a mouth that belongs to nobody, as a closed grid: columns around the mouth (the first at the top, then
 * towards the patient's left), rows from inside the lip over its free margin, across the red and on over the skin.
 */
export interface NeutralSheet {
  /** a multiple of four */
  readonly columns: number;
  readonly rows: number;
  /** row of the vermilion border */
  readonly borderRow: number;
  /** at rest, lips closed (columns x rows x 3), row fastest [mm]; x to the patient's left, y up, z forward */
  readonly positions: Float32Array;
  /** slope of the dental arch, depth per millimetre sideways, at a frontal x [1]; what slides sideways follows it */
  readonly archSlope: (x: number) => number;
}

/** Where a point of the sheet lies around the mouth and beyond the lip's edge. */
export interface SheetPlace {
  /** 1 = upper lip, -1 = lower lip, 0 = corner */
  readonly lip: 1 | 0 | -1;
  /** along the lip: -1 = right corner, 0 = midline, 1 = left corner */
  readonly along: number;
  /** distance over the surface from the lip's visible edge, never below 0 [mm] */
  readonly beyondEdge: number;
}

/** Places of all points, and the row of each column that holds the lip's visible edge. */
export interface SheetPlaces {
  readonly edgeRow: Int32Array;
  /** (columns x rows) */
  readonly places: readonly SheetPlace[];
}

/** Finds each point's place on the lips of a sheet. */
export function placesOf(sheet: NeutralSheet): SheetPlaces {
  const { columns, rows } = sheet;
  const edgeRow = Int32Array.from({ length: columns }, (_, column) => visibleEdge(sheet, column));
  const cornerX = Math.abs(coordinate(sheet, columns / 4, sheet.borderRow, 0));
  const places: SheetPlace[] = [];
  for (let column = 0; column < columns; column++) {
    const lip = lipOf(column, columns);
    const along = lip === 0 ? Math.sign(columns / 2 - column) : coordinate(sheet, column, sheet.borderRow, 0) / cornerX;
    let beyondEdge = 0;
    for (let row = 0; row < rows; row++) {
      if (row > edgeRow[column]) beyondEdge += step(sheet, column, row);
      places.push({ lip, along: Math.max(-1, Math.min(1, along)), beyondEdge });
    }
  }
  return { edgeRow, places };
}

function lipOf(column: number, columns: number): 1 | 0 | -1 {
  const quarter = columns / 4;
  if (column === quarter || column === 3 * quarter) return 0;
  return column < quarter || column > 3 * quarter ? 1 : -1;
}

/** The row nearest to the other lip; at a corner, the outermost of them all that faces the mouth. */
function visibleEdge(sheet: NeutralSheet, column: number): number {
  const lip = lipOf(column, sheet.columns);
  if (lip === 0) return Math.min(sheet.borderRow - 1, cornerEdge(sheet));
  let best = 0;
  for (let row = 1; row < sheet.borderRow; row++) {
    if (lip * coordinate(sheet, column, row, 1) < lip * coordinate(sheet, column, best, 1)) best = row;
  }
  return best;
}

/** A corner has no edge of its own: it takes the row of the lip beside the midline. */
function cornerEdge(sheet: NeutralSheet): number {
  return visibleEdge(sheet, 0);
}

function step(sheet: NeutralSheet, column: number, row: number): number {
  const d = [0, 1, 2].map((axis) => coordinate(sheet, column, row, axis) - coordinate(sheet, column, row - 1, axis));
  return Math.hypot(d[0], d[1], d[2]);
}

function coordinate({ rows, positions }: NeutralSheet, column: number, row: number, axis: number): number {
  return positions[(column * rows + row) * 3 + axis];
}
