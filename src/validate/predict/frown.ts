import { silencedShare } from '#pharmacology';
import { type Participant, type SimulatedStudy, shifted } from '../belief/people.ts';
import type { Study } from '../study.ts';
import { corrugator, lowerFaceMuscle, procerus } from '../treatment/muscles.ts';
import { injectedVolume } from '../treatment/volumes.ts';
import { firstWeek, greatestWeek, lostForce, meanOf, medianOf, silencedAt } from './courses.ts';
import { type Catalogue, simulated } from './predictor.ts';

const usual = { units: null, sites: 5 };

/** Week at which an effect is judged when a row does not say: the plateau of every course. */
const PEAK_WEEK = 3;

function strainElsewhere({ common, limitShift }: SimulatedStudy): number {
  return shifted(common.strainElsewhere, limitShift);
}

interface Frown {
  /** lost force of the three muscles together [1] */
  lost(one: Participant, week: number): number;
  /** silenced share of the three muscles together [1] */
  silenced(one: Participant, week: number): number;
}

/** Share of the frown that each corrugator makes; the procerus makes the rest. */
const ofCorrugator = 0.4;

/** Two sites in each corrugator, one in the procerus. */
function frownOf(study: Study, { participants }: SimulatedStudy): Frown {
  const full = new Map(participants.map((one) => [one, blocksOf(study, one)]));
  const together = (one: Participant, of: (full: number) => number) => {
    const { side, middle } = full.get(one)!;
    return 2 * ofCorrugator * of(side) + (1 - 2 * ofCorrugator) * of(middle);
  };
  return {
    lost: (one, week) => together(one, (share) => lostForce(one, share, week)),
    silenced: (one, week) => together(one, (share) => silencedAt(one, share, week)),
  };
}

/** One muscle of the lower face with all units of the row over its sites; which muscle, rows do not say. */
function lowerFaceBlock({ product, units, sites }: Study, { response }: Participant): number {
  const each = units / sites;
  const injections = Array.from({ length: sites }, (_, k) => ({
    product,
    units: each,
    volume: injectedVolume(product, each),
    along: (k + 1) / (sites + 1),
    across: 0,
  }));
  return silencedShare(lowerFaceMuscle, injections, response);
}

function blocksOf({ product, units }: Study, { response }: Participant) {
  const each = units / usual.sites;
  const at = (along: number) => ({ product, units: each, volume: injectedVolume(product, each), along, across: 0 });
  return {
    side: silencedShare(corrugator, [at(0.35), at(0.75)], response),
    middle: silencedShare(procerus, [at(0.5)], response),
  };
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 52;
}

/** The frown: corrugators and procerus with five injections, judged by force, strain, electrical signal and time. */
export const frownCatalogue: Catalogue = {
  'reduction of glabellar dynamic strain at frown': simulated(usual, (study, repetition) => {
    const { lost } = frownOf(study, repetition);
    const within = 1 - strainElsewhere(repetition);
    return 100 * within * meanOf(repetition, (one) => lost(one, study.week ?? PEAK_WEEK));
  }),
  'loss of facial muscle displacement': simulated(usual, (study, repetition) => {
    const { lost } = frownOf(study, repetition);
    const within = 1 - strainElsewhere(repetition);
    return 100 * within * meanOf(repetition, (one) => lost(one, study.week ?? PEAK_WEEK));
  }),
  'time to recovery': simulated(usual, (study, repetition) => {
    const { lost } = frownOf(study, repetition);
    const enough = shifted(repetition.common.recoveredMotion, repetition.limitShift);
    const within = 1 - repetition.common.strainElsewhere;
    const recovered = (one: Participant) => firstWeek((week) => 1 - within * lost(one, week) >= enough, PEAK_WEEK);
    return finite(medianOf(repetition.participants.map(recovered)));
  }),
  'glabella: fall of maximal EMG amplitude': simulated(usual, (study, repetition) => {
    const { silenced } = frownOf(study, repetition);
    const treated = 1 - shifted(repetition.common.signalElsewhere, repetition.limitShift);
    return 100 * treated * meanOf(repetition, (one) => silenced(one, study.week ?? PEAK_WEEK));
  }),
  'share of maximal effect reached at day 2-4': simulated(usual, (study, repetition) => {
    const { lost } = frownOf(study, repetition);
    const mean = (week: number) => meanOf(repetition, (one) => lost(one, week));
    return (100 * mean(3 / 7)) / mean(greatestWeek(mean));
  }),
  'time to onset': simulated(usual, (study, repetition) => {
    const { lost } = frownOf(study, repetition);
    return meanOf(repetition, (one) => {
      const most = lost(one, PEAK_WEEK);
      const share = shifted(repetition.common.noticedLoss, repetition.limitShift + one.limitShift);
      return Array.from({ length: 112 }, (_, k) => (k + 1) / 8).find((day) => lost(one, day / 7) >= share * most) ?? 14;
    });
  }),
  'median time to loss of none/mild': simulated(usual, (study, repetition) => {
    const { lost } = frownOf(study, repetition);
    const back = repetition.participants.flatMap((one) => {
      const relapse = 1 - shifted(repetition.common.relapseForce, repetition.limitShift + one.limitShift);
      return lost(one, PEAK_WEEK) < relapse ? [] : [firstWeek((week) => lost(one, week) < relapse, PEAK_WEEK)];
    });
    return back.length === 0 ? Number.NaN : finite(medianOf(back));
  }),
  'lower face: fall of maximal EMG amplitude': simulated({ units: 2, sites: 1 }, (study, repetition) => {
    const treated = 1 - shifted(repetition.common.signalElsewhere, repetition.limitShift);
    return (
      100 * treated * meanOf(repetition, (one) => silencedAt(one, lowerFaceBlock(study, one), study.week ?? PEAK_WEEK))
    );
  }),
};
