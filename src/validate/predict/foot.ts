import { type MuscleSlab, silencedShare } from '#pharmacology';
import { type Participant, type SimulatedStudy, shifted } from '../belief/people.ts';
import type { Study } from '../study.ts';
import { extensorDigitorumBrevis, responseNoise } from '../treatment/muscles.ts';
import { injectedVolume } from '../treatment/volumes.ts';
import { meanOf, silencedAt } from './courses.ts';
import { type Catalogue, simulated } from './predictor.ts';

const foot = 'single injection, extensor digitorum brevis';
const usual = { units: 10, sites: 1 };

/** Days and weeks at which such studies measure. */
const visitDays = [2, 4, 6, 8, 10, 14, 21, 28, 42];
const visitWeeks = [1, 2, 4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 52];

/** Mean fall of the group's response at a week, as a share of the untreated response [1]. */
function fallOf(study: Study, repetition: SimulatedStudy): (week: number) => number {
  const full = new Map(repetition.participants.map((one) => [one, oneInjection(extensorDigitorumBrevis, study, one)]));
  const treated = 1 - repetition.common.signalElsewhere;
  return (week) => treated * meanOf(repetition, (one) => silencedAt(one, full.get(one)!, week));
}

/** Silenced share of a slab after the whole dose in one place over its endplates [1]. */
function oneInjection(slab: MuscleSlab, study: Study, one: Participant): number {
  const units = study.units;
  const along = one.response.treatment.endplateCentreStrap;
  const volume = injectedVolume(study.product, units);
  return silencedShare(slab, [{ product: study.product, units, volume, along, across: 0 }], one.response);
}

/** The small muscle on the back of the foot whose electrical response is measured after one injection. */
export const footCatalogue: Catalogue = {
  [`${foot}: maximal decrement of M-wave`]: simulated(usual, (study, repetition) => {
    const fall = fallOf(study, repetition);
    return 100 * Math.max(...visitDays.map((day) => fall(day / 7)));
  }),
  [`${foot}: day of peak effect`]: simulated(usual, (study, repetition) => {
    const fall = fallOf(study, repetition);
    const noise = responseNoise / Math.sqrt(repetition.participants.length);
    const seen = visitDays.map((day) => fall(day / 7) + noise * repetition.random.normal());
    return visitDays[seen.indexOf(Math.max(...seen))];
  }),
  [`${foot}: CMAP significantly reduced until`]: simulated(usual, (study, repetition) => {
    const fall = fallOf(study, repetition);
    const least = (2 * responseNoise) / Math.sqrt(repetition.participants.length);
    return visitWeeks.findLast((week) => fall(week) > least) ?? 0;
  }),
  [`${foot}: first significant CMAP fall`]: simulated(usual, (study, repetition) => {
    const fall = fallOf(study, repetition);
    const least = shifted(repetition.common.detectableFall, repetition.limitShift);
    const hour = Array.from({ length: 240 }, (_, k) => k + 1).find((h) => fall(h / (24 * 7)) > least);
    return hour ?? Number.NaN;
  }),
};
