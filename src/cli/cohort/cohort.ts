import { mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type Cohort, chunkCount, patientCount } from '#cohort';
import { whyFailed } from '../../store/index.ts';
import { say, showProgress, writeResult } from '../output.ts';
import { words } from '../reader.ts';
import { openChunkFolder } from './chunk-folder.ts';
import type { CohortOptions } from './options.ts';
import { solveByWorkers } from './queue/solve-by-workers.ts';
import { identityOf, type RunIdentity, runMark } from './run-identity.ts';
import { createCohortPool, runOnThreads } from './run-on-threads.ts';
import { readCohort } from './spec/read-cohort.ts';
import { forReader, type StoppedRun, stopped } from './stopped-run.ts';
import { untilInterrupted } from './until-interrupted.ts';
import { type CohortManifest, writeResults } from './write-results.ts';

/** A run to be done: what, called what, into which folder. */
export interface RunTask {
  readonly cohort: Cohort;
  readonly run: string;
  readonly identity: RunIdentity;
  readonly folder: string;
  /** @param done chunks that are finished */
  onChunk(done: number): void;
}

/**
 * `philtrum cohort run`: solves a cohort on the threads of this machine, or by workers, and writes tables and manifest into a
 * folder. Run again after a stop it goes on where it was.
 * @returns the command's exit code
 * @throws WrongUsage when a file cannot be read, or there is no database for workers
 */
export async function cohortCommand(options: CohortOptions): Promise<number> {
  const { json } = options;
  const parsed = readCohort(options.spec);
  if (!parsed.ok) return writeResult(parsed, { json }, () => parsed.detail);
  const { cohort } = parsed;
  const folder = options.out ?? `${basename(options.spec, extname(options.spec))}-results`;
  mkdirSync(folder, { recursive: true });
  const pool = createCohortPool(options.threads);
  const progress = showProgress();
  const all = chunkCount(cohort);
  const onChunk = (done: number) =>
    progress.update(done / all, words('cohort.progress', { done, all, patients: patientCount(cohort) }));
  const identity = identityOf(cohort, pool.kernelMark);
  const task = { cohort, identity, run: runMark(identity), folder, onChunk };
  try {
    const solving = options.queue ? solveByWorkers(task) : solveHere(task, pool);
    const found = await solving.catch((error) => stoppedByFullDisk(error, folder)).finally(() => progress.end());
    return await writeResult(found, { json }, () => (found.ok ? asText(found, folder) : forReader(found)));
  } finally {
    await pool.close();
  }
}

/** @throws what is not about the disk */
function stoppedByFullDisk(error: unknown, folder: string): StoppedRun {
  if (whyFailed(error) !== 'full') throw error;
  return stopped('disk-full', (voice) => voice.say('cohort.diskFull', { folder }));
}

async function solveHere(
  task: RunTask,
  pool: ReturnType<typeof createCohortPool>,
): Promise<CohortManifest | StoppedRun> {
  const { cohort, run, identity, folder } = task;
  const opened = await openChunkFolder(folder, run, identity);
  if ('ok' in opened) return opened;
  if (opened.damaged > 0) say(words('cohort.damaged', { count: opened.damaged }));
  let done = 0;
  const onChunk = (now: number) => {
    done = now;
    task.onChunk(now);
  };
  const ended = await untilInterrupted(
    (signal) => runOnThreads({ cohort, run, folder: opened, pool, signal, onChunk }),
    () => pool.close(),
  );
  if (ended === 'interrupted') {
    const far = { done, all: chunkCount(cohort), folder };
    return stopped('interrupted', (voice) => voice.say('cohort.stopped', far));
  }
  return writeResults({ folder, cohort, run, identity, read: (chunk) => opened.read(chunk) });
}

function asText({ label, run, patients, tables, missing }: CohortManifest, folder: string): string {
  const { faces, patients: without, plans, changes } = missing;
  const counts = { faces: faces.length, patients: without.length, plans: plans.length, changes };
  return [
    words('cohort.done', { label, run, patients }),
    ...Object.values(tables).map(({ file, rows }) => `  ${words('cohort.table', { file: join(folder, file), rows })}`),
    `  ${join(folder, 'manifest.json')}`,
    words('cohort.missing', counts),
  ].join('\n');
}
