import type { PreparationRow } from '../schema/chart-tables.ts';
import type { Context } from '../work.ts';
import { type Treatment, type TreatmentPoint, treatmentsOf } from './treatments.ts';

/**
 * The last treatment's plan as the beginning of a new chart: the same sites, doses, product, dilution and needle. Lot and
 * expiry, who, when and the consent are left out: they belong to the day and are entered anew.
 * @returns null when there is no treatment before
 */
export async function repeatLastPlan(context: Context, patientId: string): Promise<Record<string, unknown> | null> {
  const [last] = await treatmentsOf(context, patientId);
  if (last === undefined) return null;
  return {
    label: last.label,
    preparations: last.preparations.map((preparation) => preparationOf(preparation, last)),
  };
}

function preparationOf(preparation: PreparationRow, { points }: Treatment): Record<string, unknown> {
  const { kind, intent, substance, vialUnits, diluentMl, tradeName, needleGauge, needleLengthMm } = preparation;
  const own = points.filter(({ preparationId }) => preparationId === preparation.id);
  const syringe = { tradeName, needleGauge, needleLengthMm };
  const again = own.flatMap((point) => {
    const planned = plannedAgain(point);
    return planned === null ? [] : [{ planned, delivered: null }];
  });
  if (kind === 'filler') return { kind, gelClass: substance, ...syringe, points: again };
  return { kind, intent, product: substance, vialUnits, diluentMl, ...syringe, points: again };
}

function plannedAgain({ planned, amountUnit }: TreatmentPoint): Record<string, unknown> | null {
  if (planned === null) return null;
  const { landmark, side, dxMm, dyMm, depthMm, amount } = planned;
  const dose = amountUnit === 'U' ? { units: amount } : { volumeMl: amount };
  return { site: { landmark, side, dxMm, dyMm }, depthMm, ...dose };
}
