import type { Kysely } from 'kysely';
import { createTable, oneOf } from './create-table.ts';

/** Who treats, who is treated, under which key their names are kept, and what they agreed to. */
export async function createPeople(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'clinician',
    means: 'somebody who treats, assists or charts',
    columns: {
      id: ['uuid primary key', 'random number of the row'],
      name: ['text not null check (length(name) between 1 and 200)', 'name as it is signed'],
      role: [
        `text not null ${oneOf('role', ['surgeon', 'physician', 'dentist', 'nurse', 'assistant'])}`,
        'profession: surgeon, physician, dentist, nurse or assistant',
      ],
      training: ['text not null check (length(training) <= 500)', 'training in facial injections, in own words'],
      active: ['boolean not null', 'still works here'],
      version: ['integer not null', 'how often the row was written'],
      created_at: ['timestamptz(3) not null', 'when the row was first written'],
    },
  });
  await createTable(db, {
    name: 'patient',
    means: 'somebody who is or may be treated; the name lies under the key of this patient alone',
    columns: {
      id: ['uuid primary key', 'random number of the row; says nothing of the person'],
      sex: [`text not null ${oneOf('sex', ['female', 'male', 'other', 'not-said'])}`, 'sex as said by the patient'],
      birth_year: ['integer check (birth_year between 1900 and 2100)', 'year of birth; empty when not said'],
      identity_sealed: ['text not null', 'name, day of birth, contact and clinic number, encrypted'],
      version: ['integer not null', 'how often the row was written'],
      created_at: ['timestamptz(3) not null', 'when the row was first written'],
    },
  });
  await createTable(db, {
    name: 'keyring',
    means: 'which master key the keys of patients are wrapped with; one row, the key itself is in a file',
    columns: {
      id: ['integer primary key check (id = 1)', 'always 1'],
      master_key_id: ['text not null', 'name of the master key'],
    },
  });
  await createTable(db, {
    name: 'patient_key',
    means: 'one key for each patient; without its row nothing sealed of that patient can be read again',
    columns: {
      patient_id: ['uuid primary key references patient (id) on delete cascade', 'whose key'],
      wrapped: ['text not null', 'the key, encrypted with the master key'],
    },
  });
  await createConsent(db);
}

async function createConsent(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'consent',
    means: 'what a patient agreed to, by which text, and until when',
    columns: {
      id: ['uuid primary key', 'random number of the row'],
      patient_id: ['uuid not null references patient (id) on delete cascade', 'who agreed'],
      text_version: [
        'text not null check (length(text_version) between 1 and 100)',
        'version of the sheet that was signed',
      ],
      language: ["text not null check (language ~ '^[a-z]{2}(-[A-Z]{2})?$')", 'language of the sheet'],
      covers_treatment: ['boolean not null', 'agreed to be treated'],
      covers_captures: ['boolean not null', 'agreed that photographs and videos are measured and the measures kept'],
      covers_registry: ['boolean not null', 'agreed that outcomes are counted in this clinic'],
      covers_research: ['boolean not null', 'agreed to de-identified research'],
      covers_teaching: ['boolean not null', 'agreed to be shown in teaching'],
      given_at: ['timestamptz(3) not null', 'when it was signed'],
      withdrawn_at: ['timestamptz(3)', 'when it was taken back; empty while it holds'],
      version: ['integer not null', 'how often the row was written'],
    },
    rules: ['check (withdrawn_at is null or withdrawn_at >= given_at)', 'unique (id, patient_id)'],
    indexes: ['patient_id'],
  });
}
