/**
 * What does this number rest on? Every paper, label and text, one typed id each; an unsourced number does not compile.
 * Leaves out: the numbers themselves, which live beside the code that uses them.
 * @module
 */
export { type NumberRow, numberRow } from './number-row.ts';
export type { Source, SourceStatus } from './source.ts';
export { cite, type SourceId, sourceOf, sources } from './sources.ts';
