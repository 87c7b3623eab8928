import type { Expression } from '#measure';
import type { Plan } from '#plan';
import { unitsByProduct } from '#plan';
import type { ForecastParts } from '../../assemble-forecast.ts';
import { thresholdsOf } from '../../events/criterion.ts';
import { eventRules } from '../../events/event-rules.ts';
import { drawInputs } from '../../inputs/draw-inputs.ts';
import { evaluatedWeeks } from '../../inputs/draw-treatments.ts';
import { treatmentOn } from '../../inputs/treatment.ts';
import { searchBounds } from '../../parameters.ts';
import { preparePeople, type SimulatedPeople } from '../../simulated-people.ts';
import { asPlanned, largestShare, type Variation, vary } from '../vary-plan.ts';
import { centreOf, type TriedVariation, type WindowFindings, type WindowSlope } from './dose-window.ts';
import { excesses, type PlanOdds, planOdds } from './plan-odds.ts';
import { climb, type SearchBounds, type Visited, type WindowSearch, worstExcess } from './search.ts';
import type { WindowWish } from './wish.ts';

/** What a window is looked for on. */
export type WindowTask = Pick<ForecastParts, 'face' | 'plan' | 'seed' | 'trained' | 'assumed'>;

/** People that the search climbs on, at most; its answers are checked on others. */
const searchPeopleMost = 96;
/** Weeks about the peak, enough to climb by. */
const searchWeeks: readonly number[] = [1, 2, 4];
const blurOfSlopes = 0.08;

/** Ways that a search starts from, besides the plan as it is. */
const otherStarts: readonly Variation[] = [
  { ...asPlanned, unitsShare: 0.5 },
  { ...asPlanned, unitsShare: 2 },
  { unitsShare: 1, widerMm: 0, higherMm: 2, deeperMm: 1 },
  { unitsShare: 1, widerMm: -1.5, higherMm: 1, deeperMm: 0 },
];
/** Doses about an answer that are checked too. */
const dosesAbout: readonly number[] = [0.55, 0.7, 0.85, 1.15, 1.35];
/** Answers of the search inside the limits that are checked on fresh people. */
const checkedPerAim = 4;

/** Searches, then checks what was found on people that the search had not seen. */
export function findWindow(task: WindowTask, wish: WindowWish): WindowFindings {
  const { plan, seed } = task;
  const searchPeople = Math.min(searchPeopleMost, wish.draws);
  const crowd = crowdOf(task, seed, searchPeople);
  let evaluations = 0;
  const search: WindowSearch = {
    ...wish,
    bounds: boundsFor(plan),
    odds(variation, blur) {
      evaluations += 1;
      return oddsAmong(task, crowd, { variation, weeks: searchWeeks, blur });
    },
  };
  const starts = [asPlanned, ...otherStarts].filter((start) => search.odds(start, 1) !== null);
  const found = climbAll(search, starts);

  const fresh = crowdOf(task, freshSeed(seed), wish.draws);
  const check = (variation: Variation) => checked(task, fresh, { variation, wish });
  const tried = [asPlanned, ...found].flatMap(check);
  const first = centreOf(tried, wish);
  if (first !== null) tried.push(...dosesAbout.flatMap((share) => check(scaledBy(first, share))));
  const centre = centreOf(tried, wish) ?? tried[0];
  const slopes = slopesAbout(centre, (variation) =>
    oddsAmong(task, fresh, { variation, weeks: evaluatedWeeks, blur: blurOfSlopes }),
  );
  const { limits, leastLift, draws } = wish;
  const effort = { starts: starts.length, evaluations, people: searchPeople };
  return { label: plan.label, seed, limits, leastLift, draws, search: effort, tried, slopes };
}

/** Another seed, so that an answer is not judged on the people it was fitted to. */
function freshSeed(seed: number): number {
  return (seed ^ 0x9e3779b9) >>> 0;
}

interface Crowd {
  readonly people: SimulatedPeople;
  /** places of every input of the response, per person */
  readonly responses: readonly Float64Array[];
}

function crowdOf({ face, plan, trained, assumed }: WindowTask, seed: number, count: number): Crowd {
  const found = treatmentOn(face, plan, assumed, trained.learnt);
  if (!found.ok) throw new Error(found.detail);
  const draws = drawInputs(seed, count, found.treatment);
  const people = preparePeople({ face, trained, expressions: expressionsOfEvents, draws });
  return { people, responses: draws.map(({ response }) => response) };
}

/** The rules of a mouth read its own expressions only. */
const expressionsOfEvents = [
  ...new Set(
    eventRules.flatMap(({ criterion }) => thresholdsOf(criterion).map(({ expression }) => expression as Expression)),
  ),
];

interface Look {
  readonly variation: Variation;
  readonly weeks: readonly number[];
  /** of sharp limits, as a share of each; none when odds are told */
  readonly blur?: number;
}

