import { effectivePeople } from '../attendance/by-people.ts';
import { casesOf } from '../attendance/cases.ts';
import type { Estimate } from '../attendance/interval.ts';
import { type CannotWeigh, type Weighing, weigh } from '../attendance/propensity.ts';
import { unweighted } from '../calibration/pairs.ts';
import { meanAmong, shareAmong } from '../calibration/weighted-part.ts';
import { parameters } from '../parameters.ts';
import type { Question, TreatmentRow } from '../rows.ts';
import { likelihoodTable } from './likelihood-table.ts';
import { poolGroups, type Spread } from './partial-pooling.ts';

/** What treatments are told apart by. */
export const groupings = ['plan', 'injectorRole', 'product', 'lot', 'source'] as const;
export type Grouping = (typeof groupings)[number];

/** One group beside the others. */
export interface GroupOutcome {
  readonly group: string;
  readonly treatments: number;
  readonly seen: number;
  readonly people: number;
  /** as it stands: share of the event, or mean of the outcome less what was forecast */
  readonly plain: number;
  readonly plainInterval: Estimate | null;
  /** the same for all who were treated had they been in this group, drawn towards the other groups */
  readonly pooled: Spread;
  /** log-odds, or units, beside the middle of the groups */
  readonly beside: Spread;
  readonly flagged: 'more' | 'less' | null;
}

/** Groups of one kind, with what looking at many of them does. */
export interface OutcomesBy {
  readonly grouping: Grouping;
  readonly groups: readonly GroupOutcome[];
  /** standard deviation between groups, log-odds or units */
  readonly between: Spread;
  /** groups that were looked at, and how many of the flagged are expected to be flagged wrongly */
  readonly lookedAt: number;
  readonly falseExpected: number;
  /** whether answers were weighted to all who were treated; otherwise why not */
  readonly weighted: true | string;
  /** the same by reason; null where they were weighted */
  readonly cannotWeigh: CannotWeigh | null;
  /** whether groups are compared beside what was forecast for their own patients */
  readonly besideForecast: boolean;
}

/**
 * Outcomes by plan, role, product, lot or source, drawn together as far as the groups are alike, beside what was forecast for
 * their own patients where it was. A difference is between groups of people; whose doing it is no count can say.
 * @returns null when nothing was seen, or nobody tells how much an outcome differs within a group
 */
export function outcomesBy(rows: readonly TreatmentRow[], question: Question, grouping: Grouping): OutcomesBy | null {
  const cases = casesOf(rows, question);
  if (!cases.seen.some(Boolean)) return null;
  const found = weigh(cases);
  const weighing = found.ok ? found : unweighted(cases);
  const names = [...new Set(cases.rows.map((row) => row[grouping]))].toSorted();
  const members = names.map((name) => [...cases.rows.keys()].filter((i) => cases.rows[i][grouping] === name));
  const seen = members.map((some) => some.filter((i) => cases.seen[i]));
  const known = [...names.keys()].filter((g) => seen[g].length > 0);
  const said = saidOf(cases.rows, question);
  const table = likelihoodTable(weighing, question, { said, groups: known.map((g) => seen[g]) });
  if (table === null) return null;
  const unit = question.kind === 'event' ? 1 : (table.levels[table.levels.length - 1] - table.levels[0]) / 8;
  const worth = parameters.groupWorth.value * unit;
  const pooled = poolGroups(table, parameters.groupTypical.value * unit, worth);
  const flags = flagged(pooled.groups);
  const groups = known.map((g, k) => ({
    group: names[g],
    ...asItStands(weighing, { question, said, all: members[g], some: seen[g] }),
    pooled: through(pooled.groups[k].level, table.meaning),
    beside: pooled.groups[k].beside,
    flagged: flags.which[k],
  }));
  const weighted = found.ok || found.detail;
  const besideForecast = said.some((one) => !Number.isNaN(one));
  const { between } = pooled;
  const { falseExpected } = flags;
  return {
    grouping,
    groups,
    between,
    lookedAt: known.length,
    falseExpected,
    weighted,
    cannotWeigh: found.ok ? null : found,
    besideForecast,
  };
}

/** What was forecast of each row, if of all: half a comparison would be of forecasts. */
export function saidOf(rows: readonly TreatmentRow[], { kind, name, week }: Question): Float64Array {
  const said = Float64Array.from(rows, ({ forecast }) => {
    const one = kind === 'event' ? forecast?.events[name] : forecast?.quantiles[name]?.[String(week)]?.p50;
    return one ?? Number.NaN;
  });
  return said.some(Number.isNaN) ? said.fill(Number.NaN) : said;
}

interface Members {
  readonly question: Question;
  readonly said: Float64Array;
  readonly all: readonly number[];
  readonly some: readonly number[];
}

function asItStands(weighing: Weighing, { question, said, all, some }: Members) {
  const { y, patients } = weighing.cases;
  const event = question.kind === 'event';
  const own = new Float64Array(y.length);
  for (const i of some) own[i] = weighing.weights[i];
  return {
    treatments: all.length,
    seen: some.length,
    people: effectivePeople(own, patients),
    plain: meanAmong(weighing, some, (i) => (event || Number.isNaN(said[i]) ? y[i] : y[i] - said[i])),
    plainInterval: event ? shareAmong(weighing, some, (i) => y[i]) : null,
  };
}

function through({ value, lo95, hi95 }: Spread, meaning: (level: number) => number): Spread {
  return { value: meaning(value), lo95: meaning(lo95), hi95: meaning(hi95) };
}

/** Flags, surest first, as long as no more than so many of them are expected to be wrong. */
function flagged(groups: readonly { readonly above: number; readonly below: number }[]) {
  const which = groups.map((): 'more' | 'less' | null => null);
  const order = [...groups.keys()].toSorted(
    (a, b) => Math.max(groups[b].above, groups[b].below) - Math.max(groups[a].above, groups[a].below),
  );
  let falseExpected = 0;
  for (const [count, g] of order.entries()) {
    const { above, below } = groups[g];
    const wrong = falseExpected + 1 - Math.max(above, below);
    if (wrong > parameters.falseFlags.value * (count + 1)) break;
    falseExpected = wrong;
    which[g] = above > below ? 'more' : 'less';
  }
  return { which, falseExpected };
}
