import type { BrowModel, FaceModel } from '#anatomy';
import type { Growth } from '#mechanics';
import {
  nominalResponse,
  type PreparedTreatment,
  prepareTreatment,
  responseFromUnit,
  responseInputs,
  type SampledInput,
  strength,
  type ToxinResponse,
} from '#pharmacology';
import { type PlacementRefusal, type Plan, regionsOf } from '#plan';
import type { LearntInForce } from '../kept/kept-draws.ts';
import { placeInOurs } from './given-priors.ts';
import { channelsOf, type GrowthOnFace, growthOn, noGrowth } from './growth-on.ts';
import type { Known } from './physiology-inputs.ts';
import { treatmentFirst } from './treatment-first.ts';

/** A plan on a face, ready to be drawn many times, with what is known in place of our priors, of the person too. */
export interface Treatment extends Known {
  /**
   * what is drawn about its response: toxin once per treatment, toxin site by site, then gel and surgery, so that plans share
   * their people
   */
  readonly inputs: readonly SampledInput[];
  /**
   * Share of every fascicle that is silenced, negative where it is recruited against weakened opponents, then the
   * amount of every growth channel (nWeek x (nFascicle + nChannel)) [1].
   * @param response place of every input in its prior, in the order of `inputs`
   */
  blocks(response: ArrayLike<number>, weeks: readonly number[]): Float64Array;
  /** the same with every input at its median */
  medianBlocks(weeks: readonly number[]): Float64Array;
  /** what the tissue gains and loses at each week; null without gel and surgery */
  growths(response: ArrayLike<number>, weeks: readonly number[]): readonly (Growth | null)[];
  medianGrowths(weeks: readonly number[]): readonly (Growth | null)[];
}

/** A treatment, or what of the plan cannot be on this face or has not been learnt. */
export type FoundTreatment =
  | { readonly ok: true; readonly treatment: Treatment }
  | {
      readonly ok: false;
      readonly reason: PlacementRefusal | 'not-learnt' | 'nothing-about-the-mouth';
      readonly detail: string;
    };

/** How practised the injector is: the third of the prior of needle errors they belong to. */
export const experiences = ['any', 'expert', 'usual', 'novice'] as const;
export type Experience = (typeof experiences)[number];

/** What is assumed of hands and people where more is known than our priors say. */
export interface Assumed extends Known {
  readonly experience?: Experience | undefined;
  /** the file that `priors` come from, when a registry taught them */
  readonly learnt?: LearntInForce | undefined;
}

/**
 * Places a plan on a face, or its sites of the brow on a brow.
 * @param learnt growths whose channels follow the fascicles; the plan's own unless said
 */
export function treatmentOn(
  face: FaceModel | BrowModel,
  plan: Plan,
  { experience = 'any', priors, person }: Assumed = {},
  learnt?: readonly GrowthOnFace[],
): FoundTreatment {
  const regions = regionsOf(plan);
  if (regions.brow && !regions.mouth && !('region' in face)) {
    const detail = `${plan.label}: every site is on the brow, and the mouth is asked about; forecast and simulate answer for the brow.`;
    return { ok: false, reason: 'nothing-about-the-mouth', detail };
  }
  const preparation = prepareTreatment(face, plan);
  if (!preparation.ok) return { ok: false, reason: preparation.reason, detail: preparation.detail };
  const found = 'region' in face ? noGrowth : growthOn(face, plan);
  if (!found.ok) return found;
  const { growth } = found;
  const all = learnt ?? (growth.key === '' ? [] : [growth]);
  if (growth.key !== '' && !all.some(({ key }) => key === growth.key)) {
    const detail = `${plan.label}: this face has not been learnt with this gel or lip lift; name the plan when training.`;
    return { ok: false, reason: 'not-learnt', detail };
  }
  return {
    ok: true,
    treatment: together(toxinOn(preparation.prepared, growth), growth, {
      learnt: all,
      experience,
      known: { priors, person },
    }),
  };
}

/** Toxin of a plan; nothing is drawn about it where gel and surgery come without. */
function toxinOn(prepared: PreparedTreatment, growth: GrowthOnFace) {
  const siteCount = prepared.sites.length;
  const columns = siteCount === 0 && growth.key !== '' ? [] : responseInputs(siteCount);
  const order = treatmentFirst(columns);
  const silenced = (response: ToxinResponse, weeks: readonly number[]): Float64Array =>
    strength(prepared, response, weeks).map((left) => 1 - left);
  return {
    inputs: order.inputs,
    silenced(places: ArrayLike<number> | null, weeks: readonly number[]) {
      if (places === null || columns.length === 0) return silenced(nominalResponse(siteCount), weeks);
      return silenced(responseFromUnit(order.toColumns(places), siteCount), weeks);
    },
  };
}

function together(
  toxin: ReturnType<typeof toxinOn>,
  growth: GrowthOnFace,
  { learnt, experience, known }: { learnt: readonly GrowthOnFace[]; experience: Experience; known: Known },
): Treatment {
  const inputs = [...toxin.inputs, ...growth.inputs];
  const assumed = (response: ArrayLike<number>) =>
    inputs.map(({ group }, i) => {
      const given = known.priors?.[group];
      const place = isSkill(group) ? inThird(response[i], experience) : response[i];
      return given === undefined ? place : placeInOurs(group, given, place);
    });
  const ofGrowth = (places: ArrayLike<number> | null) =>
    places === null ? null : Array.from(places).slice(toxin.inputs.length);
  const blocks = (places: ArrayLike<number> | null, weeks: readonly number[]) => {
    const silenced = toxin.silenced(places, weeks);
    if (learnt.length === 0) return silenced;
    const amounts = growth.key === '' ? new Float64Array(0) : growth.amounts(ofGrowth(places), weeks);
    return widened(silenced, amounts, { own: growth.key, learnt, weekCount: weeks.length });
  };
  const growths = (places: ArrayLike<number> | null, weeks: readonly number[]) =>
    weeks.map((week) => (growth.key === '' ? null : growth.at(ofGrowth(places), week)));
  return {
    inputs,
    blocks: (response, weeks) => blocks(assumed(response), weeks),
    medianBlocks: (weeks) => blocks(null, weeks),
    growths: (response, weeks) => growths(assumed(response), weeks),
    medianGrowths: (weeks) => growths(null, weeks),
    ...known,
  };
}

/** Silenced shares, each week followed by the channels of all that was learnt; those of other plans are 0. */
function widened(
  silenced: Float64Array,
  amounts: Float64Array,
  { own, learnt, weekCount }: { own: string; learnt: readonly GrowthOnFace[]; weekCount: number },
): Float64Array {
  const fascicleCount = silenced.length / weekCount;
  const before = learnt.slice(
    0,
    Math.max(
      0,
      learnt.findIndex(({ key }) => key === own),
    ),
  );
  const start = fascicleCount + channelsOf(before).length;
  const width = fascicleCount + channelsOf(learnt).length;
  const ownCount = amounts.length / weekCount;
  const all = new Float64Array(weekCount * width);
  for (let w = 0; w < weekCount; w++) {
    all.set(silenced.subarray(w * fascicleCount, (w + 1) * fascicleCount), w * width);
    all.set(amounts.subarray(w * ownCount, (w + 1) * ownCount), w * width + start);
  }
  return all;
}

function isSkill(group: string): boolean {
  return group === 'needleSkill' || group === 'gelNeedleSkill';
}

/** A place of the unit interval inside the third that an experience belongs to. */
function inThird(u: number, experience: Experience): number {
  return experience === 'any' ? u : (experiences.indexOf(experience) - 1 + u) / 3;
}
