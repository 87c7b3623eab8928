import { parentPort, workerData } from 'node:worker_threads';
import { loadKernel } from '#numerics';
import { type BrowJob, type SampleJob, solveJob } from '#simulate';

/** A job as the pool sends it. */
interface Request {
  readonly id: number;
  readonly job: SampleJob | BrowJob;
}

const port = parentPort;
if (port === null) throw new Error('sample-worker runs as a worker thread only');
const kernel = loadKernel(workerData as Uint8Array<ArrayBuffer>);

port.on('message', async ({ id, job }: Request) => {
  try {
    port.postMessage({ id, result: solveJob(job, await kernel) });
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
