import { setTimeout as sleep } from 'node:timers/promises';
import type { Cohort } from '#cohort';
import { exitCodes, say } from '../../output.ts';
import { reader, words } from '../../reader.ts';
import type { ThreadPool } from '../../threads/pool.ts';
import { writeChunk } from '../chunk-text.ts';
import type { WorkerOptions } from '../options.ts';
import { identityOf, programOf, runMark, saidDifferences, workIdentity } from '../run-identity.ts';
import { createCohortPool, solveOn } from '../run-on-threads.ts';
import { untilInterrupted } from '../until-interrupted.ts';
import { ownAttendance } from './attendance.ts';
import { type ChunkQueue, type HeldChunk, openChunkQueue } from './chunk-queue.ts';
import { type CohortStore, openCohortStore } from './cohort-store.ts';
import { databaseAddress } from './database-address.ts';
import { whileAway } from './while-away.ts';

/** Pause before asking an empty queue again [ms]. */
const pollMs = 500;
/** Time between two signs of life, well below the queue's patience of ten seconds [ms]. */
const beatMs = 2500;
/** Time between two looks for runs that wait for other workers [ms]. */
const otherRunsMs = 10_000;

/**
 * `philtrum worker`: solves chunks of any cohort that waits in the database, until Ctrl-C. Any number of them may run, on any
 * machines with the same engine and kernel; one that is killed loses nothing, its chunk is taken up by another.
 * @returns the command's exit code
 * @throws WrongUsage without DATABASE_URL
 */
export async function workerCommand(options: WorkerOptions): Promise<number> {
  const address = databaseAddress();
  const pool = createCohortPool(options.threads);
  const store = await openCohortStore(address);
  const queue = await openChunkQueue(address, pool.kernelMark);
  const desk: Desk = { store, queue, pool, cohorts: new Map(), left: new Set(), solved: 0 };
  const self = ownAttendance(queue.name, workIdentity(pool.kernelMark), pool.size);
  const timers = [every(beatMs, () => store.attendance.attend(self)), every(otherRunsMs, () => sayWhatIsLeft(desk))];
  say(words('cohort.worker.works', { queue: queue.name, threads: pool.size }));
  try {
    await untilInterrupted(
      (signal) => Promise.all(Array.from({ length: pool.size }, () => serve(desk, signal))),
      () => pool.close(),
    );
    say(words('cohort.worker.ended', { solved: desk.solved }));
    return exitCodes.done;
  } finally {
    for (const timer of timers) clearInterval(timer);
    await Promise.allSettled([pool.close(), store.attendance.leave(self.worker)]);
    await Promise.allSettled([queue.close(), store.close()]);
  }
}

/** Does something now and again; where the database is away, the next time. */
function every(periodMs: number, task: () => Promise<void>): NodeJS.Timeout {
  const attempt = () => void task().catch(() => undefined);
  attempt();
  return setInterval(attempt, periodMs);
}

/** Says once of each run that waits for workers of another kind that this one leaves it alone, and why. */
async function sayWhatIsLeft({ store, queue, pool, left }: Desk): Promise<void> {
  for (const run of await store.runs()) {
    const waits = !run.cancelled && run.failure === null && run.finished < run.chunks;
    if (!waits || run.queue === queue.name || left.has(run.run)) continue;
    left.add(run.run);
    const own = programOf(workIdentity(pool.kernelMark));
    const differences = saidDifferences(run.identity, own, reader()) ?? '';
    say(words('cohort.worker.leaves', { run: run.run, differences }));
  }
}

/** What the seats of one worker share. */
interface Desk {
  readonly store: CohortStore;
  readonly queue: ChunkQueue;
  readonly pool: ThreadPool;
  /** by run */
  readonly cohorts: Map<string, Cohort>;
  /** runs of which was said that others must solve them */
  readonly left: Set<string>;
  solved: number;
}

interface Signal {
  readonly aborted: boolean;
}

async function serve(desk: Desk, signal: Signal): Promise<void> {
  while (!signal.aborted) {
    const held = await whileAway(() => desk.queue.take(), signal);
    if (held === null) await sleep(pollMs);
    else await solveHeld(desk, held, signal);
  }
}

/** Solves a chunk while saying that somebody does; stores it and completes its job at once. */
async function solveHeld(desk: Desk, held: HeldChunk, signal: Signal): Promise<void> {
  const { store, pool } = desk;
  const heart = setInterval(() => void held.beat().catch(() => undefined), beatMs);
  try {
    const cohort = await whileAway(() => cohortOf(desk, held.run), signal);
    if (cohort === null) {
      await whileAway(() => store.giveUp(held.run, null, (sql) => held.complete(sql)), signal);
      return;
    }
    const { patients } = await solveOn(pool, cohort, held.chunk);
    const finished = writeChunk(held.run, held.chunk, patients);
    await whileAway(() => store.keep(held.run, finished, (sql) => held.complete(sql)), signal);
    desk.solved += 1;
  } catch (error) {
    const why = `chunk ${held.chunk}: ${error instanceof Error ? error.message : error}`;
    if (signal.aborted) await held.fail(why).catch(() => undefined);
    else {
      say(words('cohort.worker.fails', { run: held.run, why }));
      await whileAway(() => store.giveUp(held.run, why, (sql) => held.complete(sql)), signal);
    }
  } finally {
    clearInterval(heart);
  }
}

/**
 * The cohort of a run; null when the run is gone or cancelled.
 * @throws Error when this process would give it other bytes
 */
async function cohortOf({ store, pool, cohorts }: Desk, run: string): Promise<Cohort | null> {
  const stored = await store.run(run);
  if (stored === null || stored.cancelled) return null;
  const known = cohorts.get(run);
  if (known !== undefined) return known;
  const cohort: Cohort = JSON.parse(stored.cohort);
  const own = runMark(identityOf(cohort, pool.kernelMark));
  if (own !== run) throw new Error(`this version, engine or kernel would make run ${own} of it`);
  cohorts.set(run, cohort);
  return cohort;
}
