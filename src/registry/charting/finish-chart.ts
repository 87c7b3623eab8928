import { rowId } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuseMissing } from '../door/refusal.ts';
import { attachForecasts } from '../outcomes/attach-forecasts.ts';
import { planFollowUps } from '../outcomes/plan-follow-ups.ts';
import { needConsent } from '../people/consents.ts';
import { needPatient } from '../people/patients.ts';
import type { InjectionPointRow, PreparationRow } from '../schema/chart-tables.ts';
import { patientSeal } from '../sealing/patient-keys.ts';
import { type Context, change, type Work } from '../work.ts';
import { type Chart, type ChartInput, chartFields, type Preparation, refuseImpossible, type Stage } from './chart.ts';
import { needAnswering } from './directors.ts';

/** What a reader of the chart should look at once more; nothing is refused for it, it may be the truth. */
export type ChartWarning = 'side-differs' | 'expired' | 'performed-in-the-future' | 'nothing-delivered';

/** Where a remark on a treatment is sealed. */
export const treatmentNotePlace = 'treatment.note_sealed';

/** A finished chart: the number of the treatment, and what to look at once more. */
export interface Finished {
  readonly id: string;
  readonly warnings: readonly ChartWarning[];
}

/**
 * Turns a draft into a treatment with the same number, all of it or nothing; follow-ups become due. Sent twice, the
 * first stays and is answered again.
 */
export function finishChart(
  context: Context,
  of: { id: string; patientId: string },
  input: ChartInput,
): Promise<Answer<Finished>> {
  return change(context, async (work) => {
    const id = read(rowId, of.id);
    const patientId = read(rowId, of.patientId);
    const chart = read(chartFields, input);
    refuseImpossible(chart);
    const warnings = warningsOf(chart, work.ports.now());
    const before = await work.trx.selectFrom('treatment').select('patientId').where('id', '=', id).executeTakeFirst();
    if (before !== undefined && before.patientId !== patientId) refuseMissing('id', 'chart of this patient');
    if (before !== undefined) return { id, warnings };
    await needAll(work, patientId, chart);
    if (!(await writeTreatment(work, { id, patientId }, chart))) return { id, warnings };
    await work.trx.deleteFrom('chartDraft').where('id', '=', id).where('patientId', '=', patientId).execute();
    await planFollowUps(work, id, chart.performedAt);
    const forecasts = await attachForecasts(work, { id, patientId }, chart);
    await work.log('treatment.charted', 'treatment', id, {
      points: pointRows(work, id, chart).points.length,
      warnings,
      forecasts,
    });
    return { id, warnings };
  });
}

async function needAll(work: Work, patientId: string, chart: Chart): Promise<void> {
  const { trx } = work;
  await needPatient(trx, patientId, 'patientId');
  const { consentId, performedAt: at } = chart;
  await needConsent(trx, { consentId, patientId, scope: 'coversTreatment', at, for: 'a treatment' });
  await needAnswering(work, chart);
}

/** @returns whether it was written; the same may come twice at one moment, and the other be first */
async function writeTreatment(work: Work, of: { id: string; patientId: string }, chart: Chart): Promise<boolean> {
  const { trx, ports } = work;
  const { note, preparations: _, ...treatment } = chart;
  const seal = await patientSeal(trx, ports, of.patientId);
  const noteSealed = note === null ? null : await seal.seal(note, `${treatmentNotePlace}:${of.id}`);
  const row = {
    ...of,
    ...treatment,
    noteSealed,
    signedOffBy: null,
    signedOffAt: null,
    version: 1,
    createdAt: ports.now(),
  };
  const written = await trx
    .insertInto('treatment')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (written === undefined) return false;
  const { preparations, points } = pointRows(work, of.id, chart);
  await trx.insertInto('preparation').values(preparations).execute();
  await trx.insertInto('injectionPoint').values(points).execute();
  return true;
}

/** The chart's syringes and points as rows; points are numbered through the whole chart. */
function pointRows({ ports }: Work, treatmentId: string, chart: Chart) {
  const preparations: PreparationRow[] = [];
  const points: InjectionPointRow[] = [];
  let number = 0;
  for (const preparation of chart.preparations) {
    const row = preparationRow(ports.newId(), treatmentId, preparations.length + 1, preparation);
    preparations.push(row);
    for (const both of preparation.points) {
      number++;
      for (const stage of ['planned', 'delivered'] as const) {
        const one = both[stage];
        if (one !== null) points.push(pointRow(ports.newId(), row, { number, stage }, one));
      }
    }
  }
  return { preparations, points };
}

function preparationRow(id: string, treatmentId: string, number: number, of: Preparation): PreparationRow {
  const { tradeName, lot, expiresOn, needleGauge, needleLengthMm } = of;
  const syringe = { id, treatmentId, number, tradeName, lot, expiresOn, needleGauge, needleLengthMm };
  if (of.kind === 'filler') {
    const empty = { vialUnits: null, diluentMl: null };
    return { ...syringe, kind: 'filler', intent: 'filler', substance: of.gelClass, amountUnit: 'mL', ...empty };
  }
  const { intent, product, vialUnits, diluentMl } = of;
  return { ...syringe, kind: 'toxin', intent, substance: product, amountUnit: 'U', vialUnits, diluentMl };
}

type PlacedPoint = NonNullable<Preparation['points'][number][Stage]>;

function pointRow(
  id: string,
  { id: preparationId, treatmentId, substance, amountUnit }: PreparationRow,
  of: { number: number; stage: Stage },
  { site, depthMm, ...dose }: PlacedPoint,
): InjectionPointRow {
  const amount = 'units' in dose ? dose.units : dose.volumeMl;
  return { id, treatmentId, preparationId, substance, amountUnit, ...of, ...site, depthMm, amount };
}

function warningsOf(chart: Chart, now: Date): ChartWarning[] {
  const warnings = new Set<ChartWarning>();
  const points = chart.preparations.flatMap((preparation): Preparation['points'][number][] => preparation.points);
  if (
    points.some(
      ({ planned, delivered }) => planned !== null && delivered !== null && planned.site.side !== delivered.site.side,
    )
  ) {
    warnings.add('side-differs');
  }
  const day = chart.performedAt.toISOString().slice(0, 10);
  if (chart.preparations.some(({ expiresOn }) => expiresOn < day)) warnings.add('expired');
  if (chart.performedAt > now) warnings.add('performed-in-the-future');
  if (points.every(({ delivered }) => delivered === null)) warnings.add('nothing-delivered');
  return [...warnings];
}
