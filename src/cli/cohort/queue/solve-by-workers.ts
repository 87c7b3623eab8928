import { chunkCount } from '#cohort';
import { writeResult } from '../../output.ts';
import { words } from '../../reader.ts';
import type { RunTask } from '../cohort.ts';
import type { CancelOptions } from '../options.ts';
import { identityOf, runMark } from '../run-identity.ts';
import { createCohortPool } from '../run-on-threads.ts';
import { readCohort } from '../spec/read-cohort.ts';
import { type StoppedRun, stopped } from '../stopped-run.ts';
import { untilInterrupted } from '../until-interrupted.ts';
import { type CohortManifest, writeResults } from '../write-results.ts';
import { openChunkQueue } from './chunk-queue.ts';
import { openCohortStore } from './cohort-store.ts';
import { databaseAddress } from './database-address.ts';
import { runOnQueue } from './run-on-queue.ts';

/**
 * Has a run solved by whatever workers there are, and fetches what they stored.
 * @throws WrongUsage without DATABASE_URL
 */
export async function solveByWorkers(task: RunTask): Promise<CohortManifest | StoppedRun> {
  const { cohort, run, identity, folder, onChunk } = task;
  const address = databaseAddress();
  const store = await openCohortStore(address);
  const queue = await openChunkQueue(address, identity.kernel);
  try {
    const ended = await untilInterrupted(
      (signal) => runOnQueue({ cohort, run, identity, store, queue, signal, onChunk }),
      async () => undefined,
    );
    if (ended === 'interrupted') {
      const left = { run, all: chunkCount(cohort) };
      return stopped('interrupted', (voice) => voice.say('cohort.queue.left', left));
    }
    if (ended.answer !== null) return ended.answer;
    return await writeResults({ folder, cohort, run, identity, read: (chunk) => store.chunk(run, chunk) });
  } finally {
    await Promise.allSettled([queue.close(), store.close()]);
  }
}

/**
 * `philtrum cohort cancel`: what workers have not begun of a cohort stays undone; what is stored stays stored.
 * @returns the command's exit code
 * @throws WrongUsage without DATABASE_URL
 */
export async function cancelCommand({ spec, json }: CancelOptions): Promise<number> {
  const parsed = readCohort(spec);
  if (!parsed.ok) return writeResult(parsed, { json }, () => parsed.detail);
  const pool = createCohortPool(1);
  const run = runMark(identityOf(parsed.cohort, pool.kernelMark));
  const store = await openCohortStore(databaseAddress());
  try {
    await store.cancel(run);
    const finished = (await store.finished(run)).length;
    const result = { ok: true, run, finished, chunks: chunkCount(parsed.cohort) };
    return await writeResult(result, { json }, () => words('cohort.queue.cancelled', { run, finished }));
  } finally {
    await Promise.all([store.close(), pool.close()]);
  }
}
