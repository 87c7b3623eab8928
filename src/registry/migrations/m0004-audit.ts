import type { Kysely } from 'kysely';
import { createTable, run } from './create-table.ts';

/** Who did what: a log that can only grow, each entry sealed to the one before; and what remains of removed patients. */
export async function createAudit(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'audit_log',
    means: 'who did what and when; entries can be added but never changed, and each holds the hash of the one before',
    columns: {
      seq: ['integer primary key', 'number of the entry, without gaps'],
      at: ['timestamptz(3) not null', 'when, by the clock of the machine'],
      actor: ['text not null', 'number of the clinician or account, or the name of a command'],
      action: ['text not null', 'what was done'],
      subject_table: ['text not null', 'to a row of which table'],
      subject_id: ['text not null', 'to which row'],
      detail: ['text not null', 'names of changed fields and counts as JSON; never what a patient said or is called'],
      previous_hash: ['text not null', 'hash of the entry before; 64 zeros for the first'],
      hash: ['text not null', 'SHA-256 over the number, the fields above and the hash before'],
    },
  });
  await run(db, chainFunction);
  await run(db, 'create trigger audit_chain before insert on audit_log for each row execute function audit_chain()');
  await run(db, refuseFunction);
  await run(
    db,
    'create trigger audit_keeps before update or delete or truncate on audit_log' +
      ' for each statement execute function audit_refuse()',
  );
  await createTable(db, {
    name: 'removal',
    means: 'what remains of a removed patient: that there was one, and how much was removed',
    columns: {
      patient_id: ['uuid primary key', 'the random number; nothing else knows whose it was'],
      removed_on: ['text not null', 'day, year-month-day'],
      treatments: ['integer not null', 'sessions removed'],
      follow_ups: ['integer not null', 'visits removed'],
      captures: ['integer not null', 'captures removed'],
      adverse_events: ['integer not null', 'adverse events removed'],
    },
  });
}

/** Each part is written with its length in front, so that no two entries can read the same. */
const chainFunction = `
create function audit_chain() returns trigger language plpgsql as $$
declare
  last audit_log%rowtype;
  part text;
  said text := '';
begin
  perform pg_advisory_xact_lock(728541203);
  select * into last from audit_log order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.previous_hash := coalesce(last.hash, repeat('0', 64));
  foreach part in array array[
    new.seq::text,
    to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    new.actor, new.action, new.subject_table, new.subject_id, new.detail, new.previous_hash]
  loop
    said := said || octet_length(convert_to(part, 'UTF8')) || ':' || part;
  end loop;
  new.hash := encode(sha256(convert_to(said, 'UTF8')), 'hex');
  return new;
end $$`;

const refuseFunction = `
create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'audit_log only grows: its entries are never changed or removed';
end $$`;
