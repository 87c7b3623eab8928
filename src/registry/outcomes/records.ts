import type { Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import type { Context } from '../work.ts';
import type { FunctionQuestion } from './questions.ts';

/** A treatment with all that was said before it and found after it, without anything that names a person. */
export interface TreatmentRecord {
  readonly id: string;
  /** number of the patient; says nothing outside of this registry */
  readonly patientId: string;
  readonly sex: 'female' | 'male' | 'other' | 'not-said';
  readonly birthYear: number | null;
  readonly performedAt: Date;
  readonly role: string;
  readonly label: string;
  readonly paidBy: 'patient' | 'discount' | 'free' | 'promotion';
  readonly cameBy: string;
  readonly syringes: readonly Syringe[];
  /** of the last forecast that was made for it; empty without one */
  readonly said: readonly Said[];
  readonly followUps: readonly Visit[];
  /** every measure of the patient, before and after */
  readonly measures: readonly Measured[];
  /** what went wrong after it */
  readonly harms: readonly Harm[];
}

/** What a treatment was given from. */
export interface Syringe {
  readonly substance: string;
  readonly lot: string;
  /** delivered, in the unit of the substance */
  readonly amount: number;
}

/** One thing that a forecast said. */
export interface Said {
  readonly kind: 'event' | 'change';
  readonly name: string;
  readonly expression: string | null;
  readonly week: number | null;
  readonly probability: number | null;
  readonly p05: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
}

/** A follow-up, whether anybody came or not. */
export interface Visit {
  readonly id: string;
  readonly week: number;
  readonly dueOn: string;
  readonly invitedAt: Date | null;
  readonly cameAt: Date | null;
  readonly missedBecause: string | null;
  readonly answers: Readonly<Partial<Record<FunctionQuestion, number>>>;
}

/** One measure of one capture. */
export interface Measured {
  readonly takenAt: Date;
  readonly followUpId: string | null;
  readonly expression: string;
  readonly measure: string;
  readonly value: number;
}

/** Something unwanted. */
export interface Harm {
  readonly kind: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
}

/**
 * Records of all treatments whose patients agree, today, to be counted in the registry; oldest first. Nothing sealed is
 * opened.
 */
export async function treatmentRecords({ db }: Pick<Context, 'db'>): Promise<TreatmentRecord[]> {
  const treatments = await db
    .selectFrom('treatment')
    .innerJoin('patient', 'patient.id', 'treatment.patientId')
    .innerJoin('clinician', 'clinician.id', 'treatment.performedBy')
    .select(['treatment.id', 'treatment.patientId', 'patient.sex', 'patient.birthYear', 'treatment.performedAt'])
    .select(['clinician.role', 'treatment.label', 'treatment.paidBy', 'treatment.cameBy'])
    .where('treatment.patientId', 'in', (from) =>
      from
        .selectFrom('consent')
        .select('consent.patientId')
        .where('consent.coversRegistry', '=', true)
        .where('consent.withdrawnAt', 'is', null),
    )
    .orderBy('treatment.performedAt')
    .orderBy('treatment.id')
    .execute();
  const records: TreatmentRecord[] = [];
  for (const treatment of treatments) records.push({ ...treatment, ...(await found(db, treatment)) });
  return records;
}

async function found(db: Kysely<Tables>, { id, patientId }: { id: string; patientId: string }) {
  return {
    syringes: await syringesOf(db, id),
    said: await saidOf(db, id),
    followUps: await visitsOf(db, id),
    measures: await measuresOf(db, patientId),
    harms: await db
      .selectFrom('adverseEvent')
      .select(['kind', 'startedOn', 'endedOn'])
      .where('treatmentId', '=', id)
      .orderBy('startedOn')
      .orderBy('id')
      .execute(),
  };
}

function syringesOf(db: Kysely<Tables>, treatmentId: string): Promise<Syringe[]> {
  return db
    .selectFrom('preparation')
    .leftJoin('injectionPoint', (join) =>
      join.onRef('injectionPoint.preparationId', '=', 'preparation.id').on('injectionPoint.stage', '=', 'delivered'),
    )
    .select(({ fn, val }) => [
      'preparation.substance',
      'preparation.lot',
      fn.coalesce(fn.sum<number>('injectionPoint.amount'), val(0)).as('amount'),
    ])
    .where('preparation.treatmentId', '=', treatmentId)
    .groupBy(['preparation.id'])
    .orderBy('preparation.number')
    .execute();
}

async function saidOf(db: Kysely<Tables>, treatmentId: string): Promise<Said[]> {
  const last = await db
    .selectFrom('forecastMade')
    .select('id')
    .where('treatmentId', '=', treatmentId)
    .orderBy('madeAt', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  if (last === undefined) return [];
  return db
    .selectFrom('forecastStatement')
    .select(['kind', 'name', 'expression', 'week', 'probability', 'p05', 'p25', 'p50', 'p75', 'p95'])
    .where('forecastId', '=', last.id)
    .orderBy('number')
    .execute();
}

async function visitsOf(db: Kysely<Tables>, treatmentId: string): Promise<Visit[]> {
  const visits = await db
    .selectFrom('followUp')
    .select(['id', 'week', 'dueOn', 'invitedAt', 'cameAt', 'missedBecause'])
    .where('treatmentId', '=', treatmentId)
    .orderBy('week')
    .execute();
  const answers = await db
    .selectFrom('followUpAnswer')
    .innerJoin('followUp', 'followUp.id', 'followUpAnswer.followUpId')
    .select(['followUpId', 'question', 'answer'])
    .where('treatmentId', '=', treatmentId)
    .execute();
  return visits.map((visit) => {
    const own = answers.filter(({ followUpId }) => followUpId === visit.id);
    return { ...visit, answers: Object.fromEntries(own.map(({ question, answer }) => [question, answer])) };
  });
}

function measuresOf(db: Kysely<Tables>, patientId: string): Promise<Measured[]> {
  return db
    .selectFrom('captureMeasure')
    .innerJoin('capture', 'capture.id', 'captureMeasure.captureId')
    .select(['takenAt', 'followUpId', 'expression', 'measure', 'value'])
    .where('patientId', '=', patientId)
    .where('sameFace', '!=', 'no')
    .orderBy('takenAt')
    .orderBy('captureMeasure.number')
    .execute();
}
