import { availableParallelism } from 'node:os';
import { type Cohort, chunkCount, type PatientRange, patientsOf } from '#cohort';
import { createThreadPool, type ThreadPool } from '../threads/pool.ts';
import type { ChunkFolder } from './chunk-folder.ts';
import { writeChunk } from './chunk-text.ts';
import type { PatientsJob, SolvedPatients } from './cohort-worker.ts';

const workerFile = new URL('./cohort-worker.ts', import.meta.url);

/** Threads that solve chunks. */
export function createCohortPool(threads: number = availableParallelism()): ThreadPool {
  return createThreadPool(threads, workerFile);
}

/**
 * Solves one chunk on threads of the pool.
 * @param apart hands every patient out by itself, so that threads that have nothing else to do share the chunk
 */
export async function solveOn(pool: ThreadPool, cohort: Cohort, chunk: number, apart = false): Promise<SolvedPatients> {
  const [from, to] = patientsOf(cohort, chunk);
  const pieces: readonly PatientRange[] = apart
    ? Array.from({ length: to - from }, (_, k) => [from + k, from + k + 1])
    : [[from, to]];
  const solved = await Promise.all(
    pieces.map((patients) => pool.run<PatientsJob, SolvedPatients>('sample', { cohort, patients })),
  );
  return {
    patients: solved.flatMap(({ patients }) => patients),
    solvedMs: solved.reduce((sum, { solvedMs }) => sum + solvedMs, 0),
    processorMs: solved.reduce((sum, { processorMs }) => sum + processorMs, 0),
  };
}

/** A run on the threads of this process. */
export interface ThreadRun {
  readonly cohort: Cohort;
  readonly run: string;
  readonly folder: ChunkFolder;
  readonly pool: ThreadPool;
  readonly signal: { readonly aborted: boolean };
  /**
   * @param done chunks that are finished, those of earlier runs too
   * @param last times that the last one took inside its thread; zeros before the first
   */
  onChunk(done: number, last: Pick<SolvedPatients, 'solvedMs' | 'processorMs'>): void;
}

/**
 * Solves every chunk that is not there yet and keeps each as it comes. A chunk is whole or not there, so that a killed run
 * loses no more than what its threads were at. Twice as many chunks are asked for as there are threads, so that none waits while
 * another's chunk is stored; the last ones are shared patient by patient, so that none waits long for the others to end.
 * @throws Error when a thread fails
 */
export async function runOnThreads({ cohort, run, folder, pool, signal, onChunk }: ThreadRun): Promise<void> {
  const missing = Array.from({ length: chunkCount(cohort) }, (_, n) => n).filter((n) => !folder.finished.has(n));
  let done = folder.finished.size;
  onChunk(done, { solvedMs: 0, processorMs: 0 });
  const work = async () => {
    for (let chunk = missing.shift(); chunk !== undefined && !signal.aborted; chunk = missing.shift()) {
      const { patients, ...last } = await solveOn(pool, cohort, chunk, missing.length < pool.size);
      await folder.keep(writeChunk(run, chunk, patients));
      onChunk(++done, last);
    }
  };
  await Promise.all(Array.from({ length: 2 * pool.size }, work));
}
