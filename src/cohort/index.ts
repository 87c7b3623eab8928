/**
 * What happens to many? From a specification (population, plans, draws, outcomes) to chunks of virtual patients, each solved
 * exactly and each depending on the specification and its number alone. Leaves out: threads, files, queues and tables, which
 * are the shells', and what a plan may do to one known mouth, which is a forecast.
 * @module
 */

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
