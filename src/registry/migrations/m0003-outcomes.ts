import type { Kysely } from 'kysely';
import { createTable, oneOf } from './create-table.ts';

const patientColumn = ['uuid not null references patient (id) on delete cascade', 'whose'] as const;
const day = (column: string): string => `check (${column} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')`;

/** What was said before and what happened after: forecasts, follow-ups, captures, harm, a clinician's no. */
export async function createOutcomes(db: Kysely<unknown>): Promise<void> {
  await createForecasts(db);
  await createFollowUps(db);
  await createCaptures(db);
  await createHarm(db);
}

async function createForecasts(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'forecast_made',
    means: 'a forecast that was shown to somebody, kept so that it can be held against what happened',
    columns: {
      id: ['uuid primary key', 'random number of the row'],
      patient_id: patientColumn,
      treatment_id: ['uuid', 'the session it was made for; empty while there is none'],
      made_at: ['timestamptz(3) not null', 'when it was made'],
      software: ['text not null check (length(software) between 1 and 100)', 'program and version'],
      parameters: ['text not null check (length(parameters) between 1 and 100)', 'mark of the set of parameters'],
      priors: ['text not null check (length(priors) between 1 and 100)', 'version of the priors'],
      kernel: ['text not null check (length(kernel) between 1 and 100)', 'build of the numerical kernel'],
      seed: ['integer not null', 'seed of the random streams'],
      draws: ['integer not null check (draws >= 1)', 'number of draws'],
      plan: ['text not null', 'the plan as a document (philtrum/plan@1)'],
      digest: ["text not null check (digest ~ '^[0-9a-f]{64}$')", 'SHA-256 of the forecast document'],
    },
    rules: ['foreign key (treatment_id, patient_id) references treatment (id, patient_id)'],
    indexes: ['patient_id', 'treatment_id'],
  });
  await createTable(db, {
    name: 'forecast_statement',
    means: 'one thing a forecast said: the odds of an event, or the range of a change',
    columns: {
      forecast_id: ['uuid not null references forecast_made (id) on delete cascade', 'of which forecast'],
      number: ['integer not null check (number >= 1)', 'order in the forecast'],
      kind: [`text not null ${oneOf('kind', ['event', 'change'])}`, 'odds of an event or range of a change'],
      name: ['text not null check (length(name) between 1 and 60)', 'the event, or the measure'],
      expression: ['text', 'the expression; empty for an event'],
      week: [
        'double precision check (week between 0 and 52)',
        'weeks after the treatment; empty for an event at any time',
      ],
      probability: ['double precision check (probability between 0 and 1)', 'odds of the event [1]'],
      lo95: ['double precision', 'lower end of the odds [1]'],
      hi95: ['double precision', 'upper end of the odds [1]'],
      p05: ['double precision', '5 of 100 draws lie below [unit of the measure]'],
      p25: ['double precision', '25 of 100 draws lie below [unit of the measure]'],
      p50: ['double precision', 'half of the draws lie below [unit of the measure]'],
      p75: ['double precision', '75 of 100 draws lie below [unit of the measure]'],
      p95: ['double precision', '95 of 100 draws lie below [unit of the measure]'],
    },
    rules: [
      'primary key (forecast_id, number)',
      "check (kind <> 'event' or probability is not null)",
      "check (kind <> 'change' or (p05 is not null and p50 is not null and p95 is not null and expression is not null))",
    ],
  });
}

async function createFollowUps(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'follow_up',
    means: 'one of the visits that everybody treated is invited to',
    columns: {
      id: ['uuid primary key', 'random number of the row'],
      treatment_id: ['uuid not null references treatment (id) on delete cascade', 'after which session'],
      week: ['integer not null check (week in (2, 4, 8, 12, 16))', 'weeks after the session'],
      due_on: [`text not null ${day('due_on')}`, 'day it is due, year-month-day'],
      invited_at: ['timestamptz(3)', 'when the patient was invited; empty when not yet'],
      invited_by: [oneOfText('invited_by', ['letter', 'phone', 'message', 'in-person']), 'how the patient was invited'],
      came_at: ['timestamptz(3)', 'when the patient came or answered; empty when not'],
      missed_because: [
        oneOfText('missed_because', ['declined', 'no-answer', 'moved', 'unwell', 'treated-elsewhere', 'unknown']),
        'why nobody came, as far as known; empty while it is open or when the patient came',
      ],
      version: ['integer not null', 'how often the row was written'],
    },
    rules: [
      'unique (treatment_id, week)',
      'check ((invited_at is null) = (invited_by is null))',
      'check (came_at is null or missed_because is null)',
    ],
    indexes: ['due_on'],
  });
  await createTable(db, {
    name: 'follow_up_answer',
    means: 'an answer to one of our own short questions about what the mouth can do',
    columns: {
      follow_up_id: ['uuid not null references follow_up (id) on delete cascade', 'at which visit'],
      question: ['text not null check (length(question) between 1 and 40)', 'the question by its name'],
      answer: ['integer not null check (answer between 0 and 3)', '0 no trouble, 1 a little, 2 much, 3 cannot'],
    },
    rules: ['primary key (follow_up_id, question)'],
  });
}

