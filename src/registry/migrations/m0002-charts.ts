import type { Kysely } from 'kysely';
import { createTable, oneOf } from './create-table.ts';

const toxins = [
  'onabotulinumtoxinA',
  'abobotulinumtoxinA',
  'incobotulinumtoxinA',
  'prabotulinumtoxinA',
  'daxibotulinumtoxinA',
  'letibotulinumtoxinA',
];
const gels = ['soft', 'medium', 'firm'];
const quotedList = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const amountIsOfKind =
  `check ((kind = 'toxin' and amount_unit = 'U' and substance in (${quotedList(toxins)})` +
  ' and vial_units > 0 and diluent_ml > 0)' +
  ` or (kind = 'filler' and amount_unit = 'mL' and substance in (${quotedList(gels)})))`;

/** What was planned and what was done: drafts, treatments, what was in the syringe, every point of the needle. */
export async function createCharts(db: Kysely<unknown>): Promise<void> {
  await createDrafts(db);
  await createTreatments(db);
  await createPreparations(db);
  await createPoints(db);
}

async function createDrafts(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'chart_draft',
    means: 'a chart that is being written; it becomes a treatment with the same number when it is finished',
    columns: {
      id: ['uuid primary key', 'number of the draft, later of the treatment'],
      patient_id: ['uuid not null references patient (id) on delete cascade', 'whose chart'],
      body_sealed: ['text not null', 'what was entered so far, encrypted'],
      version: ['integer not null', 'how often it was saved; two writers are told apart by it'],
      created_at: ['timestamptz(3) not null', 'when it was begun'],
      updated_at: ['timestamptz(3) not null', 'when it was last saved'],
    },
    indexes: ['patient_id'],
  });
}

async function createTreatments(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'treatment',
    means: 'one session in which something was injected',
    columns: {
      id: ['uuid primary key', 'number of the session'],
      patient_id: ['uuid not null references patient (id) on delete cascade', 'who was treated'],
      consent_id: ['uuid not null', 'the consent it rests on, of the same patient'],
      performed_by: ['uuid not null references clinician (id)', 'who injected'],
      supervised_by: ['uuid references clinician (id)', 'who supervised; empty when nobody had to'],
      performed_at: ['timestamptz(3) not null', 'when it was injected'],
      label: ['text not null check (length(label) between 1 and 200)', 'name of the plan'],
      paid_by: [
        `text not null ${oneOf('paid_by', ['patient', 'discount', 'free', 'promotion'])}`,
        'who paid: the patient in full, at a discount, nobody, or in return for publicity',
      ],
      came_by: [
        `text not null ${oneOf('came_by', ['returning', 'referral', 'search', 'social-media', 'advertising', 'not-said'])}`,
        'how the patient came',
      ],
      note_sealed: ['text', 'remark, encrypted; empty when there is none'],
      signed_off_by: ['uuid references clinician (id)', 'director who signed it off'],
      signed_off_at: ['timestamptz(3)', 'when it was signed off'],
      version: ['integer not null', 'how often the row was written'],
      created_at: ['timestamptz(3) not null', 'when the chart was finished'],
    },
    rules: [
      'foreign key (consent_id, patient_id) references consent (id, patient_id)',
      'check ((signed_off_by is null) = (signed_off_at is null))',
      'unique (id, patient_id)',
    ],
    indexes: ['patient_id, performed_at'],
  });
}

async function createPreparations(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'preparation',
    means: 'what was in the syringe: product, dilution, lot, needle; units belong to it and are never converted',
    columns: {
      id: ['uuid primary key', 'random number of the row'],
      treatment_id: ['uuid not null references treatment (id) on delete cascade', 'of which session'],
      number: ['integer not null check (number >= 1)', 'order in the chart'],
      kind: [`text not null ${oneOf('kind', ['toxin', 'filler'])}`, 'toxin or gel'],
      intent: ['text not null check (length(intent) between 1 and 40)', 'what it was for'],
      substance: ['text not null', 'the toxin by its own name, or the class of the gel'],
      amount_unit: ['text not null', 'U of this toxin, or mL of this gel'],
      trade_name: ['text not null check (length(trade_name) <= 100)', 'name on the vial'],
      vial_units: ['double precision', 'units in the vial [U of this toxin]; empty for a gel'],
      diluent_ml: ['double precision', 'saline put into the vial [mL]; empty for a gel'],
      lot: ["text not null check (lot ~ '^[A-Z0-9][A-Z0-9./-]{0,39}$')", 'lot number, capital letters and digits'],
      expires_on: [`text not null ${dayCheck('expires_on')}`, 'last day of use, year-month-day'],
      needle_gauge: ['integer not null check (needle_gauge between 18 and 36)', 'needle [gauge]'],
      needle_length_mm: ['double precision not null check (needle_length_mm between 2 and 60)', 'needle [mm]'],
    },
    rules: [amountIsOfKind, 'unique (treatment_id, number)', 'unique (id, treatment_id, substance, amount_unit)'],
    indexes: ['lot'],
  });
}

async function createPoints(db: Kysely<unknown>): Promise<void> {
  await createTable(db, {
    name: 'injection_point',
    means: 'one point of the needle, as it was planned or as it was done',
    columns: {
      id: ['uuid primary key', 'random number of the row'],
      treatment_id: ['uuid not null', 'of which session'],
      preparation_id: ['uuid not null', 'from which syringe'],
      substance: ['text not null', 'what was in the syringe; the same as there'],
      amount_unit: ['text not null', 'U of this toxin, or mL of this gel; the same as there'],
      number: ['integer not null check (number >= 1)', 'joins the plan and the deed of one point'],
      stage: [`text not null ${oneOf('stage', ['planned', 'delivered'])}`, 'planned or delivered'],
      landmark: ['text not null check (length(landmark) between 1 and 10)', 'landmark it is measured from'],
      side: [
        `text not null ${oneOf('side', ['patient-left', 'patient-right', 'midline'])}`,
        'side of the patient, never of the picture',
      ],
      dx_mm: ['double precision not null', 'towards the left of the patient [mm]'],
      dy_mm: ['double precision not null', 'up [mm]'],
      depth_mm: ['double precision not null check (depth_mm > 0)', 'along the inward normal of the skin [mm]'],
      amount: ['double precision not null check (amount > 0)', 'dose or volume, in amount_unit'],
    },
    rules: [
      'foreign key (preparation_id, treatment_id, substance, amount_unit)' +
        ' references preparation (id, treatment_id, substance, amount_unit) on delete cascade',
      'unique (treatment_id, number, stage)',
    ],
  });
}

function dayCheck(column: string): string {
  return `check (${column} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')`;
}
