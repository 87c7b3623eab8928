/** How gel is lost, as drawn for one treatment. */
export interface LossResponse {
  /** time until half of the volume is gone [week] */
  readonly halfVolumeWeeks: number;
  /** 1 at a constant rate, above 1 slowly at first [1] */
  readonly lossShape: number;
}

/** Share of the gel that is left at a week; 1 at week 0, one half at the half-volume week [1]. */
export function gelLeft(week: number, { halfVolumeWeeks, lossShape }: LossResponse): number {
  if (week <= 0) return 1;
  return 2 ** -((week / halfVolumeWeeks) ** lossShape);
}
