import type { BrowModel, FaceModel } from '#anatomy';
import type { PlacedInjection, Plan } from '#plan';
import { endplateWeights } from './binding/endplate-weights.ts';
import { occupancy } from './binding/occupancy.ts';
import type { EndplatePlaces } from './binding/places.ts';
import { type Preparation, type PreparedTreatment, prepareInjections, prepareTreatment } from './prepare-treatment.ts';
import { compensate } from './recovery/compensation.ts';
import { survivingForce } from './recovery/force.ts';
import { halfReturnWeek, onset, remaining } from './recovery/time-course.ts';
import { halfBlockDoseAt, type ToxinResponse } from './response.ts';
import { addDensity, depositedAt } from './spread/deposited.ts';

/** Strength of every fascicle over the weeks, or the first site that cannot be on this face. */
export type SurvivingStrength =
  | { readonly ok: true; readonly strength: Float64Array }
  | Extract<Preparation, { readonly ok: false }>;

/**
 * Strength every fascicle keeps, as a share of its own (nWeek x nFascicle, row-major by week) [1]; exactly 1 at week 0
 * and wherever no toxin arrives. Prepares the plan anew; for many draws use `prepareTreatment` once and then `strength`.
 */
export function survivingStrength(
  face: FaceModel | BrowModel,
  plan: Plan,
  response: ToxinResponse,
  weeks: readonly number[],
): SurvivingStrength {
  const preparation = prepareTreatment(face, plan);
  if (!preparation.ok) return preparation;
  return { ok: true, strength: strength(preparation.prepared, response, weeks) };
}

/**
 * Strength every fascicle of a prepared treatment keeps (nWeek x nFascicle, row-major by week) [1]; above 1 where it makes up for
 * opponents that lost theirs.
 * @param weeks after the treatment [week]
 * @param out where to write; made when not given
 */
export function strength(
  prepared: PreparedTreatment,
  response: ToxinResponse,
  weeks: readonly number[],
  out = new Float64Array(weeks.length * prepared.nFascicle),
): Float64Array {
  const { nFascicle, places } = prepared;
  if (out.length !== weeks.length * nFascicle) {
    throw new RangeError(`out must hold ${weeks.length * nFascicle} values, got ${out.length}`);
  }
  const { treatment } = response;
  const fullBlock = perFascicleBlock(prepared, response);
  const setIn = weeks.map((week) => onset(week, treatment));
  for (let f = 0; f < nFascicle; f++) {
    const halfReturn = halfReturnWeek(fullBlock[f], treatment);
    for (let w = 0; w < weeks.length; w++) {
      const block = fullBlock[f] === 0 ? 0 : fullBlock[f] * setIn[w] * remaining(weeks[w], halfReturn, treatment);
      out[w * nFascicle + f] = block === 0 ? 1 : survivingForce(block, treatment.forceExponent);
    }
  }
  for (let w = 0; w < weeks.length; w++) {
    compensate(out.subarray(w * nFascicle, (w + 1) * nFascicle), places.opponents, treatment.compensation);
  }
  return out;
}

/**
 * Share of every fascicle's fibres that this treatment silences when the block is full, before any return (nFascicle) [1].
 * A fibre blocked at its endplate is silent along its whole length.
 */
export function perFascicleBlock(prepared: PreparedTreatment, response: ToxinResponse): Float64Array {
  const { nFascicle, places, sites } = prepared;
  const { treatment } = response;
  const weights = weightsOf(places, response);
  const deposits = depositsOf(prepared, response);
  const halfBlock = halfBlockDoseAt(treatment.potency);
  const potency = treatment.handling * treatment.occasion * treatment.sensitivity;
  const perDensity = sites.map(({ product }) => (potency * MM3_PER_ML) / halfBlock[product]);
  const relativeDose = new Float64Array(weights.length);
  deposits.forEach((deposit, i) => {
    addDensity(deposit, places, perDensity[i], relativeDose);
  });
  const block = new Float64Array(nFascicle);
  for (let place = 0; place < weights.length; place++) {
    if (relativeDose[place] === 0) continue;
    block[Math.floor(place / places.perFascicle)] += weights[place] * occupancy(relativeDose[place], treatment.hill);
  }
  return block;
}

const MM3_PER_ML = 1000;

/**
 * Mean dose density over the endplates of every fascicle (nFascicle) [U/mL of tissue].
 * @param placed injections of one product
 */
export function doseAtEndplates(
  face: FaceModel | BrowModel,
  placed: readonly PlacedInjection[],
  response: ToxinResponse,
): Float64Array {
  if (new Set(placed.map(({ product }) => product)).size > 1) {
    throw new RangeError('placed must be injections of one product; units of different products cannot be added');
  }
  const prepared = prepareInjections(face, placed);
  const { nFascicle, places } = prepared;
  const weights = weightsOf(places, response);
  const density = new Float64Array(weights.length);
  for (const deposit of depositsOf(prepared, response)) addDensity(deposit, places, MM3_PER_ML, density);
  const dose = new Float64Array(nFascicle);
  density.forEach((value, place) => {
    dose[Math.floor(place / places.perFascicle)] += weights[place] * value;
  });
  return dose;
}

function depositsOf({ sites, places }: PreparedTreatment, response: ToxinResponse) {
  const drawn = response.sites.placementX.length;
  if (drawn !== sites.length) throw new RangeError(`response must be drawn for ${sites.length} sites, got ${drawn}`);
  return sites.map((site, i) => depositedAt(site, i, response, places));
}

/** Share of its fascicle's endplates at every place (nPlace), each fascicle's summing to 1. */
function weightsOf({ ring, perFascicle }: EndplatePlaces, { treatment }: ToxinResponse): Float64Array {
  const { endplateCentreRing, endplateCentreStrap, endplateSeparation: separation, endplateSpread: spread } = treatment;
  const ofRing = endplateWeights({ centre: endplateCentreRing, separation, spread }, perFascicle);
  const ofStrap = endplateWeights({ centre: endplateCentreStrap, separation, spread }, perFascicle);
  const weights = new Float64Array(ring.length * perFascicle);
  ring.forEach((isRing, f) => {
    weights.set(isRing === 1 ? ofRing : ofStrap, f * perFascicle);
  });
  return weights;
}
