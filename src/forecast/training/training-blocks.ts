import type { FaceModel, Fascicle } from '#anatomy';
import { type Stream, stream } from '#numerics';
import { builtInPlans, type Plan, regionsOf, type ToxinPlan } from '#plan';
import { treatmentOn } from '../inputs/treatment.ts';

const doseRange = [0.3, 3] as const;
const weeks = [1, 2, 4, 8];
const oneSidedShare = 0.2;
const combinedShare = 0.3;
const blockedGroupShare = 0.25;
const deepestBlock = 0.95;
const unusualEvery = 4;

/** Plans that training treatments vary: whatever the product brings along that injects toxin about the mouth and nothing else. */
const trainingPlans = Object.values<Plan>(builtInPlans).filter(isToxin);

function isToxin(plan: Plan): plan is ToxinPlan {
  return regionsOf(plan).mouth && plan.arms.every(({ kind }) => kind === 'toxin');
}

/**
 * Treatments to solve exactly for one training person: blocks as plans of any dose, side and mixture make them. Every
 * fourth person also gets one that silences muscles at random, so that the surrogate has seen what no usual plan does.
 * @param person number of the person, a stream of its own
 * @returns each (nFascicle) silenced share [1]
 */
export function trainingBlocks(face: FaceModel, seed: number, person: number, count: number): readonly Float64Array[] {
  return Array.from({ length: count }, (_, k) => {
    const random = stream(seed, person * count + k, 'training treatment');
    const unusual = k === count - 1 && person % unusualEvery === unusualEvery - 1;
    return unusual ? randomBlock(face.fascicles, random) : planBlock(face, random);
  });
}

/** Block of one or two varied plans at a week of their course. */
function planBlock(face: FaceModel, random: Stream): Float64Array {
  const first = variedPlanBlock(face, random);
  if (random.uniform() > combinedShare) return first;
  const second = variedPlanBlock(face, random);
  return first.map((share, f) => 1 - (1 - share) * (1 - second[f]));
}

function variedPlanBlock(face: FaceModel, random: Stream): Float64Array {
  const plan = varied(trainingPlans[random.integer(trainingPlans.length)], random);
  const found = treatmentOn(face, plan);
  if (!found.ok) return new Float64Array(face.fascicles.length);
  const response = Float64Array.from(found.treatment.inputs, () => random.uniform());
  return found.treatment.blocks(response, [weeks[random.integer(weeks.length)]]);
}

function varied(plan: ToxinPlan, random: Stream): ToxinPlan {
  const dose = doseRange[0] * (doseRange[1] / doseRange[0]) ** random.uniform();
  const dropped =
    random.uniform() < oneSidedShare ? (['patient-left', 'patient-right'] as const)[random.integer(2)] : null;
  const arms = plan.arms.map((arm) => ({
    ...arm,
    injections: arm.injections
      .filter(({ site }) => site.side !== dropped)
      .map((injection) => ({ ...injection, units: injection.units * dose })),
  }));
  return { ...plan, arms };
}

/** Whole muscles of one side, each silenced or not. */
function randomBlock(fascicles: readonly Fascicle[], random: Stream): Float64Array {
  const depth = new Map<string, number>();
  for (const { muscle, side } of fascicles) {
    const key = `${muscle} ${side}`;
    if (depth.has(key)) continue;
    depth.set(key, random.uniform() < blockedGroupShare ? deepestBlock * random.uniform() : 0);
  }
  return Float64Array.from(fascicles, ({ muscle, side }) => depth.get(`${muscle} ${side}`)!);
}
