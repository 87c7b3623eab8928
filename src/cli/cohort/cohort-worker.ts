import { parentPort, workerData } from 'node:worker_threads';
import { type Cohort, type PatientRange, type PatientResult, solvePatients } from '#cohort';
import { loadKernel } from '#numerics';

/** Patients in a row, as a thread is asked for them. */
export interface PatientsJob {
  readonly cohort: Cohort;
  readonly patients: PatientRange;
}

/** What a thread answers. */
export interface SolvedPatients {
  readonly patients: readonly PatientResult[];
  /** time the solving took inside the thread [ms] */
  readonly solvedMs: number;
  /** processor time of the thread itself, without what V8 does beside it [ms]; the same as above before Node 23.9 */
  readonly processorMs: number;
}

const port = parentPort;
if (port === null) throw new Error('cohort-worker runs as a worker thread only');
const kernel = loadKernel(workerData as Uint8Array<ArrayBuffer>);

port.on('message', async ({ id, job }: { readonly id: number; readonly job: PatientsJob }) => {
  try {
    const ready = await kernel;
    const before = performance.now();
    const processorBefore = process.threadCpuUsage?.();
    const patients = solvePatients(job.cohort, job.patients, ready);
    const solvedMs = performance.now() - before;
    const used = processorBefore && process.threadCpuUsage(processorBefore);
    const processorMs = used ? (used.user + used.system) / 1000 : solvedMs;
    port.postMessage({ id, result: { patients, solvedMs, processorMs } satisfies SolvedPatients });
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
