import type { Kysely } from 'kysely';
import { createTable, run } from './create-table.ts';

/** What a patient is let in with to answer the questions of one follow-up, and nothing else. */
export async function createLinks(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'patient_link',
    means:
      'an address with which a patient answers the questions of one follow-up; neither copied by a backup nor exported',
    columns: {
      id: ['uuid primary key', 'random number of the row; the audit log names link:number as the actor'],
      follow_up_id: ['uuid not null references follow_up (id) on delete cascade', 'the visit it answers for'],
      token_hash: [
        "text not null unique check (token_hash ~ '^[0-9a-f]{64}$')",
        'SHA-256 of the random 256 bits in the address; the address is kept nowhere',
      ],
      made_at: ['timestamptz(3) not null', 'when it was made'],
      expires_at: ['timestamptz(3) not null', 'when it ends by itself'],
      revoked_at: ['timestamptz(3)', 'when it was taken back; empty when not'],
      answered_at: ['timestamptz(3)', 'when it was answered with; empty when not'],
    },
    rules: ['check (expires_at > made_at)'],
    indexes: ['follow_up_id'],
  });
  // the moment of a row's last change is looked up there
  await run(db, 'create index on audit_log (subject_id)');
}
