import type { SampledInput } from '#pharmacology';

/** Inputs in the order they are drawn, and the way back to their columns. */
export interface DrawnOrder {
  readonly inputs: readonly SampledInput[];
  /** @param places in the order of `inputs` @returns the same in the order of the columns */
  toColumns(places: ArrayLike<number>): Float64Array;
}

/** What concerns the whole treatment comes first, then site by site, so that plans share their people. */
export function treatmentFirst(columns: readonly SampledInput[]): DrawnOrder {
  const ofOneSite = (column: number) => Number(columns[column].name !== columns[column].group);
  const order = [...columns.keys()].sort((a, b) => ofOneSite(a) - ofOneSite(b));
  return {
    inputs: order.map((column) => columns[column]),
    toColumns(places) {
      const inColumns = new Float64Array(columns.length);
      order.forEach((column, i) => {
        inColumns[column] = places[i];
      });
      return inColumns;
    },
  };
}
