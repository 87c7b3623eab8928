import { availableParallelism } from 'node:os';
import { type Cohort, chunkCount } from '#cohort';
import { createThreadPool, type ThreadPool } from '../threads/pool.ts';
import type { ChunkFolder } from './chunk-folder.ts';
import { writeChunk } from './chunk-text.ts';
import type { ChunkJob, SolvedChunk } from './cohort-worker.ts';

const workerFile = new URL('./cohort-worker.ts', import.meta.url);

/** Threads that solve chunks. */
export function createCohortPool(threads: number = availableParallelism()): ThreadPool {
  return createThreadPool(threads, workerFile);
}

/** Solves one chunk on a thread of the pool. */
export function solveOn(pool: ThreadPool, cohort: Cohort, chunk: number): Promise<SolvedChunk> {
  return pool.run<ChunkJob, SolvedChunk>('sample', { cohort, chunk });
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
   * @param solvedMs time that the last one took inside its thread; 0 before the first
   */
  onChunk(done: number, solvedMs: number): void;
}

/**
 * Solves every chunk that is not there yet and keeps each as it comes. A chunk is whole or not there, so that a killed run
 * loses no more than what its threads were at.
 * @throws Error when a thread fails
 */
export async function runOnThreads({ cohort, run, folder, pool, signal, onChunk }: ThreadRun): Promise<void> {
  const missing = Array.from({ length: chunkCount(cohort) }, (_, n) => n).filter((n) => !folder.finished.has(n));
  let done = folder.finished.size;
  onChunk(done, 0);
  const work = async () => {
    for (let chunk = missing.shift(); chunk !== undefined && !signal.aborted; chunk = missing.shift()) {
      const { patients, solvedMs } = await solveOn(pool, cohort, chunk);
      await folder.keep(writeChunk(run, chunk, patients));
      onChunk(++done, solvedMs);
    }
  };
  await Promise.all(Array.from({ length: pool.size }, work));
}
