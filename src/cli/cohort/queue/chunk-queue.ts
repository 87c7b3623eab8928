import { type JobWithMetadata, PgBoss } from 'pg-boss';
import { sha256, workIdentity } from '../run-identity.ts';
import type { Sql } from './cohort-store.ts';

/** A chunk to be solved, as the queue carries it. */
export interface ChunkTask {
  readonly run: string;
  readonly chunk: number;
}

/** A chunk that this process holds; somebody else gets it when its heart stops beating. */
export interface HeldChunk extends ChunkTask {
  /** says that the holder is alive */
  beat(): Promise<void>;
  /** completes the job on a connection that stores its result */
  complete(sql: Sql): Promise<unknown>;
  /** gives it back, to be tried again */
  fail(why: string): Promise<unknown>;
}

/** Chunks that wait for workers of one engine and kernel. */
export interface ChunkQueue {
  readonly name: string;
  /** Queues chunks; what waits or is being solved already is left as it is. */
  add(run: string, chunks: readonly number[]): Promise<void>;
  /** The next chunk, null when none waits. */
  take(): Promise<HeldChunk | null>;
  close(): Promise<void>;
}

/** A holder that has not been heard of for so long is taken for dead [s]; pg-boss allows no less. */
const heartbeatSeconds = 10;
/** How often the living look for the dead [s]. */
const superviseSeconds = 2;
/** Kills and restarts that one chunk survives. */
const retryLimit = 1000;
/** Rows in one statement. */
const batch = 1000;

/**
 * Opens the queue for these sources, this engine and kernel: workers of others would give other last digits, so they never share one.
 * @throws Error when the database does not answer
 */
export async function openChunkQueue(connectionString: string, kernel: string): Promise<ChunkQueue> {
  const boss = new PgBoss({
    connectionString,
    schema: 'philtrum_queue',
    application_name: 'philtrum queue',
    schedule: false,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
  });
  // what fails is tried again by whoever asked; a broken connection is no reason to end
  boss.on('error', () => undefined);
  await boss.start();
  const name = `cohort-${sha256(JSON.stringify(workIdentity(kernel))).slice(0, 12)}`;
  await boss.createQueue(name, { policy: 'exclusive', retryLimit, heartbeatSeconds, expireInSeconds: 6 * 3600 });
  return {
    name,
    async add(run, chunks) {
      for (let from = 0; from < chunks.length; from += batch) {
        const jobs = chunks
          .slice(from, from + batch)
          .map((chunk) => ({ data: { run, chunk } satisfies ChunkTask, singletonKey: `${run}/${chunk}` }));
        await boss.insert(name, jobs);
      }
    },
    async take() {
      const [job] = await boss.fetch<ChunkTask>(name, { includeMetadata: true });
      return job === undefined ? null : held(boss, job);
    },
    close: () => boss.stop({ graceful: false }),
  };
}

/** Only this attempt may beat, complete or fail: one that was taken for dead and comes back changes nothing. */
function held(boss: PgBoss, { name, id, retryCount, data }: JobWithMetadata<ChunkTask>): HeldChunk {
  const attempt = { id, retryCount };
  return {
    ...data,
    async beat() {
      await boss.touch(name, attempt);
    },
    complete: (sql) => boss.complete(name, attempt, null, { db: sql }),
    fail: (why) => boss.fail(name, attempt, { why }),
  };
}
