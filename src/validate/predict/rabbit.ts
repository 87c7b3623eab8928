import { doseDensity, halfBlockDoseAt, slabField } from '#pharmacology';
import type { Participant } from '../belief/people.ts';
import { shifted } from '../belief/people.ts';
import type { Study } from '../study.ts';
import { rabbitLongissimus } from '../treatment/muscles.ts';
import { injectedVolume } from '../treatment/volumes.ts';
import { meanOf } from './courses.ts';
import { type Catalogue, type Simulated, simulated } from './predictor.ts';

const usual = { units: 1, sites: 1 };

const reach: Simulated['report'] = (study, repetition) => {
  const share = shifted(repetition.common.histologyShare, repetition.limitShift);
  return meanOf(repetition, (one) => reachOf(study, one, share));
};

/** How far along the fibres the silenced share stays above a limit [mm]; at most the muscle's own half. */
function reachOf({ product, units }: Study, { response }: Participant, share: number): number {
  const { treatment } = response;
  const slab = rabbitLongissimus;
  const field = slabField(
    slab,
    { product, units, volume: Math.max(LEAST_VOLUME, injectedVolume(product, units)) },
    response,
  );
  const strength = treatment.handling * treatment.occasion * treatment.sensitivity * MM3_PER_ML;
  const limit =
    (halfBlockDoseAt(treatment.potency)[product] * (share / (1 - share)) ** (1 / treatment.hill)) / strength;
  const excess = Math.log(doseDensity(field, 0, 0, slab.tissue / 2) / limit);
  return excess <= 0 ? 0 : Math.min(slab.length / 2, Math.sqrt((2 * excess) / field.inverse[0]));
}

const MM3_PER_ML = 1000;
/** Animals are given a tenth of a millilitre at least; recalled [mm3]. */
const LEAST_VOLUME = 100;

/** A gradient of silenced fibres in a long muscle of a rabbit, along the fibres from the needle. */
export const rabbitCatalogue: Catalogue = {
  'distance over which the denervation gradient collapses': simulated(usual, reach),
  'distance over which the gradient collapses': simulated(usual, reach),
};
