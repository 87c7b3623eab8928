import type { GeneratedAlways } from 'kysely';

/** An entry of the log; number and hashes are made by the database. */
export interface AuditLog {
  seq: GeneratedAlways<number>;
  at: Date;
  actor: string;
  action: string;
  subjectTable: string;
  subjectId: string;
  detail: string;
  previousHash: GeneratedAlways<string>;
  hash: GeneratedAlways<string>;
}

/** What remains of a removed patient. */
export interface Removal {
  patientId: string;
  removedOn: string;
  treatments: number;
  followUps: number;
  captures: number;
  adverseEvents: number;
}
