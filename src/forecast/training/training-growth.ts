import type { Growth } from '#mechanics';
import { stream } from '#numerics';
import { channelsOf, type GrowthOnFace, growthShare } from '../inputs/growth-on.ts';

/** How much of the planned growth training looks at: less than planned, and a little more. */
const scaleRange = [0.5, 1.2] as const;
const lastWeek = 16;

/** A treatment to solve exactly: what it silences, and what it adds to or takes from the tissue. */
export interface TrainingTreatment {
  /** silenced share of every fascicle, then the amount of every channel (nFascicle + nChannel) [1] */
  readonly block: Float64Array;
  readonly growth: Growth | null;
}

/**
 * Adds gel and surgery to every second treatment of a training person, at a random scale and week: half of them
 * alone, half with the toxin that was there. Without growths to learn the treatments stay as they are.
 * @param blocks silenced shares, each (nFascicle) [1]
 * @param learnt growths in turn
 */
export function withGrowths(
  blocks: readonly Float64Array[],
  learnt: readonly GrowthOnFace[],
  { seed, person }: { readonly seed: number; readonly person: number },
): readonly TrainingTreatment[] {
  if (learnt.length === 0) return blocks.map((block) => ({ block, growth: null }));
  const channelCount = channelsOf(learnt).length;
  return blocks.map((block, k) => {
    const grown = new Float64Array(block.length + channelCount);
    const number = person * blocks.length + k;
    const alone = (number >> 1) % 2 === 1;
    if (number % 2 === 0 || !alone) grown.set(block);
    if (number % 2 === 0) return { block: grown, growth: null };
    const which = (number >> 2) % learnt.length;
    const random = stream(seed, number, 'training growth');
    const places = Float64Array.from(learnt[which].inputs, () => random.uniform());
    const week = lastWeek * random.uniform();
    const scale = scaleRange[0] + (scaleRange[1] - scaleRange[0]) * random.uniform();
    const amounts = learnt[which].amounts(places, [week]).map((amount) => scale * amount);
    grown.set(amounts, block.length + channelsOf(learnt.slice(0, which)).length);
    return { block: grown, growth: growthShare(learnt[which].at(places, week), scale) };
  });
}