function oddsAmong(
  { face, plan, trained, assumed }: WindowTask,
  { people, responses }: Crowd,
  { variation, weeks, blur }: Look,
): PlanOdds | null {
  const varied = vary(plan, variation);
  const found = varied && treatmentOn(face, varied, assumed, trained.learnt);
  if (!found?.ok) return null;
  const blocks = responses.map((response) => found.treatment.blocks(response, weeks));
  const blurred = blur === undefined ? undefined : ({ value }: { readonly value: number }) => blur * value;
  return planOdds(people.under(blocks, weeks), trained, blurred);
}

function checked(
  task: WindowTask,
  fresh: Crowd,
  { variation, wish }: { readonly variation: Variation; readonly wish: WindowWish },
): readonly TriedVariation[] {
  const odds = oddsAmong(task, fresh, { variation, weeks: evaluatedWeeks });
  const varied = vary(task.plan, variation);
  if (odds === null || varied === null) return [];
  const exceeds = excesses(odds, wish.limits).filter(({ by }) => by === null || by > 0);
  const { unitsShare, widerMm, higherMm, deeperMm } = variation;
  const way = { unitsShare, widerMm, higherMm, deeperMm, units: unitsByProduct(varied) };
  return [{ ...way, ...odds, exceeds: exceeds.map(({ event }) => event) }];
}

function scaledBy(variation: Variation, share: number): Variation {
  return { ...variation, unitsShare: variation.unitsShare * share };
}

/**
 * Three climbs: most lift inside the limits, most lift whatever the harms, and from there the least above the limits. The
 * last two tell what is in the way when the first finds nothing.
 */
function climbAll(search: WindowSearch, starts: readonly Variation[]): readonly Variation[] {
  const inside = starts.flatMap((start) => climb(search, start, 'lift'));
  const unlimited = { ...search, limits: {} };
  const free = starts.slice(0, 2).flatMap((start) => climb(unlimited, start, 'lift'));
  const mostLift = mostWorth(free, ({ odds }) => odds.visibleLift.probability, 1);
  const tamed = mostLift.flatMap((start) => climb(search, start, 'limits'));
  const { limits } = search;
  const lift = ({ odds }: Visited) => odds.visibleLift.probability - 8 * Math.max(0, worstExcess(odds, limits));
  return [
    ...mostWorth(inside, lift, checkedPerAim),
    ...mostLift,
    ...mostWorth(tamed, ({ odds }) => -worstExcess(odds, limits), 2),
  ];
}

/** The best points of a search that are not nearly the same. */
function mostWorth(
  visited: readonly Visited[],
  worth: (point: Visited) => number,
  count: number,
): readonly Variation[] {
  const chosen: Variation[] = [];
  for (const { variation } of visited.toSorted((a, b) => worth(b) - worth(a))) {
    if (chosen.length < count && !chosen.some((other) => nearlySame(other, variation))) chosen.push(variation);
  }
  return chosen;
}

function nearlySame(a: Variation, b: Variation): boolean {
  const mm = Math.max(
    Math.abs(a.widerMm - b.widerMm),
    Math.abs(a.higherMm - b.higherMm),
    Math.abs(a.deeperMm - b.deeperMm),
  );
  return mm < 0.3 && Math.abs(Math.log(a.unitsShare / b.unitsShare)) < 0.1;
}

function boundsFor(plan: Plan): SearchBounds {
  const [fewest, most] = searchBounds.unitsShare.range;
  const ends = (end: 0 | 1) => ({
    widerMm: searchBounds.widerMm.range[end],
    higherMm: searchBounds.higherMm.range[end],
    deeperMm: searchBounds.deeperMm.range[end],
  });
  return {
    low: { unitsShare: fewest, ...ends(0) },
    high: { unitsShare: Math.min(most, largestShare(plan)), ...ends(1) },
  };
}

/** Small changes to both sides of a way of giving a plan. */
const smallChanges: readonly { readonly change: WindowSlope['change']; readonly by: (sign: number) => Variation }[] = [
  { change: 'unitsTenthMore', by: (sign) => ({ ...asPlanned, unitsShare: 1.1 ** sign }) },
  { change: 'oneMmWider', by: (sign) => ({ ...asPlanned, widerMm: sign }) },
  { change: 'oneMmHigher', by: (sign) => ({ ...asPlanned, higherMm: sign }) },
  { change: 'oneMmDeeper', by: (sign) => ({ ...asPlanned, deeperMm: sign }) },
];

function slopesAbout(centre: Variation, oddsOf: (variation: Variation) => PlanOdds | null): readonly WindowSlope[] {
  return smallChanges.flatMap(({ change, by }) => {
    const [up, down] = [1, -1].map((sign) => oddsOf(together(centre, by(sign))));
    if (up === null || down === null) return [];
    const harms = Object.keys(up.harms).map((name) => [name, (up.harms[name].hi95 - down.harms[name].hi95) / 2]);
    const visibleLift = (up.visibleLift.probability - down.visibleLift.probability) / 2;
    return [{ change, visibleLift, harms: Object.fromEntries(harms) }];
  });
}

function together(a: Variation, b: Variation): Variation {
  return {
    unitsShare: a.unitsShare * b.unitsShare,
    widerMm: a.widerMm + b.widerMm,
    higherMm: a.higherMm + b.higherMm,
    deeperMm: a.deeperMm + b.deeperMm,
  };
}
