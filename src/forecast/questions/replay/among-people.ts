import { jeffreysInterval, mean } from '#numerics';
import { evaluateAll, type ForecastParts } from '../../assemble-forecast.ts';
import { method } from '../../parameters.ts';
import { keyOutcomes } from '../../variance/variance-shares.ts';
import { eventsHad } from './events-had.ts';
import type { Replays } from './replay-draws.ts';

/** How often an event comes when everybody is treated again and again by their own hands. */
export interface EventAmongPeople {
  readonly label: string;
  /** mean share of treatments that have it, and what so few people leave open [1] */
  readonly share: number;
  readonly lo95: number;
  readonly hi95: number;
  /** chance that at least one of a person's four treatments has it, mean over people [1] */
  readonly inOneOfFour: number;
  /** chance that the fourth has it after three that had not, same person, same hands [1]; null when nobody has three such */
  readonly fourthAfterThreeWithout: number | null;
  /** share of the differences between treatments that is chance, not the person [1]; null when there are none */
  readonly chanceShare: number | null;
  /** treatments that had it, person by person */
  readonly counts: readonly number[];
}

/** The same plan repeated on many people. */
export interface AmongPeople {
  readonly people: number;
  /** treatments each */
  readonly times: number;
  readonly events: Readonly<Record<string, EventAmongPeople>>;
  /** by "expression.measure" at the week changes are read: share of the differences that is chance [1] */
  readonly chanceShareOfChange: Readonly<Record<string, number>>;
}

/** Sums repeated treatments of many people up. @param parts with the draws of the replays, person after person */
export function amongPeople(parts: ForecastParts, { ownLimit }: Replays, people: number): AmongPeople {
  const tables = evaluateAll(parts);
  const times = ownLimit.length / people;
  const had = eventsHad(tables, parts, ownLimit);
  const week = method.ghostWeek.value;
  const changes = keyOutcomes.flatMap(({ expression, measure }) => {
    const table = tables.get(expression);
    const change = table?.change.get(measure);
    if (table === undefined || change === undefined) return [];
    const w = table.weeks.indexOf(week);
    const share = chanceShareOf(change.subarray(w * table.drawCount, (w + 1) * table.drawCount), people);
    return share === null ? [] : [[`${expression}.${measure}`, share] as const];
  });
  return {
    people,
    times,
    events: Object.fromEntries(had.map(({ name, label, who }) => [name, summed(label, who, people)])),
    chanceShareOfChange: Object.fromEntries(changes),
  };
}

function summed(label: string, who: readonly boolean[], people: number): EventAmongPeople {
  const times = who.length / people;
  const counts = Array.from(
    { length: people },
    (_, p) => who.slice(p * times, (p + 1) * times).filter((had) => had).length,
  );
  const share = mean(counts) / times;
  const { lower, upper } = jeffreysInterval(share * people, people);
  const without = (n: number) => mean(counts.map((count) => choose(times - count, n) / choose(times, n)));
  const threeThenOne = mean(counts.map((count) => (count / times) * (choose(times - count, 3) / choose(times - 1, 3))));
  const three = without(3);
  return {
    label,
    share,
    lo95: lower,
    hi95: upper,
    inOneOfFour: 1 - without(4),
    fourthAfterThreeWithout: three > 0 ? threeThenOne / three : null,
    chanceShare: chanceShareOf(Float64Array.from(who, Number), people),
    counts,
  };
}

/** Ways of choosing n of `from`; 0 where there are too few. */
function choose(from: number, n: number): number {
  let ways = 1;
  for (let k = 0; k < n; k++) ways *= Math.max(0, from - k) / (k + 1);
  return ways;
}

/**
 * Share of the variance of a value that lies within people: the law of total variance with unbiased parts, from equally
 * many treatments of each. Null when nothing differs.
 */
export function chanceShareOf(values: Float64Array, people: number): number | null {
  const times = values.length / people;
  const groups = Array.from({ length: people }, (_, p) => values.subarray(p * times, (p + 1) * times));
  const within = mean(groups.map(variance));
  const between = Math.max(0, variance(groups.map(mean)) - within / times);
  return within + between > 0 ? within / (within + between) : null;
}

function variance(values: ArrayLike<number>): number {
  const middle = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - middle) ** 2;
  return sum / (values.length - 1);
}
