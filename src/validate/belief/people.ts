import { type Stream, stream } from '#numerics';
import { halfBlockDose, responseFromUnit, responseInputCount, type ToxinResponse } from '#pharmacology';
import { differences } from '../parameters.ts';
import type { Study } from '../study.ts';
import type { Possibility } from './belief.ts';

/** One simulated participant of one simulated study. */
export interface Participant {
  readonly response: ToxinResponse;
  /** units this participant was given over the study's nominal ones [1] */
  readonly unitsScale: number;
  /** own limit of what counts as an effect, in standard deviations on the logit scale of a share */
  readonly limitShift: number;
  /** a uniform number of their own, for whatever else chance decides */
  readonly chance: number;
}

/** One simulated study: a possible state of affairs, what the study did differently, and who took part. */
export interface SimulatedStudy {
  readonly common: Possibility;
  readonly participants: readonly Participant[];
  /** shift of what counts as an effect in this study, on the logit scale of a share */
  readonly limitShift: number;
  /** more chance, for what the study as a whole measures */
  readonly random: Stream;
}

/** More people than this change a study's number by less than what studies differ by. */
const mostPeople = 60;

/**
 * One repetition of a study. Repetition number and study name alone decide who takes part, so that all rows of a study
 * see the same people.
 * @param sites number of injections each participant is given
 */
export function simulateStudy(
  study: Study,
  common: Possibility,
  sites: number,
  key: { readonly seed: number; readonly repetition: number },
): SimulatedStudy {
  const random = stream(key.seed, key.repetition, `study ${study.name}`);
  const dose = Math.exp(differences.studyDose.value * random.normal());
  const time = Math.exp(differences.studyTime.value * random.normal());
  const onset = Math.exp(differences.studyOnset.value * random.normal());
  const limitShift = differences.studyScale.value * random.normal();
  const unitsScale = Math.exp(study.unitsSpread * random.normal());
  const count = Math.min(study.people, mostPeople);
  const participants = Array.from({ length: count }, () =>
    participant(study, common, { dose, time, onset, unitsScale, sites, random }),
  );
  return { common, participants, limitShift, random };
}

interface StudyEffect {
  readonly dose: number;
  readonly time: number;
  readonly onset: number;
  readonly unitsScale: number;
  readonly sites: number;
  readonly random: Stream;
}

function participant({ product }: Study, common: Possibility, effect: StudyEffect): Participant {
  const { random, sites } = effect;
  const unit = Float64Array.from({ length: responseInputCount(sites) }, () => random.uniform());
  const drawn = responseFromUnit(unit, sites);
  const logNormal = (spread: number) => Math.exp(spread * random.normal());
  const treatment = {
    ...drawn.treatment,
    potency: 0,
    handling: (effect.dose * halfBlockDose[product].median) / common[`halfBlock.${product}`],
    occasion: logNormal(differences.personDose.value),
    sensitivity: logNormal(common.sensitivitySpread),
    hill: common.hill,
    forceExponent: common.forceExponent,
    spreadMm: common.spreadMm * logNormal(differences.personDose.value / 2),
    brandHalo: common.brandHalo,
    onsetDays: common.onsetDays * effect.onset * logNormal(differences.personOnset.value),
    halfTimeWeeks: common.halfTimeWeeks * effect.time * logNormal(differences.personTime.value),
    longerWithBlock: common.longerWithBlock,
    returnSteepness: common.returnSteepness,
  };
  return {
    response: { sites: drawn.sites, treatment },
    unitsScale: effect.unitsScale,
    limitShift: differences.personScale.value * random.normal(),
    chance: random.uniform(),
  };
}

/** A share moved by so much on the logit scale; stays between 0 and 1. */
export function shifted(share: number, by: number): number {
  return 1 / (1 + ((1 - share) / share) * Math.exp(-by));
}
