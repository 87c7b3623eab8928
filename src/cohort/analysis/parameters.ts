/** What the analysis of a finished cohort rests on; choices of method, none a fact about people. */
export const analysis = {
  /** confidence of every interval [1] */
  level: 0.95,
  /** fewest faces whose variance is split or whose mean gets an interval in a whole cohort; a bootstrap of fewer is too narrow */
  fewestFaces: 30,
  /** fewest faces of a subgroup */
  fewestInGroup: 8,
  /** most patients whose pairs are formed for the split; beyond, intervals hardly narrow */
  mostInSplit: 1500,
  /** groups of faces that are drawn again together */
  blocks: 50,
  /** draws of the bootstrap */
  bootstraps: 500,
} as const;

/** Inputs of a treatment that say where it goes once it has left the needle; what the operator controls is placement, all else response. */
export const spreadInputs: ReadonlySet<string> = new Set([
  'leak',
  'spreadMm',
  'bolusShare',
  'alongFibres',
  'planeHolds',
  'septumPassage',
  'brandHalo',
  'driftX',
  'driftY',
  'gelSpread',
  'gelDriftX',
  'gelDriftY',
]);
