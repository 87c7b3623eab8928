/** What a cohort may ask for. Bounds against typing errors and full disks, not against large studies. */
export const limits = {
  faces: [1, 1_000_000],
  draws: [1, 10_000],
  patients: 1_000_000,
  seed: [0, 2 ** 32 - 1],
  week: [0.5, 16],
  weeks: 16,
  plans: 200,
  chunk: [1, 200],
  variations: 50,
} as const;

/** What stands where a specification is silent. */
export const defaults = {
  /** share of women [1]: the published patients of these treatments are nearly all women */
  women: 1,
  draws: 1,
  /** peak of the effect */
  weeks: [2],
  /** some tens of seconds of one core, so that little is lost with a killed worker and handing out costs nothing */
  chunk: 4,
} as const;
