import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import type { Context } from '../work.ts';
import { followUpWeeks } from './plan-follow-ups.ts';
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
  /** how often the patient was invited until they came, or in all */
  readonly invitations: number;
  readonly cameAt: Date | null;
  readonly missedBecause: string | null;
  /** by question; without what somebody could not say */
  readonly answers: Readonly<Partial<Record<FunctionQuestion, number>>>;
}

/** One measure of one capture. */
export interface Measured {
  readonly takenAt: Date;
  readonly followUpId: string | null;
  readonly expression: string;
  readonly measure: string;
  readonly value: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** Something unwanted. */
export interface Harm {
  readonly kind: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
  /** when it was entered */
  readonly createdAt: Date;
}

/**
 * Records of all treatments whose patients agree, today, to be counted in the registry; oldest first. Nothing sealed is
 * opened. A handful of questions, however many treatments there are.
 */
export async function treatmentRecords({ db }: Pick<Context, 'db'>): Promise<TreatmentRecord[]> {
  const treatments = await countedTreatments(db)
    .innerJoin('patient', 'patient.id', 'treatment.patientId')
    .innerJoin('clinician', 'clinician.id', 'treatment.performedBy')
    .select(['treatment.id', 'treatment.patientId', 'patient.sex', 'patient.birthYear', 'treatment.performedAt'])
    .select(['clinician.role', 'treatment.label', 'treatment.paidBy', 'treatment.cameBy'])
    .orderBy('treatment.performedAt')
    .orderBy('treatment.id')
    .execute();
  const syringes = await syringesByTreatment(db);
  const said = await saidByTreatment(db);
  const followUps = await visitsByTreatment(db);
  const harms = await harmsByTreatment(db);
  const measures = await measuresByPatient(db);
  return treatments.map((treatment) => ({
    ...treatment,
    syringes: syringes.get(treatment.id) ?? [],
    said: said.get(treatment.id) ?? [],
    followUps: followUps.get(treatment.id) ?? [],
    measures: measures.get(treatment.patientId) ?? [],
    harms: harms.get(treatment.id) ?? [],
  }));
}

/** How many treatments there are, of patients who agree to be counted and of all. */
export async function countTreatments({ db }: Pick<Context, 'db'>): Promise<{ treated: number; counted: number }> {
  const count = db.fn.countAll<string>().as('count');
  const all = await db.selectFrom('treatment').select(count).executeTakeFirstOrThrow();
  const counted = await countedTreatments(db).select(count).executeTakeFirstOrThrow();
  return { treated: Number(all.count), counted: Number(counted.count) };
}

function agreeing(db: Kysely<Tables>) {
  return db
    .selectFrom('consent')
    .select('consent.patientId')
    .where('consent.coversRegistry', '=', true)
    .where('consent.withdrawnAt', 'is', null);
}

function countedTreatments(db: Kysely<Tables>) {
  return db.selectFrom('treatment').where('treatment.patientId', 'in', agreeing(db));
}

async function syringesByTreatment(db: Kysely<Tables>) {
  const rows = await db
    .selectFrom('preparation')
    .leftJoin('injectionPoint', (join) =>
      join.onRef('injectionPoint.preparationId', '=', 'preparation.id').on('injectionPoint.stage', '=', 'delivered'),
    )
    .select(({ fn, val }) => [
      'preparation.treatmentId',
      'preparation.substance',
      'preparation.lot',
      fn.coalesce(fn.sum<number>('injectionPoint.amount'), val(0)).as('amount'),
    ])
    .groupBy(['preparation.id'])
    .orderBy('preparation.number')
    .execute();
  return grouped(rows, ({ treatmentId, ...syringe }) => [treatmentId, syringe]);
}

/** The last forecast that was made for each treatment of a patient who agrees, today, to be counted. */
export function lastForecasts(db: Kysely<Tables>) {
  return db
    .selectFrom('forecastMade')
    .distinctOn('treatmentId')
    .select(['id', 'treatmentId', 'patientId'])
    .where('treatmentId', 'is not', null)
    .where('patientId', 'in', agreeing(db))
    .orderBy('treatmentId')
    .orderBy('madeAt', 'desc')
    .orderBy('id')
    .as('last');
}

/**
 * What the last forecast of each treatment said of events, and of changes in the weeks of follow-ups: a forecast says a thousand
 * things of weeks in which nobody is seen.
 */
async function saidByTreatment(db: Kysely<Tables>) {
  const rows = await db
    .selectFrom(lastForecasts(db))
    .innerJoin('forecastStatement as said', 'said.forecastId', 'last.id')
    .select(['last.treatmentId', allSaid.as('said')])
    .where((eb) => eb.or([eb('said.kind', '=', 'event'), eb('said.week', 'in', [...followUpWeeks])]))
    .groupBy('last.treatmentId')
    .execute();
  return new Map(rows.map(({ treatmentId, said }) => [treatmentId ?? '', said.map(saidOf)]));
}

type SaidTold = readonly [
  ...[kind: Said['kind'], name: string, expression: string | null, week: number | null, probability: number | null],
  ...[p05: number | null, p25: number | null, p50: number | null, p75: number | null, p95: number | null],
];
/** One list for each treatment: hundreds of thousands of rows one by one would take most of the time. */
const allSaid = sql<readonly SaidTold[]>`json_agg(json_build_array(said.kind, said.name, said.expression, said.week,
  said.probability, said.p05, said.p25, said.p50, said.p75, said.p95) order by said.number)`;

function saidOf([kind, name, expression, week, probability, p05, p25, p50, p75, p95]: SaidTold): Said {
  return { kind, name, expression, week, probability, p05, p25, p50, p75, p95 };
}

async function visitsByTreatment(db: Kysely<Tables>) {
  const visits = await db
    .selectFrom('followUp')
    .select(['treatmentId', 'id', 'week', 'dueOn', 'invitedAt', 'invitations', 'cameAt', 'missedBecause'])
    .orderBy('week')
    .execute();
  const rows = await db
    .selectFrom('followUpAnswer')
    .select(['followUpId', 'question', 'answer'])
    .where('answer', 'is not', null)
    .execute();
  const answers = grouped(rows, ({ followUpId, question, answer }) => [followUpId, [question, answer] as const]);
  return grouped(visits, ({ treatmentId, ...visit }) => [
    treatmentId,
    { ...visit, answers: Object.fromEntries(answers.get(visit.id) ?? []) },
  ]);
}

async function harmsByTreatment(db: Kysely<Tables>) {
  const rows = await db
    .selectFrom('adverseEvent')
    .select(['treatmentId', 'kind', 'startedOn', 'endedOn', 'createdAt'])
    .where('treatmentId', 'is not', null)
    .orderBy('startedOn')
    .orderBy('id')
    .execute();
  return grouped(rows, ({ treatmentId, ...harm }) => [treatmentId ?? '', harm]);
}

async function measuresByPatient(db: Kysely<Tables>) {
  const rows = await db
    .selectFrom('captureMeasure as measured')
    .innerJoin('capture', 'capture.id', 'measured.captureId')
    .select(['capture.patientId', 'capture.takenAt', 'capture.followUpId', allMeasured.as('all')])
    .where('sameFace', '!=', 'no')
    .where('patientId', 'in', agreeing(db))
    .groupBy('capture.id')
    .orderBy('takenAt')
    .orderBy('capture.id')
    .execute();
  const byPatient = new Map<string, Measured[]>();
  for (const { patientId, takenAt, followUpId, all } of rows) {
    const known = byPatient.get(patientId) ?? [];
    for (const [expression, measure, value, lo95, hi95] of all)
      known.push({ takenAt, followUpId, expression, measure, value, lo95, hi95 });
    byPatient.set(patientId, known);
  }
  return byPatient;
}

/** The measures of one capture in their order. */
const allMeasured = sql<
  readonly (readonly [expression: string, measure: string, value: number, lo95: number, hi95: number])[]
>`json_agg(json_build_array(measured.expression, measured.measure, measured.value, measured.lo95, measured.hi95) order by measured.number)`;

function grouped<Row, Part>(rows: readonly Row[], split: (row: Row) => readonly [string, Part]): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  for (const row of rows) {
    const [key, part] = split(row);
    const known = parts.get(key);
    if (known === undefined) parts.set(key, [part]);
    else known.push(part);
  }
  return parts;
}
