import { rowId } from '../door/fields.ts';
import { read } from '../door/read.ts';
import type { Answer } from '../door/refusal.ts';
import { attachForecasts } from '../outcomes/attach-forecasts.ts';
import { attachCaptures } from '../outcomes/capture/attach-captures.ts';
import { planFollowUps } from '../outcomes/plan-follow-ups.ts';
import { needConsent } from '../people/consents.ts';
import { needPatient } from '../people/patients.ts';
import { patientSeal } from '../sealing/patient-keys.ts';
import { type Context, change, type Work } from '../work.ts';
import { type Chart, type ChartInput, chartFields, type Preparation, refuseImpossible } from './chart.ts';
import { chartRows } from './chart-rows.ts';
import { needAnswering } from './directors.ts';
import { type SentChart, treatmentNotePlace, wasFinished } from './was-finished.ts';

/** What a reader of the chart should look at once more; nothing is refused for it, it may be the truth. */
export type ChartWarning = 'side-differs' | 'expired' | 'performed-in-the-future' | 'nothing-delivered';

/** A finished chart: the number of the treatment, and what to look at once more. */
export interface Finished {
  readonly id: string;
  readonly warnings: readonly ChartWarning[];
}

/**
 * Turns a draft into a treatment with the same number, all of it or nothing; follow-ups become due. Sent twice, the
 * first stays and is answered again; another chart under its number is refused with what differs.
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
    const rows = chartRows(work.ports.newId, id, chart);
    const sent = { id, patientId, chart, rows };
    if (await wasFinished(work, sent)) return { id, warnings };
    await needAll(work, patientId, chart);
    // the same may come twice at one moment, and the other be first
    if (!(await writeTreatment(work, sent)) && (await wasFinished(work, sent))) return { id, warnings };
    await work.trx.deleteFrom('chartDraft').where('id', '=', id).where('patientId', '=', patientId).execute();
    await planFollowUps(work, id, chart.performedAt);
    const forecasts = await attachForecasts(work, { id, patientId }, chart);
    const captures = await attachCaptures(work, { id, patientId, performedAt: chart.performedAt });
    await work.log('treatment.charted', 'treatment', id, {
      points: rows.points.length,
      warnings,
      forecasts,
      captures,
    });
    return { id, warnings };
  });
}

async function needAll(work: Work, patientId: string, chart: Chart): Promise<void> {
  const { trx } = work;
  await needPatient(trx, patientId, 'patientId');
  const { consentId, performedAt: at } = chart;
  await needConsent(trx, { consentId, patientId, scope: 'coversTreatment', at, for: 'treatment' });
  await needAnswering(work, chart);
}

/** @returns whether it was written; not when there is one of this number */
async function writeTreatment({ trx, ports }: Work, sent: SentChart): Promise<boolean> {
  const { id, patientId, chart, rows } = sent;
  const { note, preparations: _, ...treatment } = chart;
  const seal = await patientSeal(trx, ports, patientId);
  const noteSealed = note === null ? null : await seal.seal(note, `${treatmentNotePlace}:${id}`);
  const row = {
    id,
    patientId,
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
  await trx.insertInto('preparation').values(rows.preparations).execute();
  await trx.insertInto('injectionPoint').values(rows.points).execute();
  return true;
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
