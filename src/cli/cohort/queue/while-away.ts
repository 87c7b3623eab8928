import { setTimeout as sleep } from 'node:timers/promises';
import { whyFailed } from '../../../store/index.ts';
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
 * Does something that needs the database, again and again while the database is away or its disk is full: it may be restarted, or
 * given room, under a run.
 * @throws what is about neither, and everything once the signal says stop
 */
export async function whileAway<Answer>(
  ask: () => Promise<Answer>,
  signal: { readonly aborted: boolean },
): Promise<Answer> {
  let said: string | null = null;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const why = whyFailed(error) === 'full' ? 'full' : isAway(error) ? 'away' : null;
      if (signal.aborted || why === null) throw error;
      if (why !== said) say(words(`cohort.queue.${why}`));
      said = why;
      await sleep(pauseMs);
    }
  }
}
