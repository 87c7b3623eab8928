import { doseDensity, halfBlockDoseAt, slabField } from '#pharmacology';
import { type Product, productLimits } from '#plan';
import type { Participant, SimulatedStudy } from '../belief/people.ts';
import { ratioIn, type Study } from '../study.ts';
import { forehead } from '../treatment/muscles.ts';
import { injectedVolume } from '../treatment/volumes.ts';
import { meanOf, shareOf } from './courses.ts';
import { type Catalogue, type Simulated, simulated } from './predictor.ts';

function areaRatio(a: Product, b: Product): Simulated {
  return simulated({ units: 3, sites: 1 }, (study, repetition) => {
    const [first, second] = twoSides(study, a, b);
    const area = (side: Injected) => meanOf(repetition, (one) => haloArea(side, one, repetition, study));
    return area(first) / area(second);
  });
}

interface Injected {
  readonly product: Product;
  readonly units: number;
  /** [mm3] */
  readonly volume: number;
}

/** The same volume on both sides; units at the ratio the row names, else at that of the labels. */
function twoSides(study: Study, a: Product, b: Product): readonly [Injected, Injected] {
  const label = (product: Product) => productLimits[product].glabellaLabel.value;
  const ratio = ratioIn(study.products) ?? label(a) / label(b);
  const unitsB = study.units * (study.product === a && study.named === 1 ? 1 / ratio : 1);
  const volume = injectedVolume(b, unitsB);
  return [
    { product: a, units: ratio * unitsB, volume },
    { product: b, units: unitsB, volume },
  ];
}

/** Area in which the dose silences sweat glands: inside an ellipse of the Gaussian field [mm2]. */
function haloArea(
  { product, units, volume }: Injected,
  one: Participant,
  repetition: SimulatedStudy,
  study: Study,
): number {
  const { treatment } = one.response;
  const { common } = repetition;
  const studyDose = (treatment.handling * common[`halfBlock.${study.product}`]) / halfBlockDoseAt(0)[study.product];
  const strength = studyDose * treatment.occasion * treatment.sensitivity;
  const field = slabField(forehead, { product, units, volume }, one.response);
  const limit = (common.glandDose * common[`halfBlock.${product}`]) / MM3_PER_ML / strength;
  const excess = Math.log(doseDensity(field, 0, 0, forehead.tissue / 2) / limit);
  const [xx, xy, yy] = field.inverse;
  return excess <= 0 ? 0 : (2 * Math.PI * excess) / Math.sqrt(xx * yy - xy * xy);
}

const MM3_PER_ML = 1000;

/** Error of reading the area of a halo, on its logarithm; assumed. */
const readingScale = 0.15;

/** Chance that halo `a` of a person is seen to be larger than halo `b`. */
function chanceLarger(a: number, b: number): number {
  if (a <= 0 || b <= 0) return a === b ? 0.5 : Number(a > b);
  return 1 / (1 + Math.exp(-Math.log(a / b) / readingScale));
}

/** Halos without sweat on a forehead: how far one injection reaches, by volume and by product. */
export const haloCatalogue: Catalogue = {
  'patients with larger affected area on the high-volume side': simulated(
    { units: 5, sites: 1 },
    (study, repetition) => {
      const { product, units } = study;
      const volume = injectedVolume(product, units);
      return shareOf(repetition, (one) =>
        chanceLarger(
          haloArea({ product, units, volume: 5 * volume }, one, repetition, study),
          haloArea({ product, units, volume }, one, repetition, study),
        ),
      );
    },
  ),
  'comparisons with the larger halo on the abo side': simulated({ units: 3, sites: 1 }, (study, repetition) => {
    const sides = twoSides(study, 'abobotulinumtoxinA', 'onabotulinumtoxinA');
    return shareOf(repetition, (one) =>
      chanceLarger(haloArea(sides[0], one, repetition, study), haloArea(sides[1], one, repetition, study)),
    );
  }),
  'ratio of maximal anhidrosis area abo/inco': areaRatio('abobotulinumtoxinA', 'incobotulinumtoxinA'),
  'ratio of maximal anhidrosis area inco/ona': areaRatio('incobotulinumtoxinA', 'onabotulinumtoxinA'),
};
