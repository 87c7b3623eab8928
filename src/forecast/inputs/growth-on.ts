import type { FaceModel } from '#anatomy';
import type { Growth } from '#mechanics';
import {
  addedVolume,
  fillerInputs,
  gelAmounts,
  gelChannels,
  type PreparedFiller,
  prepareFiller,
  type SampledInput,
} from '#pharmacology';
import type { PlacementRefusal, Plan } from '#plan';
import { liftAmounts, lipLiftInputs, type PreparedLipLift, prepareLipLift } from '#surgery';
import { treatmentFirst } from './treatment-first.ts';

/** What gel and surgery of a plan add to and take from the tissue of a face, ready to be drawn many times. */
export interface GrowthOnFace {
  /** the same for plans of the same gel and surgery; empty when there is none */
  readonly key: string;
  /** what is drawn about it: gel once per treatment, gel site by site, then the lip lift */
  readonly inputs: readonly SampledInput[];
  /** ways in which it can differ, to first order; amounts of them make up any growth of this plan */
  channels(): readonly Growth[];
  /**
   * Amount of every channel (nWeek x nChannel) [1].
   * @param places of every input in its prior, in the order of `inputs`; null for the median of each
   */
  amounts(places: ArrayLike<number> | null, weeks: readonly number[]): Float64Array;
  /** the growth itself at a week */
  at(places: ArrayLike<number> | null, week: number): Growth;
}

/** The growth of a plan, or the site or operation that cannot be on this face. */
export type FoundGrowth =
  | { readonly ok: true; readonly growth: GrowthOnFace }
  | { readonly ok: false; readonly reason: PlacementRefusal; readonly detail: string };

/** What grows where neither gel nor surgery goes. */
export const noGrowth: Extract<FoundGrowth, { readonly ok: true }> = {
  ok: true,
  growth: {
    key: '',
    inputs: [],
    channels: () => [],
    amounts: () => new Float64Array(0),
    at: () => {
      throw new Error('nothing grows here');
    },
  },
};

/** Places gel and surgery of a plan on a face. */
export function growthOn(face: FaceModel, plan: Plan): FoundGrowth {
  const filler = prepareFiller(face, plan);
  if (!filler.ok) return { ok: false, reason: filler.reason, detail: filler.detail };
  const lift = prepareLipLift(face, plan);
  if (!lift.ok) return { ok: false, reason: lift.reason, detail: lift.detail };
  const arms = plan.arms.filter(({ kind }) => kind !== 'toxin');
  const key = arms.length === 0 ? '' : JSON.stringify(arms);
  return { ok: true, growth: growthOf(key, filler.prepared, lift.prepared) };
}

function growthOf(key: string, filler: PreparedFiller, lift: PreparedLipLift): GrowthOnFace {
  const { elementCount } = filler.points;
  const siteCount = filler.sites.length;
  const columns = siteCount === 0 ? [] : fillerInputs.inputs(siteCount);
  const order = treatmentFirst(columns);
  const gelOf = (places: ArrayLike<number> | null) => {
    if (places === null || siteCount === 0) return fillerInputs.nominal(siteCount);
    return fillerInputs.fromUnit(order.toColumns(places), siteCount);
  };
  const liftOf = (places: ArrayLike<number> | null) => {
    if (places === null || lift.excisionMm === 0) return lipLiftInputs.nominal(0);
    return lipLiftInputs.fromUnit(Array.from(places).slice(columns.length), 0);
  };
  const none = () => new Float64Array(elementCount);
  const lost = lift.halves.map((shortening): Growth => ({ volume: none(), stiffness: none(), shortening }));
  let known: readonly Growth[] | null = null;
  return {
    key,
    inputs: [...order.inputs, ...(lift.excisionMm === 0 ? [] : lipLiftInputs.inputs(0))],
    channels() {
      known ??= [
        ...gelChannels(filler).map((gel): Growth => ({ ...gel, shortening: none() })),
        ...(lift.excisionMm === 0 ? [] : lost),
      ];
      return known;
    },
    amounts: (places, weeks) =>
      besideEachWeek(gelAmounts(filler, gelOf(places), weeks), liftAmounts(lift, liftOf(places)), weeks.length),
    at(places, week) {
      const gel = addedVolume(filler, gelOf(places), week);
      const shortening = none();
      liftAmounts(lift, liftOf(places)).forEach((amount, half) => {
        for (let e = 0; e < elementCount; e++) shortening[e] += amount * lost[half].shortening[e];
      });
      return { ...gel, shortening };
    },
  };
}

/** Rows that differ from week to week (nWeek x a), each followed by the same values (b). */
function besideEachWeek(varying: Float64Array, lasting: Float64Array, weekCount: number): Float64Array {
  const width = varying.length / weekCount;
  const all = new Float64Array(weekCount * (width + lasting.length));
  for (let w = 0; w < weekCount; w++) {
    all.set(varying.subarray(w * width, (w + 1) * width), w * (width + lasting.length));
    all.set(lasting, w * (width + lasting.length) + width);
  }
  return all;
}

/** A growth of which a share is there. */
export function growthShare({ volume, stiffness, shortening }: Growth, share: number): Growth {
  const part = (values: Float64Array) => values.map((value) => share * value);
  return { volume: part(volume), stiffness: part(stiffness), shortening: part(shortening) };
}

/** Growths of some plans, each once; plans that cannot be on this face are passed over. */
export function learntGrowths(face: FaceModel, plans: readonly Plan[]): readonly GrowthOnFace[] {
  const byKey = new Map<string, GrowthOnFace>();
  for (const plan of plans) {
    const found = growthOn(face, plan);
    if (found.ok && found.growth.key !== '') byKey.set(found.growth.key, found.growth);
  }
  return [...byKey.values()];
}

/** Channels of several growths, in their order. */
export function channelsOf(learnt: readonly GrowthOnFace[]): readonly Growth[] {
  return learnt.flatMap((growth) => growth.channels());
}
