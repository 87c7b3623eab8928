import type { Kysely } from 'kysely';
import { run } from './create-table.ts';

/** How often somebody was invited: who came only when asked again tells of those who never do. Of earlier rows one is known. */
export async function countInvitations(db: Kysely<unknown>): Promise<void> {
  await run(db, 'alter table follow_up add column invitations integer not null default 0');
  await run(db, 'update follow_up set invitations = 1 where invited_at is not null');
  await run(db, 'alter table follow_up add check (invitations between 0 and 20)');
  await run(db, 'alter table follow_up add check ((invitations = 0) = (invited_at is null))');
  await run(
    db,
    "comment on column follow_up.invitations is 'how often the patient was invited so far, or until they came; 0 when not yet, 20 for 20 and more'",
  );
  await run(db, "comment on column follow_up.invited_at is 'when the patient was last invited; empty when not yet'");
}
