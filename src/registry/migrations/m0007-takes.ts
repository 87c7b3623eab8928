import type { Kysely } from 'kysely';
import { createTable, oneOf, run } from './create-table.ts';

const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'video/mp4', 'video/webm'];

/** The pictures behind captures, sealed in pieces, and the consent that they need. */
export async function createTakes(db: Kysely<unknown>): Promise<void> {
  await run(db, 'alter table consent add column covers_pictures boolean not null default false');
  await run(
    db,
    "comment on column consent.covers_pictures is 'agreed that the photographs and videos themselves are kept'",
  );
  await run(db, 'alter table capture add unique (id, patient_id)');
  await createTable(db, {
    name: 'take',
    means: 'the photograph or clip behind a capture, without what its file told of place, moment and device',
    columns: {
      id: ['uuid primary key', 'random number of the row'],
      patient_id: ['uuid not null references patient (id) on delete cascade', 'of whom'],
      capture_id: ['uuid not null', 'what was measured in it, of the same patient'],
      consent_id: ['uuid not null', 'the consent it rests on, of the same patient'],
      kind: [`text not null ${oneOf('kind', ['photo', 'video'])}`, 'photograph or video'],
      media_type: [`text not null ${oneOf('media_type', mediaTypes)}`, 'kind of file, read from its bytes'],
      width: ['integer not null check (width > 0)', 'width as stored [pixels]'],
      height: ['integer not null check (height > 0)', 'height as stored [pixels]'],
      duration_seconds: ['double precision check (duration_seconds >= 0)', 'length [s]; empty for a photograph'],
      bytes: ['integer not null check (bytes > 0)', 'length of the file as kept [bytes]'],
      sha256: ["text not null check (sha256 ~ '^[0-9a-f]{64}$')", 'SHA-256 of the file as kept'],
      parts: ['integer not null check (parts > 0)', 'number of its pieces'],
      key_sealed: ['text not null', 'key of this file alone, encrypted with the master key'],
      kept_at: ['timestamptz(3) not null', 'when it was kept'],
    },
    rules: [
      'foreign key (capture_id, patient_id) references capture (id, patient_id) on delete cascade',
      'foreign key (consent_id, patient_id) references consent (id, patient_id)',
      "check ((kind = 'video') = (duration_seconds is not null))",
    ],
    indexes: ['patient_id', 'capture_id', 'consent_id'],
  });
  await createTable(db, {
    name: 'take_part',
    means: 'a piece of a take, encrypted with the key of the take',
    columns: {
      take_id: ['uuid not null references take (id) on delete cascade', 'of which take'],
      number: ['integer not null check (number >= 1)', 'order of the pieces'],
      content_sealed: ['bytea not null', 'the piece, encrypted'],
    },
    rules: ['primary key (take_id, number)'],
  });
  // encrypted bytes do not shrink; trying to costs time
  await run(db, 'alter table take_part alter column content_sealed set storage external');
}
