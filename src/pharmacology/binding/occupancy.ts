/**
 * Share of endplates silenced where the dose is `relativeDose` times the half-block dose [1]. Saturates: 0 without dose,
 * one half at 1, never above 1.
 * @param hill steepness [1]
 */
export function occupancy(relativeDose: number, hill: number): number {
  if (relativeDose <= 0) return 0;
  return 1 / (1 + relativeDose ** -hill);
}
