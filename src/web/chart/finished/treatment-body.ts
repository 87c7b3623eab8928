import type { GelClass, InjectionSite, Product } from '#plan';
import type { Treatment } from '../../registry/registry-client.ts';
import type { DraftBody, DraftPlace, DraftPoint, DraftPreparation } from '../draft-body.ts';

type KeptPoint = Treatment['points'][number];
type KeptSyringe = Treatment['preparations'][number];

/** A finished treatment as the map and the list of a chart show it. */
export function bodyOfTreatment(of: Treatment): DraftBody {
  const { label, consentId, performedBy, performedAt, paidBy, cameBy } = of;
  return {
    label,
    consentId,
    performedBy,
    supervisedBy: of.supervisedBy ?? '',
    performedAt,
    paidBy,
    cameBy,
    note: of.note ?? '',
    preparations: of.preparations.map((syringe) => syringeOf(syringe, of.points)),
  };
}

function syringeOf(syringe: KeptSyringe, all: readonly KeptPoint[]): DraftPreparation {
  const { id, kind, intent, substance, vialUnits, diluentMl, tradeName, lot, expiresOn } = syringe;
  const { needleGauge, needleLengthMm } = syringe;
  const points = all.filter(({ preparationId }) => preparationId === id).map(pointOf);
  const vial = { tradeName, lot, expiresOn, needleGauge, needleLengthMm, points };
  if (kind === 'filler') return { kind, gelClass: substance as GelClass, ...vial };
  return { kind, intent, product: substance as Product, vialUnits, diluentMl, ...vial };
}

function pointOf({ planned, delivered, amountUnit }: KeptPoint): DraftPoint {
  const place = (one: KeptPoint['planned']): DraftPlace | null => {
    if (one === null) return null;
    const { landmark, side, dxMm, dyMm, depthMm, amount } = one;
    const site = { landmark: landmark as InjectionSite['landmark'], side, dxMm, dyMm };
    return amountUnit === 'mL' ? { site, depthMm, volumeMl: amount } : { site, depthMm, units: amount };
  };
  return { planned: place(planned), delivered: place(delivered) };
}
