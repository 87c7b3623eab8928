import { buildFace, type FaceModel, referenceFaces } from '#anatomy';
import { strength } from '#pharmacology';
import { type Participant, type SimulatedStudy, shifted } from '../belief/people.ts';
import type { Study } from '../study.ts';
import { treatmentOf } from '../treatment/mouth-course.ts';
import { planSites } from '../treatment/plans.ts';
import { meanOf, shareOf } from './courses.ts';
import type { Catalogue, Simulated } from './predictor.ts';

/** So many of a group better and none worse is significant by a sign test at 5 %. */
const SIGNIFICANT_COUNT = 6;

const usual = { units: 7.5, sites: 4 };

type Lost = (one: Participant, k: number) => number;

function lines(
  weeksOf: readonly (number | null)[],
  read: (lost: Lost, repetition: SimulatedStudy, weeks: readonly number[]) => number,
  kind: Simulated['kind'] = 'number',
): Simulated {
  return {
    kind,
    usual,
    siteDraws: ({ sites }) => planSites(sites, 'perioral-lines'),
    report(study, repetition) {
      const weeks = weeksOf.map((week) => week ?? study.week ?? 4);
      const lost = lostPucker(study, repetition, weeks);
      return read((one, k) => lost.get(one)![k], repetition, weeks);
    },
  };
}

/** Lost share of the sphincter's force, all four quarters together, at every week of every participant. */
function lostPucker(study: Study, { participants }: SimulatedStudy, weeks: readonly number[]) {
  const face = reference();
  const treatment = treatmentOf(face, study, 'perioral-lines');
  const areas = face.fascicles.map(({ muscle, crossSection }) =>
    muscle.startsWith('orbicularisOris') ? crossSection : 0,
  );
  const whole = areas.reduce((sum, area) => sum + area, 0);
  const lossOf = (one: Participant) => {
    const left = strength(treatment, one.response, weeks);
    return weeks.map((_, w) => 1 - areas.reduce((sum, area, f) => sum + area * left[w * areas.length + f], 0) / whole);
  };
  return new Map(participants.map((one) => [one, lossOf(one)]));
}

/** Is the loss beyond what this person's lines need? 1 or 0. */
function beyond(lost: number, limit: number, { limitShift }: SimulatedStudy, one: Participant): number {
  return Number(lost >= shifted(limit, limitShift + one.limitShift));
}

let built: FaceModel | null = null;

function reference(): FaceModel {
  built ??= buildFace(referenceFaces['reference-female'], 'coarse');
  return built;
}

/** Perioral lines at maximum pucker follow the sphincter's force: what is lost of it decides who is better. */
export const linesCatalogue: Catalogue = {
  'still moderate or severe perioral lines at maximum contraction': lines(
    [null],
    (lost, repetition) =>
      1 - shareOf(repetition, (one) => beyond(lost(one, 0), repetition.common.lineLoss, repetition, one)),
  ),
  'responder rate': lines([null], (lost, repetition) =>
    shareOf(repetition, (one) => beyond(lost(one, 0), repetition.common.gradeLoss, repetition, one)),
  ),
  'last visit with significant severity reduction': lines([4, 8, 12, 16, 20, 24, 28, 32], (lost, repetition, weeks) => {
    const improved = (k: number) =>
      shareOf(repetition, (one) => beyond(lost(one, k), repetition.common.gradeLoss, repetition, one));
    const least = SIGNIFICANT_COUNT / repetition.participants.length;
    return weeks.findLast((_, k) => improved(k) >= least) ?? 0;
  }),
  'adverse event incidence, 12 U versus 7.5 U': lines(
    [4],
    (lost, repetition) => meanOf(repetition, (one) => lost(one, 0)),
    'direction',
  ),
  'perioral dynamic strain (digital image correlation) change': lines(
    [null],
    (lost, repetition) => -meanOf(repetition, (one) => lost(one, 0)),
    'direction',
  ),
};
