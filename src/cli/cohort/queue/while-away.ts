import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../../output.ts';
import { words } from '../../reader.ts';

/** Time between two attempts [ms]. */
const pauseMs = 1000;

/** What PostgreSQL and the network say when a database goes away or is coming up. */
const awayCodes = /^(?:08|57P0|53300|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;
const awayWords = /Connection terminated|connection timeout|Client has encountered a connection error|not queryable/i;

/** Whether an error means that the database is not there now, rather than that it refused. */
export function isAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isAway);
  const { code, message } = error as { code?: unknown; message?: unknown };
  return awayCodes.test(String(code ?? '')) || awayWords.test(String(message ?? ''));
}

/**
 * Does something that needs the database, again and again while the database is away: it may be restarted under a run.
 * @throws what is not about the connection, and everything once the signal says stop
 */
export async function whileAway<Answer>(
  ask: () => Promise<Answer>,
  signal: { readonly aborted: boolean },
): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted || !isAway(error)) throw error;
      if (attempt === 0) say(words('cohort.queue.away'));
      await sleep(pauseMs);
    }
  }
}
