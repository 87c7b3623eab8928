import type { PreparationRow } from '../schema/chart-tables.ts';
import type { Context } from '../work.ts';
import { type Treatment, type TreatmentPoint, treatmentsOf } from './treatments.ts';

/**
 * The last treatment's plan as the beginning of a new chart: the same sites and sides, doses, product, dilution and needle.
 * Of a treatment that nothing was planned for, what was delivered is the plan. Lot and expiry, who, when and the consent
 * are left out: they belong to the day and are entered anew.
 * @returns null when there is no treatment before
 */
export async function repeatLastPlan(context: Context, patientId: string): Promise<Record<string, unknown> | null> {
  const [last] = await treatmentsOf(context, patientId);
  if (last === undefined) return null;
  return {
    label: last.label,
    preparations: last.preparations
      .map((preparation) => preparationOf(preparation, last))
      .filter(({ points }) => points.length > 0),
  };
}

function preparationOf(preparation: PreparationRow, { points }: Treatment) {
  const { kind, intent, substance, vialUnits, diluentMl, tradeName, needleGauge, needleLengthMm } = preparation;
  const own = points.filter(({ preparationId }) => preparationId === preparation.id);
  const syringe = { tradeName, needleGauge, needleLengthMm };
  const wasPlanned = points.some(({ planned }) => planned !== null);
  const again = own.flatMap((point) => {
    const planned = plannedAgain(point, wasPlanned ? point.planned : point.delivered);
    return planned === null ? [] : [{ planned, delivered: null }];
  });
  if (kind === 'filler') return { kind, gelClass: substance, ...syringe, points: again };
  return { kind, intent, product: substance, vialUnits, diluentMl, ...syringe, points: again };
}

function plannedAgain(
  { amountUnit }: TreatmentPoint,
  place: TreatmentPoint['planned'],
): Record<string, unknown> | null {
  if (place === null) return null;
  const { landmark, side, dxMm, dyMm, depthMm, amount } = place;
  const dose = amountUnit === 'U' ? { units: amount } : { volumeMl: amount };
  return { site: { landmark, side, dxMm, dyMm }, depthMm, ...dose };
}
