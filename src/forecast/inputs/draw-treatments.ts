import { type Draw, drawInputs } from './draw-inputs.ts';
import type { Treatment } from './treatment.ts';

/** Weeks at which draws are evaluated; others are interpolated. Close together where onset is steep [week]. */
export const evaluatedWeeks: readonly number[] = [0, 0.5, 1, 2, 4, 8, 12, 16];

/** Draws of one plan with what they silence. */
export interface DrawnTreatments {
  readonly treatment: Treatment;
  readonly draws: readonly Draw[];
  readonly weeks: readonly number[];
  /** silenced share, per draw (nWeek x nFascicle) [1] */
  readonly blocks: readonly Float64Array[];
}

/** Draws people and responses, and works out which fascicles each silences at each week. */
export function drawTreatments(
  treatment: Treatment,
  seed: number,
  count: number,
  weeks: readonly number[] = evaluatedWeeks,
): DrawnTreatments {
  const draws = drawInputs(seed, count, treatment);
  return { treatment, draws, weeks, blocks: draws.map(({ response }) => treatment.blocks(response, weeks)) };
}
