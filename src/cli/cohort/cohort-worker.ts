import { parentPort, workerData } from 'node:worker_threads';
import { type Cohort, type PatientResult, solveChunk } from '#cohort';
import { loadKernel } from '#numerics';

/** A chunk as a thread is asked for it. */
export interface ChunkJob {
  readonly cohort: Cohort;
  readonly chunk: number;
}

/** What a thread answers. */
export interface SolvedChunk {
  readonly patients: readonly PatientResult[];
  /** time the solving took inside the thread [ms] */
  readonly solvedMs: number;
}

const port = parentPort;
if (port === null) throw new Error('cohort-worker runs as a worker thread only');
const kernel = loadKernel(workerData as Uint8Array<ArrayBuffer>);

port.on('message', async ({ id, job }: { readonly id: number; readonly job: ChunkJob }) => {
  try {
    const ready = await kernel;
    const before = performance.now();
    const patients = solveChunk(job.cohort, job.chunk, ready);
    port.postMessage({ id, result: { patients, solvedMs: performance.now() - before } satisfies SolvedChunk });
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
