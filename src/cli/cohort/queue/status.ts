import { writeResult } from '../../output.ts';
import { words } from '../../reader.ts';
import type { StatusOptions } from '../options.ts';
import type { Attending } from './attendance.ts';
import { openCohortStore, type RunProgress } from './cohort-store.ts';
import { databaseAddress } from './database-address.ts';

/** How far one run is, and who works on it. */
export interface RunStatus extends Omit<RunProgress, 'queue' | 'cancelled'> {
  readonly state: 'finished' | 'cancelled' | 'failed' | 'solving' | 'waiting';
  /** workers that are there and serve it; they may be at another run */
  readonly workers: number;
  readonly threads: number;
}

/** philtrum/cohort-status@1: the runs of a database, the newest first, and the workers that are there. */
export interface CohortStatus {
  readonly schema: 'philtrum/cohort-status@1';
  readonly ok: true;
  readonly runs: readonly RunStatus[];
  readonly workers: readonly Omit<Attending, 'queue'>[];
}

/**
 * `philtrum cohort status`: how far the runs are that were left to workers, and which workers are there.
 * @returns the command's exit code
 * @throws WrongUsage without DATABASE_URL
 */
export async function statusCommand({ json }: StatusOptions): Promise<number> {
  const store = await openCohortStore(databaseAddress());
  try {
    const status = cohortStatus(await store.runs(), await store.attendance.present());
    return await writeResult(status, { json }, () => statusText(status));
  } finally {
    await store.close();
  }
}

/** What runs and workers come to. */
export function cohortStatus(runs: readonly RunProgress[], present: readonly Attending[]): CohortStatus {
  return {
    schema: 'philtrum/cohort-status@1',
    ok: true,
    runs: runs.map((run) => {
      const { queue, cancelled, ...known } = run;
      const serving = present.filter((worker) => worker.queue === queue);
      const threads = serving.reduce((sum, worker) => sum + worker.threads, 0);
      return { ...known, state: stateOf(run, serving.length > 0), workers: serving.length, threads };
    }),
    workers: present.map(({ queue, ...worker }) => worker),
  };
}

function stateOf({ finished, chunks, failure, cancelled }: RunProgress, isServed: boolean): RunStatus['state'] {
  if (finished === chunks) return 'finished';
  if (failure !== null) return 'failed';
  if (cancelled) return 'cancelled';
  return isServed ? 'solving' : 'waiting';
}

function statusText({ runs, workers }: CohortStatus): string {
  if (runs.length === 0 && workers.length === 0) return words('cohort.status.nothing');
  return [
    ...runs.map(({ run, label, finished, chunks, state, workers: serving, threads, failure }) => {
      const said = words('cohort.status.run', { run, label, finished, chunks, state, workers: serving, threads });
      return failure === null ? said : `${said}\n  ${failure}`;
    }),
    words('cohort.status.workers', { count: workers.length }),
    ...workers.map(
      ({ host, threads, identity }) => `  ${words('cohort.status.worker', { host, threads, ...identity })}`,
    ),
  ].join('\n');
}
