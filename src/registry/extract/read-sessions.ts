import type { Kysely } from 'kysely';
import type { Tables } from '../schema/tables.ts';
import type { ExtractHarm, ExtractMeasure, ExtractStatement, ExtractSyringe, ExtractVisit } from './person.ts';

type ByTreatment<T> = ReadonlyMap<string, readonly T[]>;
const dayMs = 86_400_000;

function grouped<Row, T>(rows: readonly Row[], key: (row: Row) => string, value: (row: Row) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [value(row)]);
    else group.push(value(row));
  }
  return groups;
}

/** Syringes by session, each with what was delivered from it. */
export async function syringesOf(db: Kysely<Tables>): Promise<ByTreatment<ExtractSyringe>> {
  const points = await db
    .selectFrom('injectionPoint')
    .select(['preparationId', 'landmark', 'side', 'amount'])
    .where('stage', '=', 'delivered')
    .orderBy('number')
    .execute();
  const sites = grouped(
    points,
    ({ preparationId }) => preparationId,
    ({ landmark, side, amount }) => ({ landmark, side, amount }),
  );
  const rows = await db
    .selectFrom('preparation')
    .select(['id', 'treatmentId', 'intent', 'substance', 'amountUnit', 'lot'])
    .orderBy('number')
    .execute();
  return grouped(
    rows,
    ({ treatmentId }) => treatmentId,
    ({ id, treatmentId: _, ...syringe }) => ({ ...syringe, sites: sites.get(id) ?? [] }),
  );
}

/** Visits by session, with what was answered. */
export async function visitsOf(db: Kysely<Tables>): Promise<ByTreatment<ExtractVisit>> {
  const given = await db
    .selectFrom('followUpAnswer')
    .select(['followUpId', 'question', 'answer'])
    .where('answer', 'is not', null)
    .$narrowType<{ answer: number }>()
    .orderBy('question')
    .execute();
  const answers = grouped(
    given,
    ({ followUpId }) => followUpId,
    ({ question, answer }) => ({ question, answer }),
  );
  const rows = await db
    .selectFrom('followUp')
    .select(['id', 'treatmentId', 'week', 'invitedAt', 'cameAt', 'missedBecause'])
    .orderBy('week')
    .execute();
  return grouped(
    rows,
    ({ treatmentId }) => treatmentId,
    ({ id, week, invitedAt, cameAt, missedBecause }) => ({
      week,
      invited: invitedAt !== null,
      came: cameAt !== null,
      missedBecause,
      answers: answers.get(id) ?? [],
    }),
  );
}

/** Measures by session: those of its visits, and those taken for it before the needle. */
export async function measuresOf(db: Kysely<Tables>): Promise<ByTreatment<ExtractMeasure>> {
  const rows = await db
    .selectFrom('captureMeasure')
    .innerJoin('capture', 'capture.id', 'captureMeasure.captureId')
    .innerJoin('treatment', 'treatment.id', 'capture.treatmentId')
    .leftJoin('followUp', 'followUp.id', 'capture.followUpId')
    .select(['capture.treatmentId', 'followUp.week', 'expression', 'measure', 'value'])
    .where('sameFace', '!=', 'no')
    .where(({ or, eb, ref }) =>
      or([eb('followUp.id', 'is not', null), eb('capture.takenAt', '<=', ref('treatment.performedAt'))]),
    )
    .orderBy('capture.takenAt')
    .orderBy('captureMeasure.number')
    .orderBy('measure')
    .execute();
  return grouped(
    rows,
    ({ treatmentId }) => treatmentId ?? '',
    ({ week, expression, measure, value }) => ({ week, expression, measure, value }),
  );
}

/** What went wrong, by session, in whole weeks after it. */
export async function harmsOf(db: Kysely<Tables>): Promise<ByTreatment<ExtractHarm>> {
  const rows = await db
    .selectFrom('adverseEvent')
    .innerJoin('treatment', 'treatment.id', 'adverseEvent.treatmentId')
    .select(['treatment.id', 'performedAt', 'kind', 'severity', 'serious', 'startedOn', 'endedOn'])
    .orderBy('startedOn')
    .orderBy('adverseEvent.id')
    .execute();
  const weeks = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / (7 * dayMs));
  return grouped(
    rows,
    ({ id }) => id,
    ({ performedAt, kind, severity, serious, startedOn, endedOn }) => ({
      kind,
      severity,
      serious,
      startedWeek: weeks(performedAt.toISOString().slice(0, 10), startedOn),
      lastedWeeks: endedOn === null ? null : weeks(startedOn, endedOn),
    }),
  );
}

/** What the last forecast of each session said. */
export async function statementsOf(db: Kysely<Tables>): Promise<ByTreatment<ExtractStatement>> {
  const made = await db
    .selectFrom('forecastMade')
    .select(['id', 'treatmentId'])
    .where('treatmentId', 'is not', null)
    .orderBy('madeAt')
    .orderBy('id')
    .execute();
  const last = new Map(made.map(({ id, treatmentId }) => [treatmentId ?? '', id]));
  const treatments = new Map([...last].map(([treatment, forecast]) => [forecast, treatment]));
  const rows = await db
    .selectFrom('forecastStatement')
    .select(['forecastId', 'name', 'expression', 'week', 'probability', 'p05', 'p50', 'p95'])
    .orderBy('forecastId')
    .orderBy('number')
    .execute();
  return grouped(
    rows.filter(({ forecastId }) => treatments.has(forecastId)),
    ({ forecastId }) => treatments.get(forecastId) ?? '',
    ({ forecastId: _, ...said }) => said,
  );
}
