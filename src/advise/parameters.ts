import { numberRow } from '#sources';

/** Limits that conditions compare with. What was read carries its source; what is ours is `assumed`. */
export const limits = {
  adultAge: numberRow(18, [18, 21], 'year', 'labelPatientDysport'),
  letyboOldestAge: numberRow(75, [75, 75], 'year', 'labelLetyboEu'),
  agedLip: numberRow(55, [45, 65], 'year', 'assumed'),
  weeksBetweenToxins: numberRow(13, [12, 13], 'week', 'labelBoxed'),
  noGum: numberRow(1, [0.5, 1.5], 'mm', 'assumed'),
  gumShows: numberRow(2, [1, 3], 'mm', 'assumed'),
  gumMuch: numberRow(4, [3, 5], 'mm', 'zengiski2022'),
  redLipCurlsIn: numberRow(0.5, [0.3, 0.7], '1', 'assumed'),
  puckerNarrows: numberRow(0.35, [0.3, 0.5], '1', 'assumed'),
  longWhiteLip: numberRow(16, [15, 18], 'mm', 'assumed'),
  liftNeedsWhiteLip: numberRow(15, [15, 20], 'mm', 'eppleyPages'),
  thinUpperLip: numberRow(4, [3, 5], 'mm', 'assumed'),
  fullUpperLip: numberRow(9.2, [8, 11], 'mm', 'pietruski'),
  lipsApart: numberRow(3, [2, 4], 'mm', 'assumed'),
  noticedAsymmetry: numberRow(3, [2, 4], 'mm', 'hohman2014'),
  straightSmileLine: numberRow(1, [0.5, 2], 'mm', 'assumed'),
  straightSmileLineLow: numberRow(-1, [-2, -0.5], 'mm', 'assumed'),
  littleToothLeast: numberRow(1, [0.5, 1.5], 'mm', 'assumed'),
  littleToothMost: numberRow(4, [3, 4.5], 'mm', 'daMotta2010'),
  wishWithinReach: numberRow(0.8, [0.5, 1], 'mm', 'tanikawa2018'),
  wishOvershot: numberRow(-0.8, [-1, -0.5], 'mm', 'tanikawa2018'),
  lessGumSeen: numberRow(-1, [-1.5, -0.5], 'mm', 'assumed'),
  worthSaying: numberRow(0.05, [0.01, 0.1], '1', 'assumed'),
  unlikely: numberRow(0.2, [0.1, 0.3], '1', 'assumed'),
  mindedAtAll: numberRow(0.3, [0.1, 0.5], '1', 'assumed'),
  toxinWeeks: numberRow(16, [12, 24], 'week', 'cohen2012'),
  fillerWeeks: numberRow(2, [1, 4], 'week', 'assumed'),
  healingWeeks: numberRow(6, [2, 12], 'week', 'assumed'),
} as const;

/** Name of a limit. */
export type LimitName = keyof typeof limits;

/** Width of a range of odds beyond which only the range is said. */
export const oddsTooWide = numberRow(0.6, [0.5, 0.8], '1', 'assumed');

/** How much a reason weighs before a person's own wishes. Ours: nobody has measured how people weigh these. */
export const weights = {
  strong: numberRow(1, [0.7, 1.5], '1', 'assumed'),
  fair: numberRow(0.5, [0.3, 0.7], '1', 'assumed'),
  slight: numberRow(0.25, [0.1, 0.4], '1', 'assumed'),
} as const;

/** How much a reason weighs. */
export type WeightName = keyof typeof weights;

/** How an answer becomes a standing. */
export const judging = {
  /** reasons for, less reasons against, beyond which an option stands on one side [1] */
  margin: numberRow(0.25, [0.1, 0.5], '1', 'assumed'),
  /** what a possible stop counts when answers are ranked by how much they would narrow [1] */
  possibleStop: numberRow(2, [1, 4], '1', 'assumed'),
  /** importance of what is minded most, and how it falls from each place of the list to the next [1] */
  firstImportance: numberRow(1, [1, 1], '1', 'assumed'),
  importanceFall: numberRow(0.75, [0.5, 0.9], '1', 'assumed'),
} as const;

/** Between which ends a measure lies that was not taken, by an answer of yes or no; the middle is not used. */
export const saidInstead = {
  gumYes: numberRow(4, [2.5, 10], 'mm', 'assumed'),
  gumNo: numberRow(0, [0, 0.9], 'mm', 'assumed'),
  apartYes: numberRow(5, [3.5, 12], 'mm', 'assumed'),
  apartNo: numberRow(1, [0, 3], 'mm', 'assumed'),
  curlsYes: numberRow(0.7, [0.55, 1], '1', 'assumed'),
  curlsNo: numberRow(0.2, [0, 0.5], '1', 'assumed'),
} as const;