async function createCaptures(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'capture',
    means: 'a photograph or video that was measured: the measures are kept, not the face',
    columns: {
      id: ['uuid primary key', 'random number of the row'],
      patient_id: patientColumn,
      treatment_id: ['uuid', 'before or after which session; empty when none'],
      follow_up_id: ['uuid references follow_up (id) on delete cascade', 'at which visit; empty when none'],
      consent_id: ['uuid not null', 'the consent it rests on, of the same patient'],
      kind: [`text not null ${oneOf('kind', ['photo', 'video'])}`, 'photograph or video'],
      taken_at: ['timestamptz(3) not null', 'when it was taken, as said by who took it'],
      document_sealed: ['text not null', 'the measurement document without the shape of the face, encrypted'],
      same_face: [
        `text not null ${oneOf('same_face', ['yes', 'no', 'not-checked'])}`,
        'whether it was the same face as before, checked before the shape was dropped',
      ],
    },
    rules: [
      'foreign key (consent_id, patient_id) references consent (id, patient_id)',
      'foreign key (treatment_id, patient_id) references treatment (id, patient_id)',
    ],
    indexes: ['patient_id', 'follow_up_id'],
  });
  await createTable(db, {
    name: 'capture_measure',
    means: 'one measure of a capture, in the clear for statistics',
    columns: {
      capture_id: ['uuid not null references capture (id) on delete cascade', 'of which capture'],
      number: ['integer not null check (number >= 1)', 'which of the expressions, in order'],
      expression: ['text not null check (length(expression) between 1 and 40)', 'expression'],
      measure: ['text not null check (length(measure) between 1 and 60)', 'measure by its name'],
      unit: ['text not null check (length(unit) between 1 and 10)', 'unit of the three numbers'],
      value: ['double precision not null', 'value [unit]'],
      lo95: ['double precision not null', 'lower end of 95 of 100 [unit]'],
      hi95: ['double precision not null', 'upper end of 95 of 100 [unit]'],
    },
    rules: ['primary key (capture_id, number, measure)', 'check (lo95 <= value and value <= hi95)'],
  });
}

async function createHarm(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'adverse_event',
    means: 'something unwanted that happened, from when to when and how bad',
    columns: {
      id: ['uuid primary key', 'random number of the row'],
      patient_id: patientColumn,
      treatment_id: ['uuid', 'after which session; empty when not known'],
      kind: ['text not null check (length(kind) between 1 and 40)', 'what happened, by its name'],
      severity: [`text not null ${oneOf('severity', ['mild', 'moderate', 'severe'])}`, 'mild, moderate or severe'],
      serious: ['boolean not null', 'hospital, lasting harm or danger to life'],
      started_on: [`text not null ${day('started_on')}`, 'first day, year-month-day'],
      ended_on: [`text ${day('ended_on')}`, 'last day, year-month-day; empty while it lasts'],
      note_sealed: ['text', 'remark, encrypted; empty when there is none'],
      version: ['integer not null', 'how often the row was written'],
      created_at: ['timestamptz(3) not null', 'when it was first written down'],
    },
    rules: [
      'foreign key (treatment_id, patient_id) references treatment (id, patient_id)',
      'check (ended_on is null or ended_on >= started_on)',
    ],
    indexes: ['patient_id'],
  });
  await createTable(db, {
    name: 'refusal',
    means: 'a clinician said no, and perhaps referred the patient',
    columns: {
      id: ['uuid primary key', 'random number of the row'],
      patient_id: patientColumn,
      clinician_id: ['uuid not null references clinician (id)', 'who said no'],
      refused_on: [`text not null ${day('refused_on')}`, 'day, year-month-day'],
      asked_for: ['text not null check (length(asked_for) between 1 and 40)', 'what the patient had asked for'],
      reason: ['text not null check (length(reason) between 1 and 40)', 'the reason, by its name'],
      referred: ['boolean not null', 'sent to somebody else'],
      note_sealed: ['text', 'words of the refusal and whom to see, encrypted; empty when there are none'],
      created_at: ['timestamptz(3) not null', 'when it was written down'],
    },
    indexes: ['patient_id'],
  });
}

function oneOfText(column: string, words: readonly string[]): string {
  return `text ${oneOf(column, words)}`;
}
