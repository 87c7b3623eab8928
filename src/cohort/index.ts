/**
 * What happens to many? From a specification (population, plans, draws, outcomes) to chunks of virtual patients, each solved
 * exactly and each depending on the specification and its number alone. Leaves out: threads, files, queues and tables, which
 * are the shells', and what a plan may do to one known mouth, which is a forecast.
 * @module
 */

// what finished tables say
export { type AnalysedOutcome, analyse, type CohortAnalysis } from './analysis/analyse.ts';
export { type Distribution, distributionAt } from './analysis/distributions.ts';
export { type DrawnInputs, drawnInputs } from './analysis/draw-inputs.ts';
export { type EventChance, eventChancesByPlan } from './analysis/event-chances.ts';
export { type DividedBy, type Subgroup, subgroups } from './analysis/subgroups.ts';
export { type VarianceSplit, varianceSplit } from './analysis/variance-split.ts';
export type { CannotRead } from './finished/cannot-read.ts';
export type { FinishedCohort, OutcomeAt } from './finished/finished-cohort.ts';
export { type GivenFile, type Reader, readFinished } from './finished/read-finished.ts';
// what comes out
export { type Missing, missingOf } from './missing.ts';
// solving
export type { ChunkResult, PatientResult } from './solve/chunk-result.ts';
export { lengthsMark } from './solve/draw-face.ts';
export { type PatientRange, patientsOf, solvePatients } from './solve/solve-chunk.ts';
// the specification
export { type Cohort, chunkCount, patientCount } from './spec/cohort.ts';
export { type ParsedCohort, parseCohort } from './spec/parse-cohort.ts';
export { type Cell, type CohortColumn, cohortTables } from './tables.ts';
