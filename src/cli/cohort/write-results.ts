import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ChunkResult,
  type Cohort,
  chunkCount,
  cohortTables,
  type Missing,
  missingOf,
  patientCount,
} from '#cohort';
import { jsonText } from '#units';
import { writeWhole } from '../write-whole.ts';
import { type FinishedChunk, readChunk } from './chunk-text.ts';
import { type ParquetTable, startParquet } from './parquet-table.ts';
import { type RunIdentity, sha256 } from './run-identity.ts';

/** philtrum/cohort-manifest@1: what was run, by what, and what came of it; checked by digests. */
export interface CohortManifest {
  readonly schema: 'philtrum/cohort-manifest@1';
  readonly ok: true;
  readonly run: string;
  readonly label: string;
  readonly identity: RunIdentity;
  readonly seed: number;
  readonly patients: number;
  readonly tables: Readonly<Record<string, { readonly file: string; readonly rows: number; readonly sha256: string }>>;
  readonly missing: Missing;
  /** SHA-256 of every chunk, in the order of their numbers; a chunk's number is its seed and its key */
  readonly chunks: readonly string[];
  /** the specification with its plans and faces in full */
  readonly cohort: Cohort;
}

/** What is written, and where from. */
export interface ResultsTask {
  readonly folder: string;
  readonly cohort: Cohort;
  readonly run: string;
  readonly identity: RunIdentity;
  /** the finished chunk of a number */
  read(chunk: number): FinishedChunk | Promise<FinishedChunk>;
}

/**
 * Writes tables and manifest of a run from its chunks in the order of their numbers, whoever solved them and when. A table is
 * there whole or not at all, and the manifest comes last.
 * @throws Error when a chunk is not what its digest says, or of the file system; then no part of a table is left behind
 */
export async function writeResults(task: ResultsTask): Promise<CohortManifest> {
  const tables: StartedTable[] = [];
  try {
    for (const table of cohortTables) tables.push(started(task.folder, table));
    const manifest = manifestOf(task, await filled(task, tables));
    await writeWhole(join(task.folder, 'manifest.json'), jsonText(manifest));
    return manifest;
  } catch (error) {
    for (const { parquet } of tables) parquet.discard();
    throw error;
  }
}

interface StartedTable {
  readonly table: (typeof cohortTables)[number];
  readonly file: string;
  readonly parquet: ParquetTable;
}

function started(folder: string, table: StartedTable['table']): StartedTable {
  const file = `${table.name}.parquet`;
  return { table, file, parquet: startParquet(join(folder, file), table.columns) };
}

type Filled = Pick<CohortManifest, 'tables' | 'missing' | 'chunks'>;

async function filled({ folder, cohort, run, read }: ResultsTask, tables: readonly StartedTable[]): Promise<Filled> {
  const missing: Missing[] = [];
  const chunks: string[] = [];
  for (let chunk = 0; chunk < chunkCount(cohort); chunk++) {
    const finished = await read(chunk);
    const { patients } = checked(run, finished);
    for (const { table, parquet } of tables)
      for (const one of patients) for (const row of table.rows(cohort, one)) parquet.add(row);
    missing.push(missingOf(cohort, patients));
    chunks.push(finished.digest);
  }
  const written = tables.map(({ table, file, parquet }) => {
    const rows = parquet.finish();
    return [table.name, { file, rows, sha256: sha256(readFileSync(join(folder, file))) }] as const;
  });
  return { tables: Object.fromEntries(written), missing: together(missing), chunks };
}

function manifestOf({ cohort, run, identity }: ResultsTask, { tables, missing, chunks }: Filled): CohortManifest {
  return {
    schema: 'philtrum/cohort-manifest@1',
    ok: true,
    run,
    label: cohort.label,
    identity,
    seed: cohort.population.seed,
    patients: patientCount(cohort),
    tables,
    missing,
    chunks,
    cohort,
  };
}

function checked(run: string, finished: FinishedChunk): ChunkResult {
  const result = readChunk(run, finished);
  if (result === null) throw new Error(`chunk ${finished.chunk} of run ${run} is not what its digest says; run again`);
  return result;
}

function together(all: readonly Missing[]): Missing {
  return {
    faces: all.flatMap(({ faces }) => faces),
    patients: all.flatMap(({ patients }) => patients),
    plans: all.flatMap(({ plans }) => plans),
    changes: all.reduce((sum, { changes }) => sum + changes, 0),
  };
}
