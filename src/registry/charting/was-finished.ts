import { refuse, refuseMissing } from '../door/refusal.ts';
import { differences } from '../door/stale.ts';
import type { TreatmentRow } from '../schema/chart-tables.ts';
import { patientSeal } from '../sealing/patient-keys.ts';
import type { Work } from '../work.ts';
import type { Chart } from './chart.ts';
import type { ChartRows } from './chart-rows.ts';

/** Where a remark on a treatment is sealed. */
export const treatmentNotePlace = 'treatment.note_sealed';

const mostShown = 20;

/** A chart that is to be finished: whose, under which number, as it was sent and as it would be written. */
export interface SentChart {
  readonly id: string;
  readonly patientId: string;
  readonly chart: Chart;
  readonly rows: ChartRows;
}

/**
 * Whether this very chart was finished before.
 * @throws Refusal when another was finished under its number: what was done stands in one chart only
 */
export async function wasFinished(work: Work, { id, patientId, chart, rows }: SentChart): Promise<boolean> {
  const { trx } = work;
  const before = await trx.selectFrom('treatment').selectAll().where('id', '=', id).executeTakeFirst();
  if (before === undefined) return false;
  if (before.patientId !== patientId) refuseMissing('id', 'no-chart-of-patient');
  const preparations = await trx.selectFrom('preparation').selectAll().where('treatmentId', '=', id).execute();
  const points = await trx.selectFrom('injectionPoint').selectAll().where('treatmentId', '=', id).execute();
  const theirs = comparable({ ...before, note: await noteOf(work, before) }, { preparations, points });
  const differs = differences(comparable(chart, rows), theirs).slice(0, mostShown);
  if (differs.length === 0) return true;
  const places = { places: differs.map(({ path }) => path).join(', ') };
  refuse({ reason: 'already-there', path: 'id', differs, code: 'finished-otherwise', places });
}

async function noteOf({ trx, ports }: Work, { id, patientId, noteSealed }: TreatmentRow): Promise<string | null> {
  if (noteSealed === null) return null;
  const seal = await patientSeal(trx, ports, patientId);
  return seal.open(noteSealed, `${treatmentNotePlace}:${id}`);
}

type Head = Omit<Chart, 'preparations'>;

/** What two charts are compared by: everything that was sent, in one order, without numbers that were made here. */
function comparable(head: Head, { preparations, points }: ChartRows): unknown {
  const { consentId, performedBy, supervisedBy, performedAt, label, paidBy, cameBy, note } = head;
  const syringes = new Map(preparations.map((one) => [one.id, one.number]));
  const chart = {
    ...{ consentId, performedBy, supervisedBy, performedAt, label, paidBy, cameBy, note },
    preparations: preparations
      .map(({ id: _, treatmentId: __, ...syringe }) => syringe)
      .sort((a, b) => a.number - b.number),
    points: points
      .map(({ id: _, treatmentId: __, preparationId, ...point }) => ({
        syringe: syringes.get(preparationId),
        ...point,
      }))
      .sort((a, b) => a.number - b.number || a.stage.localeCompare(b.stage)),
  };
  return JSON.parse(JSON.stringify(chart));
}
