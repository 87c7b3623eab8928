import type { InjectionPointRow, PreparationRow, TreatmentRow } from '../schema/chart-tables.ts';
import { patientSeal } from '../sealing/patient-keys.ts';
import type { Context } from '../work.ts';
import { treatmentNotePlace } from './was-finished.ts';

type Place = Pick<InjectionPointRow, 'landmark' | 'side' | 'dxMm' | 'dyMm' | 'depthMm' | 'amount'>;

/** How far what was done lies from what was planned. */
export interface PointDifference {
  /** moved along the skin in the frontal plane, from the same landmark of the same side [mm]; null when it is another */
  readonly movedMm: number | null;
  /** deeper than planned [mm] */
  readonly deeperMm: number;
  /** more than planned, in the unit of the product */
  readonly more: number;
  readonly otherSide: boolean;
}

/** One point of a treatment: planned, delivered and what lies between. */
export interface TreatmentPoint {
  readonly number: number;
  /** the syringe it came from */
  readonly preparationId: string;
  readonly substance: string;
  readonly amountUnit: 'U' | 'mL';
  readonly planned: Place | null;
  readonly delivered: Place | null;
  /** null when one of the two is missing */
  readonly difference: PointDifference | null;
}

/** A treatment with its syringes, its points and its remark opened. */
export interface Treatment extends Omit<TreatmentRow, 'noteSealed'> {
  readonly note: string | null;
  readonly preparations: readonly PreparationRow[];
  readonly points: readonly TreatmentPoint[];
}

/** Treatments of a patient, last first. */
export async function treatmentsOf(context: Context, patientId: string): Promise<Treatment[]> {
  const { db, ports } = context;
  const rows = await db
    .selectFrom('treatment')
    .selectAll()
    .where('patientId', '=', patientId)
    .orderBy('performedAt', 'desc')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const seal = await patientSeal(db, ports, patientId);
  const treatments: Treatment[] = [];
  for (const { noteSealed, ...row } of rows) {
    const of = (table: 'preparation' | 'injectionPoint') => db.selectFrom(table).where('treatmentId', '=', row.id);
    const preparations = (await of('preparation').selectAll().orderBy('number').execute()) as PreparationRow[];
    const points = (await of('injectionPoint').selectAll().orderBy('number').execute()) as InjectionPointRow[];
    const note = noteSealed === null ? null : await seal.open(noteSealed, `${treatmentNotePlace}:${row.id}`);
    treatments.push({ ...row, note, preparations, points: joined(points) });
  }
  return treatments;
}

/** Planned and delivered points joined by their number. */
function joined(points: readonly InjectionPointRow[]): TreatmentPoint[] {
  const numbers = [...new Set(points.map(({ number }) => number))];
  return numbers.map((number) => {
    const both = points.filter((point) => point.number === number);
    const planned = both.find(({ stage }) => stage === 'planned') ?? null;
    const delivered = both.find(({ stage }) => stage === 'delivered') ?? null;
    const { preparationId, substance, amountUnit } = both[0];
    const difference = planned === null || delivered === null ? null : differenceOf(planned, delivered);
    return {
      number,
      preparationId,
      substance,
      amountUnit,
      planned: placeOf(planned),
      delivered: placeOf(delivered),
      difference,
    };
  });
}

function placeOf(point: InjectionPointRow | null): Place | null {
  if (point === null) return null;
  const { landmark, side, dxMm, dyMm, depthMm, amount } = point;
  return { landmark, side, dxMm, dyMm, depthMm, amount };
}

function differenceOf(planned: Place, delivered: Place): PointDifference {
  const otherSide = planned.side !== delivered.side;
  const samePlace = !otherSide && planned.landmark === delivered.landmark;
  return {
    movedMm: samePlace ? Math.hypot(delivered.dxMm - planned.dxMm, delivered.dyMm - planned.dyMm) : null,
    deeperMm: delivered.depthMm - planned.depthMm,
    more: delivered.amount - planned.amount,
    otherSide,
  };
}
