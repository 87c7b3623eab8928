/**
 * What really happened, counted fairly: from treatments, who came back and what was seen, to what all who were treated had.
 * Leaves out: where rows are kept, and whether a difference between people is anybody's fault.
 * @module
 */

// who came back
export type { Balance } from './attendance/balance.ts';
export { type BySource, bySource, type Identified, type PaidBeside } from './attendance/by-source.ts';
export type { Estimate } from './attendance/interval.ts';
export type { CannotWeigh } from './attendance/propensity.ts';
export type { NothingFromInvitations, RepeatedInvitations } from './attendance/repeated-invitations.ts';
export type { Tipping } from './attendance/tipping.ts';
export type { VisitCount } from './attendance/visit-counts.ts';
export { type Weighted, type WhoShowsUp, whoShowsUp } from './attendance/who-shows-up.ts';
export type { Bounds } from './attendance/worst-case.ts';
export { type ForecastLine, type ForecastsAtAGlance, forecastsAtAGlance } from './calibration/at-a-glance.ts';
// how good forecasts were
export {
  type BrierScore,
  type EventCalibration,
  eventCalibration,
  type ReliabilityBin,
} from './calibration/event-calibration.ts';
export {
  type OutcomeCalibration,
  outcomeCalibration,
  type PlaceCell,
  type ShareAgainst,
} from './calibration/outcome-calibration.ts';
export type { PlainAndWeighted } from './calibration/pairs.ts';
export type { Verdict } from './calibration/verdict.ts';
// as documents
export { type LearnDocument, learnDocument, type SeriesDocument, seriesDocument } from './documents.ts';
// rows and draws from the registry
export { type FoundDraws, findDraws } from './from-registry/forecast-draws.ts';
export { treatmentRows } from './from-registry/treatment-rows.ts';
// groups beside each other
export { type LotSignal, lotSignals } from './groups/lot-signal.ts';
export { type Grouping, type GroupOutcome, groupings, type OutcomesBy, outcomesBy } from './groups/outcomes-by.ts';
export type { Spread } from './groups/partial-pooling.ts';
// priors that learn
export type { ForecastDraws } from './priors/forecast-draws.ts';
export {
  type GuardedUpdate,
  type KeptBecause,
  type LeftOutCheck,
  type UpdateTask,
  updatePriors,
} from './priors/guarded-update.ts';
export { type LearntFromRows, learnPriors } from './priors/learn-priors.ts';
export { type LearntPriorsFile, markOfLearnt } from './priors/learnt-file.ts';
export type { LearntPrior, PriorsDocument } from './priors/priors-document.ts';
// all of it
export { type EventReport, type LearnReport, type LookedAt, learnReport, type OutcomeReport } from './report.ts';
// what is counted
export {
  type FollowUpRow,
  type ForecastSaid,
  type QuantilesSaid,
  type Question,
  type SourceTag,
  sourceTags,
  type TreatmentRow,
} from './rows.ts';
// one patient's own series
export { atLeastOne, type Candidate, type NoSeries, type OwnSeries, ownSeries } from './series/own-series.ts';
export { type PatientSeries, patientSeries, type SeriesTreatment } from './series/patient-series.ts';
export type { VisitNoise } from './series/visit-noise.ts';
// a registry whose truth is known
export { asForecastSettings, type RegistrySettings, usualSettings } from './simulated/settings.ts';
export { type SimulatedRegistry, simulateRegistry, type TreatmentTruth } from './simulated/simulate-registry.ts';
