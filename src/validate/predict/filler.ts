import { fullerShare } from '#pharmacology';
import type { GelClass } from '#plan';
import { shifted } from '../belief/people.ts';
import type { Study } from '../study.ts';
import { shareOf } from './courses.ts';
import type { Catalogue, Simulated } from './predictor.ts';

const usualWeek = 9;
const usualLossShape = 1.5;

/** People still rated fuller, when the study looks; studies differ in what they call fuller. */
const responders: Simulated = {
  kind: 'number',
  usual: { units: 0, sites: 1 },
  siteDraws: () => 1,
  report(study, repetition) {
    const share = fullerShare(gelOf(study), study.week ?? usualWeek, usualLossShape);
    return shareOf(repetition, () => shifted(share, repetition.limitShift));
  },
};

/** Gels named as soft by their makers are soft; others are taken as medium. */
function gelOf({ products }: Study): GelClass {
  return /volbella|kysse|fynesse|teosyal kiss/i.test(products ?? '') ? 'soft' : 'medium';
}

/** Responders to gel in the lips follow how much of it is left. */
export const fillerCatalogue: Catalogue = {
  'responders, >=1 grade': responders,
  'responders, >=1 point': responders,
  'responders, >=1 point on lip fullness scale': responders,
};
