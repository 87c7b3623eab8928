import { bodyInputNames, browInputNames } from '#forecast';
import { normalProbability, type Stream, stream } from '#numerics';
import { halfBlockDoseAt, responseFromUnit, responseInputCount, type ToxinResponse } from '#pharmacology';
import { differences } from '../parameters.ts';
import type { Study } from '../study.ts';
import type { Possibility } from './belief.ts';

/** One simulated participant of one simulated study. */
export interface Participant {
  readonly response: ToxinResponse;
  /** place of every hidden number of the body in its prior, within 0 and 1 */
  readonly body: Float64Array;
  /** the same for what only a brow has, each within 0 and 1 */
  readonly ofBrow: Float64Array;
  /** own shift of what counts as an effect, on the logit scale of a share */
  readonly limitShift: number;
  /** where this person stands among those who are treated, in standard deviations */
  readonly place: number;
  /** a uniform number of their own, for whatever else chance decides */
  readonly chance: number;
}

/** One simulated study: a possible state of affairs, what the study did differently, and who took part. */
export interface SimulatedStudy {
  readonly common: Possibility;
  readonly participants: readonly Participant[];
  /** shift of what counts as an effect in this study, on the logit scale of a share */
  readonly limitShift: number;
  /** where this study's people stand among those who are treated, in standard deviations */
  readonly place: number;
  /** how far this study's technique differs from others', in standard deviations */
  readonly technique: number;
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
  const effect = () => random.normal() / Math.sqrt(study.pooled);
  const arm = stream(key.seed, key.repetition, `arm ${study.name} ${study.product}`).normal() / Math.sqrt(study.pooled);
  const dose = Math.exp(differences.studyDose.value * effect() + differences.armDose.value * arm);
  const time = Math.exp(differences.studyTime.value * effect());
  const onset = Math.exp(differences.studyOnset.value * effect());
  const [place, technique] = [effect(), effect()];
  const spread = Math.exp(differences.studySpread.value * effect());
  const unitsScale = Math.exp(study.unitsSpread * random.normal());
  const count = Math.min(study.people, mostPeople);
  const given = { dose, spread, time, onset, unitsScale, sites };
  const participants = Array.from({ length: count }, () => participant(study, common, given, random));
  return { common, participants, limitShift: differences.studyScale.value * place, place, technique, random };
}

interface StudyEffect {
  readonly dose: number;
  readonly spread: number;
  readonly time: number;
  readonly onset: number;
  readonly unitsScale: number;
  readonly sites: number;
}

function participant({ product }: Study, common: Possibility, effect: StudyEffect, random: Stream): Participant {
  const { sites, treatment } = drawnResponse(effect.sites, random);
  const logNormal = (spread: number) => Math.exp(spread * random.normal());
  const place = random.normal();
  return {
    response: {
      sites: { ...sites, syringeDose: sites.syringeDose.map((given) => given * effect.unitsScale) },
      treatment: {
        ...treatment,
        potency: 0,
        handling: (effect.dose * halfBlockDoseAt(0)[product]) / common[`halfBlock.${product}`],
        occasion: logNormal(differences.personDose.value),
        sensitivity: logNormal(common.sensitivitySpread),
        hill: common.hill,
        forceExponent: common.forceExponent,
        spreadMm: common.spreadMm * effect.spread * logNormal(differences.personDose.value / 2),
        brandHalo: common.brandHalo,
        onsetDays: common.onsetDays * effect.onset * logNormal(differences.personOnset.value),
        halfTimeWeeks: common.halfTimeWeeks * effect.time * logNormal(differences.personTime.value),
        longerWithBlock: common.longerWithBlock,
        returnSteepness: common.returnSteepness,
        septumPassage: common.septumPassage * personSeptum(random),
      },
    },
    body: bodyOf(common, random),
    limitShift: differences.personScale.value * place,
    place,
    chance: random.uniform(),
    ofBrow: Float64Array.from(ownOfBrow, () => random.uniform()),
  };
}

/** Septa differ between people. */
function personSeptum(random: Stream): number {
  return Math.exp(differences.personSeptum.value * random.normal());
}

function drawnResponse(sites: number, random: Stream): ToxinResponse {
  return responseFromUnit(
    Float64Array.from({ length: responseInputCount(sites) }, () => random.uniform()),
    sites,
  );
}

/** What of a brow a mouth does not have. */
const ownOfBrow = browInputNames.filter((name) => !bodyInputNames.includes(name));

/** Place of every hidden number of a participant's brow: what it shares with the mouth, then its own. */
export function browBody({ body, ofBrow }: Participant): Float64Array {
  return Float64Array.from(browInputNames, (name) => {
    const shared = bodyInputNames.indexOf(name);
    return shared >= 0 ? body[shared] : ofBrow[ownOfBrow.indexOf(name)];
  });
}

/** Of what is unknown about a body, a share is unknown about everybody alike; the rest differs between people. */
function bodyOf(common: Possibility, random: Stream): Float64Array {
  const alike = differences.bodyAlike.value;
  return Float64Array.from(bodyInputNames, (name) => {
    const shared = common[`body.${name}` as keyof Possibility];
    return normalProbability(Math.sqrt(alike) * shared + Math.sqrt(1 - alike) * random.normal());
  });
}

/** A share moved by so much on the logit scale; stays between 0 and 1. */
export function shifted(share: number, by: number): number {
  return 1 / (1 + ((1 - share) / share) * Math.exp(-by));
}
