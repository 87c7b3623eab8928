import { jeffreysInterval } from '#numerics';
import { evaluateAll, type ForecastParts, type OutcomeTables } from '../../assemble-forecast.ts';
import type { ChangeSummary, Forecast } from '../../forecast.ts';
import type { Treatment } from '../../inputs/treatment.ts';
import { outcomeUnits } from '../../outcomes/measures.ts';
import { summariseChange } from '../../outcomes/summarise.ts';
import { outlinesOf } from '../../outlines.ts';
import { method } from '../../parameters.ts';
import { keyOutcomes } from '../../variance/variance-shares.ts';
import { type AmongPeople, amongPeople } from './among-people.ts';
import { type EventHad, eventsHad } from './events-had.ts';
import { drawReplays, drawReplaysOfPeople } from './replay-draws.ts';
import { type ChanceAnswer, type History, problemOfHistory, wasItChance } from './was-it-chance.ts';

/** What is repeated, on whom. */
export interface ReplayWish {
  /** treatments of one person */
  readonly times: number;
  /** 0 (also when not given) = the person in the middle of every prior, n = the n-th simulated person */
  readonly person?: number;
  /** what somebody has had so far; answered whether the last one was chance */
  readonly history?: History;
  /** also the lips of every treatment in a smile, for drawing */
  readonly outlines?: boolean;
}

/** One of the repeated treatments. */
export interface ReplayedTreatment {
  /** change of the key outcomes at the week they are read, by "expression.measure", in the outcome's unit */
  readonly change: Readonly<Record<string, number>>;
  /** share of its movement in a smile that the upper margin keeps [1]; null where it was not solved */
  readonly smileKept: number | null;
  /** names of the events that this treatment had at any week */
  readonly events: readonly string[];
  /** the lips in a smile at the week changes are read, when they were asked for (4 contours x 17 points x 3) [mm] */
  readonly outline?: readonly number[];
}

/** How often an event happened by chance alone. */
export interface ReplayOdds {
  readonly label: string;
  readonly share: number;
  readonly lo95: number;
  readonly hi95: number;
  /** chance that at least one of four such treatments has it [1] */
  readonly inOneOfFour: number;
}

/** schema philtrum/replay@1: the same plan, the same hands, the same person, again and again. */
export interface Replay {
  readonly schema: 'philtrum/replay@1';
  readonly label: string;
  readonly times: number;
  /** 0 = the person in the middle */
  readonly person: number;
  readonly seed: number;
  /** week at which changes are read */
  readonly week: number;
  readonly treatments: readonly ReplayedTreatment[];
  /** the same lips before any of them, when outlines were asked for [mm] */
  readonly before?: readonly number[];
  /** by expression and measure: what differs although plan and person are the same */
  readonly spread: Readonly<Record<string, Readonly<Record<string, ChangeSummary & { readonly unit: string }>>>>;
  readonly events: Readonly<Record<string, ReplayOdds>>;
  /** the same on many people, so that what is rare in one is not taken for what never happens */
  readonly amongPeople: AmongPeople;
  /** null without a history */
  readonly wasItChance: ChanceAnswer | null;
  readonly surrogate: Pick<Forecast['surrogate'], 'order' | 'heldOutP95Mm'>;
  readonly provenance: Forecast['provenance'];
}

/** Most treatments and people that are repeated on. */
const most = 100_000;
const people = 128;
const timesEach = 8;

/** What is wrong with a wish, in a sentence; null when nothing is. */
export function problemOfReplay({ times, person = 0, history }: ReplayWish): string | null {
  const whole = (value: number, least: number) => Number.isInteger(value) && value >= least && value <= most;
  if (!whole(times, 1)) return `times is ${times}; it must be a whole number from 1 to ${most}.`;
  if (!whole(person, 0))
    return `person is ${person}; it must be a whole number from 0 (the person in the middle) to ${most}.`;
  return history === undefined ? null : problemOfHistory(history);
}

/** Repeats a plan on one person and on many. */
export function replayPlan(
  parts: Omit<ForecastParts, 'drawn'>,
  treatment: Treatment,
  wish: ReplayWish,
): Omit<Replay, 'surrogate' | 'provenance'> {
  const { plan, seed } = parts;
  const { times, person = 0, history } = wish;
  const one = drawReplays(treatment, { seed, times, person });
  const tables = evaluateAll({ ...parts, drawn: one.drawn });
  const had = eventsHad(tables, parts, one.ownLimit);
  const many = drawReplaysOfPeople(treatment, { seed, times: timesEach, people });
  const among = amongPeople({ ...parts, drawn: many.drawn }, many, people);
  const week = method.ghostWeek.value;
  const drawn = { ...parts, drawn: one.drawn };
  const lips = wish.outlines && parts.trained.surrogates.has('smile') ? outlinesOf(drawn, 'smile', week) : null;
  return {
    schema: 'philtrum/replay@1',
    label: plan.label,
    times,
    person,
    seed,
    week,
    treatments: Array.from({ length: times }, (_, d) => ({
      change: changesOf(tables, week, d),
      smileKept: smileKept(tables, week, d),
      events: had.filter(({ name, who }) => name !== 'anyHarm' && who[d]).map(({ name }) => name),
      ...(lips === null ? {} : { outline: lips(d).outline }),
    })),
    ...(lips === null ? {} : { before: lips(0).before }),
    spread: spreadAt(tables, week),
    events: Object.fromEntries(had.map((event) => [event.name, oddsOf(event)])),
    amongPeople: among,
    wasItChance: history === undefined ? null : wasItChance(among, history),
  };
}

function oddsOf({ label, who }: EventHad): ReplayOdds {
  const count = who.filter(Boolean).length;
  const { lower, upper } = jeffreysInterval(count, who.length, 0.95);
  const share = count / who.length;
  return { label, share, lo95: lower, hi95: upper, inOneOfFour: 1 - (1 - share) ** 4 };
}

function changesOf(tables: OutcomeTables, week: number, draw: number): Record<string, number> {
  const entries = keyOutcomes.flatMap(({ expression, measure }) => {
    const table = tables.get(expression);
    const change = table?.change.get(measure);
    if (table === undefined || change === undefined) return [];
    return [[`${expression}.${measure}`, change[table.weeks.indexOf(week) * table.drawCount + draw]] as const];
  });
  return Object.fromEntries(entries);
}

function smileKept(tables: OutcomeTables, week: number, draw: number): number | null {
  const smile = tables.get('smile');
  const lost = smile?.change.get('motionRatio')?.[smile.weeks.indexOf(week) * smile.drawCount + draw];
  return lost === undefined || Number.isNaN(lost) ? null : 1 + lost;
}

function spreadAt(tables: OutcomeTables, week: number): Replay['spread'] {
  const spread: Record<string, Record<string, ChangeSummary & { unit: string }>> = {};
  for (const [expression, { change, weeks, drawCount }] of tables) {
    const w = weeks.indexOf(week);
    spread[expression] = {};
    for (const [measure, unit] of Object.entries(outcomeUnits)) {
      const values = change.get(measure)?.subarray(w * drawCount, (w + 1) * drawCount);
      if (values?.some(Number.isFinite)) spread[expression][measure] = { unit, ...summariseChange(values) };
    }
  }
  return spread;
}
