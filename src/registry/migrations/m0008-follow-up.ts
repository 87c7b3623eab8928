import type { Kysely } from 'kysely';
import { oneOf, run } from './create-table.ts';

/** Who answered at a visit, and that somebody may not be able to say. */
export async function askEverybody(db: Kysely<unknown>): Promise<void> {
  const who = oneOf('answered_by', ['patient', 'clinician']);
  await run(db, `alter table follow_up add column answered_by text ${who}`);
  await run(db, 'alter table follow_up add check (answered_by is null or came_at is not null)');
  await run(
    db,
    "comment on column follow_up.answered_by is 'whether the patient filled the questions in or a clinician asked them; empty when not said'",
  );
  await run(db, 'alter table follow_up_answer alter column answer drop not null');
  await run(
    db,
    "comment on column follow_up_answer.answer is '0 no trouble, 1 a little, 2 much, 3 cannot; empty for who was asked and cannot say'",
  );
}
