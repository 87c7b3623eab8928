import { whyFailed } from '../../store/index.ts';
import type { Problem } from './problem.ts';

/** What to say of something that failed unexpectedly: never more than whether it was kept and what to do. */
export function failure(error: unknown): Problem {
  const why = whyFailed(error);
  if (why === 'away') {
    const detail =
      'The database went away before it answered; whether this was kept is not known. Send it again: with the same id it is kept once.';
    return { reason: 'registry-away', detail };
  }
  if (why === 'full') {
    return {
      reason: 'disk-full',
      detail: 'The disk of the registry is full; this was not kept. Make room and send it again.',
    };
  }
  return { reason: 'failed', detail: 'The request failed and changed nothing. The log of the server says why.' };
}
