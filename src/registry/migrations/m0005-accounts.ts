import type { Kysely } from 'kysely';
import { createTable, oneOf } from './create-table.ts';

/** Who may sign in at a server of several people, with what, from when to when, and how often it was tried. */
export async function createAccounts(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'account',
    means: 'somebody who may sign in where several people share a server; a laptop of one owner has none',
    columns: {
      id: ['uuid primary key', 'random number of the row; the audit log names it as the actor'],
      email: [
        'text not null unique check (email = lower(email) and length(email) between 3 and 254)',
        'address that is typed to sign in, in small letters; nothing is sent to it',
      ],
      name: ['text not null check (length(name) between 1 and 200)', 'name as it is shown'],
      role: [
        `text not null ${oneOf('role', ['director', 'clinician', 'assistant', 'researcher'])}`,
        'what the account may do: director, clinician, assistant or researcher',
      ],
      clinician_id: ['uuid references clinician (id)', 'who this is among those who treat; empty when nobody'],
      disabled_at: ['timestamptz(3)', 'since when the account may not sign in; empty while it may'],
      version: ['integer not null', 'how often the row was written'],
      created_at: ['timestamptz(3) not null', 'when the row was first written'],
      updated_at: ['timestamptz(3) not null', 'when the row was last written'],
    },
    indexes: ['clinician_id'],
  });
  await createTable(db, {
    name: 'account_password',
    means: 'what an account signs in with; copied by a backup, never exported',
    columns: {
      id: ['uuid primary key', 'random number of the row'],
      account_id: ['uuid not null unique references account (id) on delete cascade', 'whose password'],
      provider_id: [
        `text not null default 'credential' ${oneOf('provider_id', ['credential'])}`,
        'always credential: a password is the only way to sign in',
      ],
      password: ['text not null', 'scrypt of the password with its cost and salt; the password is kept nowhere'],
      created_at: ['timestamptz(3) not null', 'when a password was first set'],
      updated_at: ['timestamptz(3) not null', 'when it was last set'],
    },
  });
  await createSessions(db);
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'account_session',
    means: 'a browser that is signed in; neither copied by a backup nor exported',
    columns: {
      id: ['uuid primary key', 'random number of the row'],
      account_id: ['uuid not null references account (id) on delete cascade', 'who is signed in'],
      token: ['text not null unique', 'what the cookie holds; worthless without the signature of this place'],
      expires_at: ['timestamptz(3) not null', 'when it ends unless something is asked before'],
      created_at: ['timestamptz(3) not null', 'when it began'],
      updated_at: ['timestamptz(3) not null', 'when it was last put off'],
      ip_address: ['text', 'not used; empty'],
      user_agent: ['text', 'the browser by its own words; empty when it says nothing'],
    },
    indexes: ['account_id'],
  });
  await createTable(db, {
    name: 'sign_in_attempt',
    means: 'how often signing in was tried of late; neither copied by a backup nor exported',
    columns: {
      counted: ['text primary key', 'SHA-256 of the network address, the e-mail address or both'],
      began_at: ['timestamptz(3) not null', 'when counting began'],
      attempts: ['integer not null', 'how often since'],
    },
  });
}
