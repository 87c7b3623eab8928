import { z } from 'zod';
import { defaults, limits } from './limits.ts';
import { whole, within } from './sentence.ts';

const word = (what: string) => {
  const error = `${what}, 1 to 200 characters`;
  return z.string({ error }).min(1, { error }).max(200, { error });
};

/** A list that is not empty, each entry once. */
function listOf<Item extends z.ZodType>(item: Item, most: number, what: string) {
  const error = `a list of 1 to ${most} ${what}, each once`;
  return z
    .array(item, { error })
    .min(1, { error })
    .max(most, { error })
    .refine((list) => new Set(list.map((one) => JSON.stringify(one))).size === list.length, { error });
}

const variation = (range: readonly [number, number], what: string) =>
  listOf(within(range, what), limits.variations, `numbers (${what})`).optional();

const grid = z.strictObject({
  grid: z.strictObject(
    {
      plan: word('the name of a plan or a plan file'),
      unitsShare: variation([0.05, 4], 'units given over units of the plan'),
      widerMm: variation([-10, 10], 'mm away from the midline'),
      higherMm: variation([-10, 10], 'mm up'),
      deeperMm: variation([-5, 5], 'mm deeper'),
    },
    { error: 'plan with unitsShare, widerMm, higherMm, deeperMm' },
  ),
});

const plan = z.union([word('the name of a plan or a plan file'), grid], {
  error: 'the name of a built-in plan, a plan file, or {grid: {plan, unitsShare, widerMm, higherMm, deeperMm}}',
});

const drawn = z.strictObject({
  faces: whole(limits.faces, 'faces'),
  seed: whole(limits.seed, 'seed'),
  women: within([0, 1], 'the share of women').default(defaults.women),
});
const given = z.strictObject({ file: word('a file of faces'), seed: whole(limits.seed, 'seed') });

/** philtrum/cohort@1 as it is written: plans and faces by name. */
export const writtenCohort = z.strictObject(
  {
    schema: z.literal('philtrum/cohort@1', { error: '"philtrum/cohort@1"' }),
    label: word('what the cohort is called').default('cohort'),
    population: z.union([drawn, given]),
    plans: z.union([grid.transform((one) => [one]), listOf(plan, limits.plans, 'plans')]),
    draws: whole(limits.draws, 'draws').default(defaults.draws),
    weeks: listOf(within(limits.week, 'weeks after the treatment'), limits.weeks, 'weeks').default([...defaults.weeks]),
    outcomes: listOf(word('an outcome'), 300, 'outcomes, such as rest.philtrumLength or visibleLift'),
    chunk: whole(limits.chunk, 'patients in a chunk').default(defaults.chunk),
  },
  { error: 'an object with schema, label, population, plans, draws, weeks, outcomes, chunk' },
);

/** A cohort as written. */
export type WrittenCohort = z.output<typeof writtenCohort>;
/** A grid of plans as written. */
export type WrittenGrid = z.output<typeof grid>['grid'];
