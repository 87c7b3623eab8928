import { stream } from '#numerics';
import { type Draw, drawInputs } from '../../inputs/draw-inputs.ts';
import { type DrawnTreatments, evaluatedWeeks } from '../../inputs/draw-treatments.ts';
import { personDrawer, physiologyNames } from '../../inputs/physiology-inputs.ts';
import type { Treatment } from '../../inputs/treatment.ts';

/** Inputs that a pair of hands brings along, so that they stay when the same hands treat again. */
const ofTheHands: readonly string[] = ['handling', 'needleSkill'];

/** What stays when the same hands treat the same person again: by number of the treatment's input. */
function staysTheSame({ inputs }: Treatment): readonly boolean[] {
  return inputs.map(({ controls, group }) => controls === 'unknownAboutPatient' || ofTheHands.includes(group));
}

/** Repeated treatments, and which place of the people each person's own limits are at. */
export interface Replays {
  readonly drawn: DrawnTreatments;
  /** share of people who notice earlier than this person, per draw [1] */
  readonly ownLimit: readonly number[];
}

/**
 * The same hands treat the same person again and again: needle, drift and spread differ each time, the person's own
 * response, their own limits and what the hands bring along do not.
 * @param person 0 = the person in the middle of all that is known, n = the n-th person of a forecast with this seed
 */
export function drawReplays(
  treatment: Treatment,
  { seed, times, person }: { readonly seed: number; readonly times: number; readonly person: number },
): Replays {
  const fixed = person === 0 ? middleOf(treatment) : drawInputs(seed, person, treatment)[person - 1];
  const own = person === 0 ? 0.5 : ownLimitOf(seed, person);
  return replaysOf(treatment, drawInputs(seed, times, treatment), { fixed: [fixed], own: [own] });
}

/** The same for many people of a forecast, `times` treatments each, person after person. */
export function drawReplaysOfPeople(
  treatment: Treatment,
  { seed, times, people }: { readonly seed: number; readonly times: number; readonly people: number },
): Replays {
  const fixed = drawInputs(seed, people, treatment);
  const own = fixed.map((_, p) => ownLimitOf(seed, p + 1));
  return replaysOf(treatment, drawInputs(seed, people * times, treatment), { fixed, own });
}

interface WhoIsTreated {
  readonly fixed: readonly Draw[];
  readonly own: readonly number[];
}

function replaysOf(treatment: Treatment, varying: readonly Draw[], { fixed, own }: WhoIsTreated): Replays {
  const stays = staysTheSame(treatment);
  const each = varying.length / fixed.length;
  const draws = varying.map(({ response }, d): Draw => {
    const who = fixed[Math.floor(d / each)];
    return { person: who.person, response: response.map((place, i) => (stays[i] ? who.response[i] : place)) };
  });
  const weeks = evaluatedWeeks;
  const blocks = draws.map(({ response }) => treatment.blocks(response, weeks));
  return {
    drawn: { treatment, draws, weeks, blocks },
    ownLimit: draws.map((_, d) => own[Math.floor(d / each)]),
  };
}

function middleOf({ inputs, ...known }: Treatment): Draw {
  const person = personDrawer(known)(new Float64Array(physiologyNames.length).fill(0.5));
  return { person, response: new Float64Array(inputs.length).fill(0.5) };
}

/**
 * How much a person notices is theirs, whatever the treatment: a place among people that is spread evenly over them
 * (additive recurrence by the golden ratio, begun at a place of the seed's own).
 */
function ownLimitOf(seed: number, person: number): number {
  return (stream(seed, 0, 'own limit').uniform() + person * goldenShare) % 1;
}

const goldenShare = (Math.sqrt(5) - 1) / 2;
