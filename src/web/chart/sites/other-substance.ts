import { amountOf, type DraftBody, type DraftPlace, emptySyringe, isGel, type Substance } from '../draft-body.ts';
import { type Preparations, withPoints } from './site-edits.ts';

/**
 * What is in a syringe changed for another product or gel: its sites stay, every amount is emptied, since units of one
 * product say nothing of another's, and so is what belonged to the vial.
 */
export function withSubstance(body: DraftBody, i: number, substance: Substance): Preparations {
  return body.preparations.map((one, n) => {
    if (n !== i) return one;
    const { needleGauge, needleLengthMm } = one;
    const vial = one.kind === 'toxin' ? { vialUnits: null, diluentMl: null } : {};
    const points = one.points.map(({ planned, delivered }) => ({
      planned: emptied(planned),
      delivered: emptied(delivered),
    }));
    return { ...one, ...emptySyringe, ...substance, ...vial, needleGauge, needleLengthMm, points };
  });
}

function emptied(place: DraftPlace | null): DraftPlace | null {
  if (place === null) return null;
  return isGel(place) ? { ...place, volumeMl: null } : { ...place, units: null };
}

/** One amount for every site of a syringe that has none yet, planned or delivered. */
export function withEmptyFilled(body: DraftBody, i: number, amount: number): Preparations {
  const fill = (place: DraftPlace | null) => {
    if (place === null || amountOf(place) !== null) return place;
    return isGel(place) ? { ...place, volumeMl: amount } : { ...place, units: amount };
  };
  return withPoints(body.preparations, i, (points) =>
    points.map(({ planned, delivered }) => ({ planned: fill(planned), delivered: fill(delivered) })),
  );
}
