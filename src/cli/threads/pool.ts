import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { SamplePool } from '#forecast';

const kernelFile = fileURLToPath(new URL('../../../build/kernel.wasm', import.meta.url));
const sampleWorker = new URL('./sample-worker.ts', import.meta.url);

/**
 * What a thread may gather before its first large collection of garbage [MB]. Each such collection throws away the optimised code
 * of closures that are not alive at that moment, and V8 compiles it again beside the solver; the default, a few MB, does so for
 * every person.
 */
const gatheredMb = 256;

/** Worker threads that solve sample jobs, one per core. Close it, or the process stays alive. */
export interface ThreadPool extends SamplePool {
  /** first digits of the SHA-256 of the kernel the workers run */
  readonly kernelMark: string;
  close(): Promise<void>;
}

interface Waiting {
  readonly job: unknown;
  resolve(result: never): void;
  reject(error: Error): void;
}

interface Answer {
  readonly id: number;
  readonly result?: never;
  readonly error?: string;
}

function readKernel(): Uint8Array {
  if (existsSync(kernelFile)) return new Uint8Array(readFileSync(kernelFile));
  throw new Error(`the kernel is not built: run "npm run build:kernel" once (${kernelFile} is missing)`);
}

/** One thread and the job it is busy with. */
interface Seat {
  worker: Worker;
  busy: Waiting | null;
}

/**
 * Starts the pool. Workers start when the first jobs arrive.
 * @param workerFile what a thread runs; it is given the kernel's bytes, and one job at a time
 * @throws Error when the kernel has not been built
 */
export function createThreadPool(size: number = availableParallelism(), workerFile: URL = sampleWorker): ThreadPool {
  const kernel = readKernel();
  // heeded when a thread starts; the heap of this one stays as it is
  setFlagsFromString(`--initial-old-space-size=${gatheredMb}`);
  const queue: Waiting[] = [];
  const seats: Seat[] = [];
  let closed = false;

  function serve(): void {
    while (queue.length > 0) {
      const seat = seats.find(({ busy }) => busy === null) ?? (seats.length < size ? takeSeat() : null);
      if (seat === null) return;
      seat.busy = queue.shift()!;
      seat.worker.postMessage({ id: 0, job: seat.busy.job });
    }
  }

  function takeSeat(): Seat {
    const seat: Seat = { worker: new Worker(workerFile, { workerData: kernel }), busy: null };
    seat.worker.on('message', ({ result, error }: Answer) => {
      const done = seat.busy;
      seat.busy = null;
      if (error === undefined) done?.resolve(result as never);
      else done?.reject(new Error(`a sample could not be solved: ${error}`));
      serve();
    });
    seat.worker.on('error', (error) => leave(seat, `a worker thread failed: ${error.message}`));
    seat.worker.on('exit', (code) => leave(seat, `a worker thread ended with code ${code}`));
    seats.push(seat);
    return seat;
  }

  /** A thread that is gone rejects its job and gives its seat to a new one when there is work left. */
  function leave(seat: Seat, why: string): void {
    const place = seats.indexOf(seat);
    if (place === -1) return;
    seats.splice(place, 1);
    seat.busy?.reject(new Error(why));
    seat.busy = null;
    if (!closed) serve();
  }

  return {
    size,
    kernelMark: createHash('sha256').update(kernel).digest('hex').slice(0, 12),
    run(_kind, job) {
      if (closed) return Promise.reject(new Error('the pool is closed'));
      return new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        serve();
      });
    },
    async close() {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.reject(new Error('the pool was closed'));
      await Promise.all(seats.slice().map(({ worker }) => worker.terminate()));
    },
  };
}
