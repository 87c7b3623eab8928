import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { WorkIdentity } from '../run-identity.ts';
import type { Sql } from './cohort-store.ts';

/** A worker process as others see it. */
export interface Attending {
  /** a name of this process alone */
  readonly worker: string;
  readonly queue: string;
  readonly identity: WorkIdentity;
  /** name of its machine */
  readonly host: string;
  readonly threads: number;
}

/** Who serves which queue at this moment; one that says nothing for ten seconds is no longer there. */
export interface Attendance {
  /** Says that a worker is there. */
  attend(worker: Attending): Promise<void>;
  leave(worker: string): Promise<void>;
  present(): Promise<readonly Attending[]>;
}

/** Table of the workers. */
export const attendanceTable = `
  CREATE TABLE IF NOT EXISTS philtrum_cohort.worker (
    worker uuid PRIMARY KEY,
    queue text NOT NULL,
    identity text NOT NULL,
    host text NOT NULL,
    threads integer NOT NULL,
    seen_on timestamptz NOT NULL DEFAULT now()
  );`;

const patience = "interval '10 seconds'";

/** The attendance in a database, whose clock alone is asked. */
export function attendanceOn({ executeSql }: Sql): Attendance {
  return {
    async attend({ worker, queue, identity, host, threads }) {
      await executeSql(
        `INSERT INTO philtrum_cohort.worker (worker, queue, identity, host, threads) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (worker) DO UPDATE SET seen_on = now()`,
        [worker, queue, JSON.stringify(identity), host, threads],
      );
    },
    async leave(worker) {
      await executeSql(`DELETE FROM philtrum_cohort.worker WHERE worker = $1 OR seen_on < now() - interval '1 hour'`, [
        worker,
      ]);
    },
    async present() {
      const { rows } = await executeSql(
        `SELECT worker, queue, identity, host, threads FROM philtrum_cohort.worker
         WHERE seen_on > now() - ${patience} ORDER BY host, worker`,
      );
      return rows.map((row) => ({ ...(row as unknown as Attending), identity: JSON.parse(String(row['identity'])) }));
    },
  };
}

/** What this process is called on the list. */
export function ownAttendance(queue: string, identity: WorkIdentity, threads: number): Attending {
  return { worker: randomUUID(), queue, identity, host: hostname(), threads };
}
