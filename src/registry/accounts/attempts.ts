import { sql } from 'kysely';
import { toHex } from '../sealing/hex.ts';
import type { Context } from '../work.ts';
import { aheadOf } from './clocks.ts';

/** How often something may be tried within how long. */
export interface AttemptLimit {
  /** what is counted, such as an address of the network; kept as a hash */
  readonly of: string;
  readonly most: number;
  /** [s] */
  readonly within: number;
}

/** What counting came to. */
export interface Counted {
  /** how often, with this time */
  readonly attempts: number;
  /** until when nothing more may be tried [s]; 0 when it may */
  readonly wait: number;
}

/**
 * Counts one try, in the database: several processes count together, and a restart forgets nothing.
 * Tries at once are each counted, so that none of them slips through. Where the clock was set back, the time begins anew
 * with the next try: nobody waits until the clock has caught up.
 */
export async function countAttempt({ db, ports }: Context, { of, most, within }: AttemptLimit): Promise<Counted> {
  const now = ports.now();
  const counted = await digest({ ports }, of);
  const since = new Date(now.getTime() - within * 1000);
  const { rows } = await sql<{ attempts: number; beganAt: Date }>`
    insert into sign_in_attempt (counted, began_at, attempts) values (${counted}, ${now}, 1)
    on conflict (counted) do update set
      attempts = case when sign_in_attempt.began_at <= ${since} then 1 else sign_in_attempt.attempts + 1 end,
      began_at = case when sign_in_attempt.began_at > ${since} and sign_in_attempt.began_at <= ${aheadOf(now)}
        then sign_in_attempt.began_at else ${now} end
    returning attempts, began_at`.execute(db);
  const { attempts, beganAt } = rows[0]!;
  if (attempts === 1) await db.deleteFrom('signInAttempt').where('beganAt', '<', since).execute();
  const over = Math.ceil((beganAt.getTime() + within * 1000 - now.getTime()) / 1000);
  return { attempts, wait: attempts > most ? Math.max(1, over) : 0 };
}

/** Forgets what was counted, after it went well. */
export async function forgetAttempts({ db, ports }: Context, of: string): Promise<void> {
  await db
    .deleteFrom('signInAttempt')
    .where('counted', '=', await digest({ ports }, of))
    .execute();
}

async function digest({ ports }: Pick<Context, 'ports'>, text: string): Promise<string> {
  return toHex(new Uint8Array(await ports.subtle.digest('SHA-256', ports.utf8.encode(text))));
}
