import { type NumberRow, numberRow as row } from '#sources';

/** Every constant with which what happened is counted. */
export const parameters = {
  /** age that stands for one nobody wrote down; a covariate beside it says that it does */
  ageWhenUnknown: row(42, [35, 50], 'year', 'assumed'),
  /** answer of 0 to 3 from which an event has happened: a little trouble is trouble */
  answerThatCounts: row(1, [1, 2], '1', 'assumed'),
  /** standard deviation of the prior of every coefficient of coming back, for a covariate of unit variance */
  propensityPriorSd: row(1, [0.5, 2.5], '1', 'assumed'),
  /** stabilised weights are cut at this; the report says how many were */
  greatestWeight: row(10, [5, 20], '1', 'coleHernan2008'),
  /** a chance of coming back below this counts as no chance */
  leastChance: row(0.05, [0.02, 0.1], '1', 'assumed'),
  /** share of people without a chance from which weights cannot stand in for them */
  mostWithoutChance: row(0.05, [0.01, 0.1], '1', 'assumed'),
  /** people of one kind of whom nobody came, from which weights cannot stand in for them */
  kindWithoutChance: row(10, [8, 20], 'people', 'assumed'),
  /** people who came from which anything is weighted */
  fewestCame: row(10, [10, 20], 'people', 'assumed'),
  /** effective number of people from which a weighted number is told */
  fewestEffective: row(10, [10, 20], 'people', 'assumed'),
  /** standard deviation of the prior of how much an event itself brings people, in log-odds */
  byEventPriorSd: row(2, [1, 4], '1', 'assumed'),
  /** effective number of people below which a forecast is not judged at all */
  fewestToTell: row(20, [15, 50], 'people', 'assumed'),
  /** a difference between said and seen that is worth knowing, as a share of people */
  worthTelling: row(0.1, [0.05, 0.15], '1', 'assumed'),
  /** people with an event, and without, from which it is told how well a forecast tells them apart */
  fewestOfEither: row(10, [5, 20], 'people', 'assumed'),
  /** share of the most that were seen at any follow-up that is enough for one to stand for all */
  seenEnough: row(0.8, [0.5, 1], '1', 'assumed'),
  /** people in a bin of the reliability curve, and most bins */
  perBin: row(20, [15, 50], 'people', 'assumed'),
  mostBins: row(10, [5, 10], '1', 'assumed'),
  /** standard deviation of the prior of log-odds seen per standard deviation of log-odds said */
  slopePriorSd: row(3, [2, 10], '1', 'assumed'),
  /** typical difference between groups before any was looked at, log-odds or standard deviations of an outcome */
  groupTypical: row(0.4, [0.2, 0.8], '1', 'assumed'),
  /** difference between groups that is worth telling, likewise */
  groupWorth: row(0.2, [0.1, 0.4], '1', 'assumed'),
  /** share of flagged groups that may be flagged wrongly */
  falseFlags: row(0.05, [0.01, 0.1], '1', 'assumed'),
  /** how much lots differ that are alike, and those that are not, log-odds or standard deviations of an outcome */
  lotAlike: row(0.15, [0.05, 0.3], '1', 'assumed'),
  lotApart: row(1.2, [0.8, 2], '1', 'assumed'),
  /** share of lots that are another altogether */
  lotRare: row(0.01, [0.001, 0.05], '1', 'assumed'),
  /** chance of being another from which a lot raises an alarm, and people it takes */
  lotAlarm: row(0.1, [0.05, 0.5], '1', 'derived'),
  lotPeople: row(5, [3, 10], 'people', 'assumed'),
  /** how far everybody's middle may lie from our prior's, in its standard deviations */
  commonSd: row(0.6, [0.3, 1], '1', 'assumed'),
  /** the same for the variance between treatments, of its logarithm */
  spreadLogSd: row(0.5, [0.3, 1], '1', 'assumed'),
  /** share of an outcome's variance from which an input is learnt about */
  shareThatMatters: row(0.03, [0.01, 0.1], '1', 'assumed'),
  /** outcomes, each at one week, that priors learn from at once; of more the most seen */
  mostLearntFrom: row(8, [1, 20], '1', 'assumed'),
  /** parts in which patients are left out */
  parts: row(5, [5, 10], '1', 'assumed'),
  /** how much likelier to be missing somebody is by each standard deviation above, and below, what was forecast, in log-odds */
  missingTilt: row(0.4, [0.2, 0.7], '1', 'assumed'),
  /** loss of Brier's score of an event that is not accepted */
  eventWorse: row(0.002, [0, 0.01], '1', 'assumed'),
} as const satisfies Readonly<Record<string, NumberRow>>;

/** Odds ratios, not seen against seen, at which an estimate is shown beside itself. */
export const tilts: readonly number[] = [0.25, 0.5, 1, 2, 4];
