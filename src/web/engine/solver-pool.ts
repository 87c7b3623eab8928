import { type Remote, wrap } from 'comlink';
import type { AbortSignalLike, SamplePool } from '#forecast';
import type { BrowJob, BrowResult, ExpressionResult, SampleJob, SampleResult } from '#simulate';
import { Fault } from './fault.ts';
import type { SolverWorker } from './solver-worker.ts';

/** Solves wait in two lines; what is looked at goes first. */
export type Urgency = 'now' | 'background';

/** Two threads that solve people; jobs wait for a free one. */
export interface SolverPool extends SamplePool {
  solve(job: SampleJob, urgency: Urgency): Promise<SampleResult>;
  /** Forgets what waits and stops what runs; their promises are rejected with {@link Dropped}. */
  drop(): void;
}

/** What a dropped solve is rejected with; not a fault: the reader moved on. */
export class Dropped extends Error {
  override readonly name = 'Dropped';
}

interface Thread {
  readonly worker: Worker;
  readonly remote: Remote<SolverWorker>;
  task: Task | null;
}

interface Task {
  readonly job: SampleJob | BrowJob;
  readonly urgency: Urgency;
  readonly resolve: (result: SampleResult | BrowResult) => void;
  readonly reject: (error: unknown) => void;
}

interface SolverPoolOptions {
  readonly size: number;
  readonly assets: string;
  /** told each expression of the median person as it is solved, with what it takes to draw it */
  readonly onMedian: (result: ExpressionResult) => void;
}

/**
 * Makes the threads when they are first needed. A job without treatments is the median person: it goes first and is
 * solved with surfaces, so that the page can draw it; its numbers are the same.
 */
export function createSolverPool({ size, assets, onMedian }: SolverPoolOptions): SolverPool {
  const { solve: solveAny, drop } = createQueue(size, assets);
  const solve = async (job: SampleJob, urgency: Urgency) => (await solveAny(job, urgency)) as SampleResult;

  const solveMedian = async (job: SampleJob): Promise<SampleResult> => {
    const result = await solve({ ...job, surfaces: true }, 'now');
    if (result.ok) for (const one of result.expressions) onMedian(one);
    return result;
  };

  return {
    size,
    solve,
    drop,
    run: async <Job, Result>(_: 'sample', job: Job, signal?: AbortSignalLike) => {
      if (signal?.aborted) throw new Dropped('The work was stopped.');
      const asked = job as SampleJob | BrowJob;
      if ('region' in asked) return (await solveAny(asked, 'background')) as Result;
      const sample = asked;
      const median = sample.treatments.length === 0 && sample.sensitivities;
      return (await (median ? solveMedian(sample) : solve(sample, 'background'))) as Result;
    },
  };
}

/** Threads and what waits for them. */
function createQueue(size: number, assets: string) {
  const threads: Thread[] = [];
  let waiting: Task[] = [];

  const next = () => {
    const task = waiting.find(({ urgency }) => urgency === 'now') ?? waiting[0];
    if (task === undefined) return;
    const free =
      threads.find((thread) => thread.task === null) ?? (threads.length < size ? startThread(threads) : null);
    if (free === null) return;
    waiting = waiting.filter((one) => one !== task);
    free.task = task;
    const done = () => {
      free.task = null;
      next();
    };
    free.remote.solve(task.job, assets).then(task.resolve, task.reject).finally(done);
    next();
  };

  return {
    solve: (job: SampleJob | BrowJob, urgency: Urgency) =>
      new Promise<SampleResult | BrowResult>((resolve, reject) => {
        waiting.push({ job, urgency, resolve, reject });
        next();
      }),
    drop: () => {
      const stopped = new Dropped('The work was stopped.');
      for (const task of waiting) task.reject(stopped);
      waiting = [];
      const busy = threads.filter(({ task }) => task !== null);
      threads.splice(0, threads.length, ...threads.filter(({ task }) => task === null));
      for (const { worker, task } of busy) {
        worker.terminate();
        task?.reject(stopped);
      }
    },
  };
}

function startThread(threads: Thread[]): Thread {
  const worker = new Worker(new URL('./solver-worker.ts', import.meta.url), { type: 'module', name: 'solver' });
  const thread: Thread = { worker, remote: wrap<SolverWorker>(worker), task: null };
  worker.addEventListener('error', ({ message }) =>
    thread.task?.reject(message ? new Fault('fault.solver', { message }) : new Fault('fault.solverSilent')),
  );
  threads.push(thread);
  return thread;
}
