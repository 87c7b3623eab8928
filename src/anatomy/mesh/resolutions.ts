import type { Resolution } from '../face-model.ts';

/** How many elements a resolution has, and which ring is the vermilion border. */
export interface GridCounts {
  /** around the mouth, a multiple of 4 */
  readonly columns: number;
  readonly rings: number;
  readonly layers: number;
  readonly borderRing: number;
  /** columns from the midline to the peak of the cupid's bow */
  readonly bowColumn: number;
}

/** Element counts of every resolution; the same for all faces. */
export const gridCounts: Readonly<Record<Resolution, GridCounts>> = {
  coarse: { columns: 32, rings: 9, layers: 5, borderRing: 4, bowColumn: 1 },
  mid: { columns: 48, rings: 11, layers: 5, borderRing: 5, bowColumn: 2 },
  fine: { columns: 64, rings: 15, layers: 6, borderRing: 6, bowColumn: 2 },
};
