/**
 * What could this plan do to this mouth, and how sure is that? From one face, one plan and the priors to distributions,
 * odds of named events and shares of what nobody controls. Leaves out: whether anybody should, and what to inject.
 * @module
 */

// the brow
export { type BrowForecaster, type BrowForecasterOptions, createBrowForecaster } from './brow/brow-forecaster.ts';
// single people, for repeating studies
export { browPersonNames as browInputNames } from './brow/brow-inputs.ts';
export { type BrowMedianTask, runMedianBrow } from './brow/brow-median.ts';
export { joinForecasts } from './brow/join-forecasts.ts';
export type { SimulatedBrow, SimulatedBrowPerson } from './brow/simulated-brow.ts';
export { type BrowTraining, type TrainedBrow, trainBrow } from './brow/train-brow.ts';
// what it is judged by
export { eventChances, expressionsBehind } from './events/event-chances.ts';
export { type EventRule, eventRules, eventsNotModelled } from './events/event-rules.ts';
export { outcomeBehind } from './events/outcome-behind.ts';
// the answer
export type {
  AbortSignalLike,
  ChangeSummary,
  EventOdds,
  Forecast,
  Ghost,
  OutcomeSummary,
  SamplePool,
  VarianceShare,
} from './forecast.ts';
// making it
export {
  createForecaster,
  type Forecaster,
  type ForecasterOptions,
  type ForecastResult,
  type RefineControl,
  type TaskControl,
  type TrainingResult,
} from './forecaster.ts';
export { type Draw, rowDrawer } from './inputs/draw-inputs.ts';
export { type GivenPriors, ourPrior, type ParsedPriors, parsePriors } from './inputs/given-priors.ts';
export { inputMeaning } from './inputs/input-meanings.ts';
export { medianPerson } from './inputs/physiology-inputs.ts';
export { type Assumed, type Experience, type FoundTreatment, type Treatment, treatmentOn } from './inputs/treatment.ts';
// what is kept of it, to be held against what happens
export { type DrawnPlaces, drawAgain, markOfPlaces } from './kept/draw-again.ts';
export { forecastRecord, type ShownForecast } from './kept/forecast-record.ts';
export {
  bytesOf,
  type DrawsHead,
  type DrawValues,
  type KeptDraws,
  type LearntInForce,
  valuesOf,
} from './kept/kept-draws.ts';
export { learntPlace } from './kept/learnt-place.ts';
export { packNumbers, toBase64 } from './kept/packed-numbers.ts';
// one deterministic run
export { type MedianOutcome, type MedianRun, type MedianRunTask, runMedian } from './median-run.ts';
export { exactTable } from './outcomes/exact-table.ts';
export { outcomeUnits } from './outcomes/measures.ts';
export type { OutcomeTable } from './outcomes/outcome-table.ts';
export { method as forecastMethod, type Parameter as ForecastParameter, thresholds } from './parameters.ts';
export { assumedParameters, faceMark, parameterMark } from './provenance.ts';
// questions to a forecast
export type { AnswersResult, ComparisonResult, ReplayResult } from './questions/ask.ts';
export type { ComparedOdds, PlanComparison } from './questions/compare-plans.ts';
export type { PlanAnswers } from './questions/plan-answers.ts';
export { problemOfReplay, type Replay, type ReplayWish } from './questions/replay/replay.ts';
export { wasItChance } from './questions/replay/was-it-chance.ts';
export { type Variation, vary } from './questions/vary-plan.ts';
export type { DoseWindow, TriedVariation, WindowSlope } from './questions/window/dose-window.ts';
export { type HarmLimits, harmNames, problemOfWish, type WindowWish } from './questions/window/wish.ts';
export type { Redrawn } from './redraw.ts';
export { bodyInputNames, type SimulatedMouth, type SimulatedPerson } from './simulated-mouth.ts';
