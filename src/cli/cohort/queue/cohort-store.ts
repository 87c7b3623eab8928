import pg from 'pg';
import { inDocuments } from '../../reader.ts';
import { type FinishedChunk, readChunk } from '../chunk-text.ts';
import type { RunIdentity } from '../run-identity.ts';
import { type Attendance, attendanceOn, attendanceTable } from './attendance.ts';
import { isAway } from './while-away.ts';

/** What a statement runs on: the pool, or one connection in a transaction. */
export interface Sql {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** A run as it is stored, with the specification in full. */
export interface StoredRun {
  readonly cohort: string;
  readonly cancelled: boolean;
  /** why a worker could not solve a chunk, which no other would either */
  readonly failure: string | null;
}

/** Who a run is for: the queue of its workers, what they must be like, and how many chunks they will find. */
export interface WantedWork {
  readonly queue: string;
  readonly identity: RunIdentity;
  readonly chunks: number;
}

/** How far a run is. */
export interface RunProgress extends WantedWork {
  readonly run: string;
  readonly label: string;
  /** chunks that are stored */
  readonly finished: number;
  readonly cancelled: boolean;
  readonly failure: string | null;
}

/** Runs and their finished chunks in PostgreSQL. The key of a result is run and chunk, so nothing is there twice. */
export interface CohortStore {
  /** Makes a run known, or takes up one that was cancelled or failed. */
  putRun(run: string, cohort: string, wanted: WantedWork): Promise<void>;
  run(run: string): Promise<StoredRun | null>;
  /** the runs that were asked for last, the newest first */
  runs(): Promise<readonly RunProgress[]>;
  cancel(run: string): Promise<void>;
  /** numbers of the finished chunks, ascending */
  finished(run: string): Promise<readonly number[]>;
  /** @throws Error when it is not there */
  chunk(run: string, chunk: number): Promise<FinishedChunk>;
  /**
   * Stores a chunk and has its job completed in the same transaction: both happen or neither.
   * @throws Error when the same chunk was stored with another content
   */
  keep(run: string, finished: FinishedChunk, complete: (sql: Sql) => Promise<unknown>): Promise<void>;
  /** Has a job completed that there is no result of: its run was cancelled, or fails with it. */
  giveUp(run: string, failure: string | null, complete: (sql: Sql) => Promise<unknown>): Promise<void>;
  readonly attendance: Attendance;
  close(): Promise<void>;
}

const tables = `
  CREATE SCHEMA IF NOT EXISTS philtrum_cohort;
  CREATE TABLE IF NOT EXISTS philtrum_cohort.run (
    run text PRIMARY KEY,
    cohort text NOT NULL,
    cancelled boolean NOT NULL DEFAULT false,
    failure text,
    asked_on timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE IF NOT EXISTS philtrum_cohort.chunk (
    run text NOT NULL REFERENCES philtrum_cohort.run ON DELETE CASCADE,
    chunk integer NOT NULL,
    body text NOT NULL,
    digest text NOT NULL,
    finished_on timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (run, chunk)
  );
  ALTER TABLE philtrum_cohort.run
    ADD COLUMN IF NOT EXISTS queue text,
    ADD COLUMN IF NOT EXISTS identity text,
    ADD COLUMN IF NOT EXISTS chunks integer;
  ${attendanceTable}`;
/** Runs that a list of them names. */
const mostListed = 50;
/** Two processes that start at once make the tables one after the other. */
const lockNumber = 7_364_017;

/**
 * Connects and makes the tables when they are not there.
 * @throws Error when the database does not answer
 */
export async function openCohortStore(connectionString: string): Promise<CohortStore> {
  const pool = new pg.Pool({ connectionString, max: 4, application_name: 'philtrum cohort' });
  // a connection that breaks while idle is replaced by the next statement
  pool.on('error', () => undefined);
  try {
    await inTransaction(pool, async (sql) => {
      await sql.executeSql('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
      await sql.executeSql(tables);
    });
  } catch (error) {
    await pool.end();
    throw isAway(error) ? new Error(inDocuments().say('cohort.queue.unreachable', { why: whyOf(error) })) : error;
  }
  return storeOn(pool);
}

/** One that was tried at several addresses has no words of its own. */
function whyOf(error: unknown): string {
  const [first] = error instanceof AggregateError ? error.errors : [error];
  return first instanceof Error ? first.message : String(first);
}

function storeOn(pool: pg.Pool): CohortStore {
  const ask = async (text: string, values: unknown[]) => (await pool.query(text, values)).rows;
  return {
    attendance: attendanceOn({ executeSql: (text, values) => pool.query(text, values) }),
    async putRun(run, cohort, { queue, identity, chunks }) {
      await ask(
        `INSERT INTO philtrum_cohort.run (run, cohort, queue, identity, chunks) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (run) DO UPDATE SET cancelled = false, failure = NULL, queue = $3, identity = $4, chunks = $5`,
        [run, cohort, queue, JSON.stringify(identity), chunks],
      );
    },
    runs: () => listedRuns(pool),
    async run(run) {
      const [row] = await ask('SELECT cohort, cancelled, failure FROM philtrum_cohort.run WHERE run = $1', [run]);
      return row ?? null;
    },
    async cancel(run) {
      await ask('UPDATE philtrum_cohort.run SET cancelled = true WHERE run = $1', [run]);
    },
    async finished(run) {
      const rows = await ask('SELECT chunk FROM philtrum_cohort.chunk WHERE run = $1 ORDER BY chunk', [run]);
      return rows.map(({ chunk }) => chunk);
    },
    chunk: (run, chunk) => storedChunk(pool, run, chunk),
    keep: (run, finished, complete) =>
      inTransaction(pool, async (sql) => {
        await insertOnce(sql, run, finished);
        await complete(sql);
      }),
    giveUp: (run, failure, complete) =>
      inTransaction(pool, async (sql) => {
        if (failure !== null)
          await sql.executeSql('UPDATE philtrum_cohort.run SET failure = $2 WHERE run = $1', [run, failure]);
        await complete(sql);
      }),
    close: () => pool.end(),
  };
}

async function listedRuns(pool: pg.Pool): Promise<readonly RunProgress[]> {
  const { rows } = await pool.query(
    `SELECT run, cohort::json ->> 'label' AS label, queue, identity::json AS identity, chunks, cancelled, failure,
       (SELECT count(*)::int FROM philtrum_cohort.chunk WHERE chunk.run = run.run) AS finished
     FROM philtrum_cohort.run WHERE chunks IS NOT NULL ORDER BY asked_on DESC LIMIT ${mostListed}`,
  );
  return rows;
}

async function storedChunk(pool: pg.Pool, run: string, chunk: number): Promise<FinishedChunk> {
  const { rows } = await pool.query(
    'SELECT body AS text, digest FROM philtrum_cohort.chunk WHERE run = $1 AND chunk = $2',
    [run, chunk],
  );
  const finished = rows.length === 1 ? { chunk, ...rows[0] } : null;
  if (finished === null || readChunk(run, finished) === null)
    throw new Error(`chunk ${chunk} of run ${run} in the database is missing or not what its digest says`);
  return finished;
}

/** A chunk that was solved twice is the same to the last byte, or something is wrong with a machine. */
async function insertOnce(sql: Sql, run: string, { chunk, text, digest }: FinishedChunk): Promise<void> {
  const { rows } = await sql.executeSql(
    `INSERT INTO philtrum_cohort.chunk (run, chunk, body, digest) VALUES ($1, $2, $3, $4)
     ON CONFLICT (run, chunk) DO UPDATE SET digest = philtrum_cohort.chunk.digest RETURNING digest`,
    [run, chunk, text, digest],
  );
  const stored = rows[0]?.['digest'];
  if (stored !== digest)
    throw new Error(`chunk ${chunk} of run ${run} was solved twice with different results (${stored}, ${digest})`);
}

async function inTransaction(pool: pg.Pool, use: (sql: Sql) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    await use({ executeSql: (text, values) => client.query(text, values) });
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
