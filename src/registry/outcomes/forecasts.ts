import { z } from 'zod';
import type { KeptDraws } from '#forecast';
import { allowed } from '../door/allowed.ts';
import { fields, instant, list, number, optional, rowId, text, whole } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuse } from '../door/refusal.ts';
import { agrees } from '../people/consents.ts';
import { needPatient } from '../people/patients.ts';
import type { ForecastMadeRow, ForecastStatementRow } from '../schema/outcome-tables.ts';
import { type Context, change } from '../work.ts';
import { forecastDrawsFields, writeDraws } from './forecast-draws.ts';
import { needTreatmentOf } from './harm.ts';

const odds = number(0, 1, '');
const week = number(0, 52, 'weeks');
const anyNumber = number(-10_000, 10_000, '');

const eventSaid = fields({
  kind: z.literal('event'),
  name: text(60),
  week: optional(week),
  probability: odds,
  lo95: odds,
  hi95: odds,
});
const changeSaid = fields({
  kind: z.literal('change'),
  name: text(60),
  expression: text(40),
  week,
  p05: anyNumber,
  p25: anyNumber,
  p50: anyNumber,
  p75: anyNumber,
  p95: anyNumber,
});

export const forecastFields = fields({
  id: optional(rowId),
  patientId: rowId,
  treatmentId: optional(rowId),
  madeAt: instant,
  software: text(100),
  parameters: text(100),
  priors: text(100),
  kernel: text(100),
  seed: whole(0, 2_147_483_647),
  draws: whole(1, 10_000_000),
  /** the plan as JSON */
  plan: text(100_000),
  digest: z.string({ error: allowed('sha-256') }).regex(/^[0-9a-f]{64}$/, allowed('sha-256')),
  said: list(
    z.discriminatedUnion('kind', [eventSaid, changeSaid], { error: allowed('choice', { words: 'event, change' }) }),
    1,
    20_000,
  ),
  /** what every draw did, so that priors can learn; may be left out */
  drawsKept: optional(forecastDrawsFields),
});
/** A forecast as it comes in. */
export type NewForecast = Omit<z.input<typeof forecastFields>, 'drawsKept'> & {
  readonly drawsKept?: KeptDraws | null | undefined;
};

/** A forecast that was shown, with what it said. */
export interface ForecastMade extends ForecastMadeRow {
  readonly said: readonly ForecastStatementRow[];
}

const nothingSaid = {
  expression: null,
  week: null,
  probability: null,
  lo95: null,
  hi95: null,
  p05: null,
  p25: null,
  p50: null,
  p75: null,
  p95: null,
};
/** Rows written at once; a statement of SQL has room for so many values. */
const rowsAtOnce = 500;

/** Keeps a forecast that was shown, so that it can be held against what happens; the patient must agree to be counted. */
export function addForecast(context: Context, input: NewForecast): Promise<Answer<{ id: string }>> {
  return change(context, async (work) => {
    const { trx, ports, log } = work;
    const { id: given, said, drawsKept, ...forecast } = read(forecastFields, input);
    await needPatient(trx, forecast.patientId, 'patientId');
    if (!(await agrees(trx, forecast.patientId, 'coversRegistry'))) {
      refuse({ reason: 'no-consent', path: 'patientId', code: 'not-counted' });
    }
    await needTreatmentOf(trx, forecast.patientId, forecast.treatmentId);
    const id = given ?? ports.newId();
    const written = await trx
      .insertInto('forecastMade')
      .values({ id, ...forecast })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (written === undefined) return { id };
    const rows = said.map((one, i) => ({ forecastId: id, number: i + 1, ...nothingSaid, ...one }));
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      await trx
        .insertInto('forecastStatement')
        .values(rows.slice(at, at + rowsAtOnce))
        .execute();
    }
    if (drawsKept !== null) await writeDraws(work, { forecastId: id, patientId: forecast.patientId }, drawsKept);
    await log('forecast.kept', 'forecastMade', id, { said: rows.length, draws: drawsKept?.count ?? 0 });
    return { id };
  });
}

/** Forecasts of a patient with what they said, oldest first. */
export async function forecastsOf({ db }: Context, patientId: string): Promise<ForecastMade[]> {
  const rows = await db
    .selectFrom('forecastMade')
    .selectAll()
    .where('patientId', '=', patientId)
    .orderBy('madeAt')
    .orderBy('id')
    .execute();
  return Promise.all(
    rows.map(async (row) => {
      const said = db.selectFrom('forecastStatement').selectAll().where('forecastId', '=', row.id).orderBy('number');
      return { ...row, said: await said.execute() };
    }),
  );
}
