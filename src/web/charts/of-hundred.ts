/** A share of draws as a whole number of 100. */
export function ofHundred(share: number): number {
  return Math.round(100 * Math.min(1, Math.max(0, share)));
}
