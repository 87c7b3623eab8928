/**
 * What was planned, done, said and found, for everybody who was treated? One schema for PGlite and PostgreSQL, handed
 * in open: people and consents, charts, forecasts, follow-ups, captures, harm, and a log that only grows. Documents in,
 * answers out; names lie under each patient's own key. Leaves out: where the database is, files, the network, screens.
 * @module
 */

// the documents that come in
export { registryDocuments } from './documents.ts';
export { allowed, allowedBy } from './door/allowed.ts';
export { foundAs } from './door/read.ts';
export { type Answer, type Difference, type Refused, type Refusing, refusalOf } from './door/refusal.ts';
export { extractColumns } from './extract/columns.ts';
export type { ResearchExtract } from './extract/make-extract.ts';
export type { FhirPage, FhirSearch } from './fhir/read.ts';
export { type FhirType, fhirResources, fhirTypes } from './fhir/resources.ts';
export { fhirBase } from './fhir/terms.ts';
// the database
export { migrate, schemaVersions } from './migrations/migrate.ts';
// what is counted
export type { DrawsBehind } from './outcomes/forecast-draws.ts';
export type { FunctionQuestion } from './outcomes/questions.ts';
export type { Harm, Measured, Said, TreatmentRecord, Visit } from './outcomes/records.ts';
// the parts of the machine it is handed
export type { MasterKey, MasterKeys, Ports, Subtle } from './ports.ts';
// questions and changes
export { type Registry, registryOf } from './registry.ts';
export { type TableName, type Tables, tableOrder } from './schema/tables.ts';
export { masterKeyInUse, provideMasterKey } from './sealing/patient-keys.ts';
// from one database to another
export { allRows, type CarriedRow, rowsOf } from './transfer/dump.ts';
export { type Loaded, loadRows } from './transfer/load.ts';
export { isExported, openedColumns, openedRows } from './transfer/opened-rows.ts';
export type { Context } from './work.ts';
