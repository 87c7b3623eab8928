import type { BrowModel, FaceModel } from '#anatomy';
import {
  nominalResponse,
  prepareTreatment,
  type ResponseInput,
  responseFromUnit,
  responseInputs,
  strength,
  type ToxinResponse,
} from '#pharmacology';
import { type PlacementRefusal, type Plan, regionsOf } from '#plan';

/** A plan on a face, ready to be drawn many times. */
export interface Treatment {
  /** what is drawn about its response: once per treatment first, then site by site, so that plans share their people */
  readonly inputs: readonly ResponseInput[];
  /**
   * Share of every fascicle that is silenced, negative where it is recruited against weakened opponents (nWeek x nFascicle) [1].
   * @param response place of every input in its prior, in the order of `inputs`
   */
  blocks(response: ArrayLike<number>, weeks: readonly number[]): Float64Array;
  /** the same with every input at its median */
  medianBlocks(weeks: readonly number[]): Float64Array;
}

/** A treatment, or the site of the plan that cannot be on this face. */
export type FoundTreatment =
  | { readonly ok: true; readonly treatment: Treatment }
  | {
      readonly ok: false;
      readonly reason: PlacementRefusal | 'not-modelled' | 'nothing-about-the-mouth';
      readonly detail: string;
    };

/** How practised the injector is: the third of the prior of needle errors they belong to. */
export const experiences = ['any', 'expert', 'usual', 'novice'] as const;
export type Experience = (typeof experiences)[number];

/** Places a plan on a face, or its sites of the brow on a brow. */
export function treatmentOn(face: FaceModel | BrowModel, plan: Plan, experience: Experience = 'any'): FoundTreatment {
  const regions = regionsOf(plan);
  if (regions.brow && !regions.mouth && !('region' in face)) {
    const detail = `${plan.label}: every site is on the brow, and the mouth is asked about; forecast and simulate answer for the brow.`;
    return { ok: false, reason: 'nothing-about-the-mouth', detail };
  }
  const grows = plan.arms.find(({ kind }) => kind !== 'toxin');
  if (grows !== undefined) {
    const detail = `${plan.label}: what a ${grows.kind} does is not modelled by this version, which knows toxin only.`;
    return { ok: false, reason: 'not-modelled', detail };
  }
  const preparation = prepareTreatment(face, plan);
  if (!preparation.ok) return { ok: false, reason: preparation.reason, detail: preparation.detail };
  const { prepared } = preparation;
  const siteCount = prepared.sites.length;
  const columns = responseInputs(siteCount);
  const order = [...columns.keys()].sort((a, b) => Number(ofOneSite(columns[a])) - Number(ofOneSite(columns[b])));
  const silenced = (response: ToxinResponse, weeks: readonly number[]): Float64Array =>
    strength(prepared, response, weeks).map((left) => 1 - left);
  return {
    ok: true,
    treatment: {
      inputs: order.map((column) => columns[column]),
      blocks(response, weeks) {
        const inColumns = new Float64Array(columns.length);
        order.forEach((column, i) => {
          inColumns[column] = columns[column].group === 'needleSkill' ? inThird(response[i], experience) : response[i];
        });
        return silenced(responseFromUnit(inColumns, siteCount), weeks);
      },
      medianBlocks: (weeks) => silenced(nominalResponse(siteCount), weeks),
    },
  };
}

/** A place of the unit interval inside the third that an experience belongs to. */
function inThird(u: number, experience: Experience): number {
  return experience === 'any' ? u : (experiences.indexOf(experience) - 1 + u) / 3;
}

function ofOneSite({ name, group }: ResponseInput): boolean {
  return name !== group;
}
