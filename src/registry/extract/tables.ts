import { type Cell, fits, inSteps } from './cells.ts';
import { type ExtractTableName, extractColumns, extractTables } from './columns.ts';
import type { ExtractPerson, ExtractSession } from './person.ts';
import { quartersOf, sessionsTold, traits, weeksAreTold, weeksTold } from './traits.ts';

/** A table that leaves the registry; its columns are those of {@link extractColumns}. */
export interface ExtractTable {
  readonly name: ExtractTableName;
  readonly rows: readonly (readonly Cell[])[];
}

/** Somebody told of: number in this extract and what is told of each trait. */
export interface ToldPerson {
  readonly number: string;
  readonly told: readonly string[];
  readonly person: ExtractPerson;
}

/** lot → its number in this extract */
type Lots = ReadonlyMap<string, string>;
type Rows = readonly (readonly Cell[])[];
type Start = readonly [person: string, session: number];

const sessionsColumn = traits.findIndex(({ name }) => name === 'sessions');

/**
 * Every table, sorted by the numbers of people, which say nothing of when they came. A row with a cell that does not fit is
 * left out and counted; a word that was said of fewer than k people is left out.
 */
export function tablesOf(
  people: readonly ToldPerson[],
  lots: Lots,
  k: number,
): { tables: ExtractTable[]; rowsLeftOut: number } {
  const sorted = people.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  let rowsLeftOut = 0;
  const tables = extractTables.map((name): ExtractTable => {
    const rows = sorted.flatMap((one) => rowsOfPerson(name, one, lots));
    const fitting = rows.filter((row) => row.every((cell, i) => fits(cell, extractColumns[name][i].holds)));
    rowsLeftOut += rows.length - fitting.length;
    return { name, rows: withoutRare(name, fitting, k) };
  });
  return { tables, rowsLeftOut };
}

/** Leaves out words of fewer than k people; a row that goes with one may make another rare, so it is done until none is. */
function withoutRare(name: ExtractTableName, rows: Rows, k: number): Rows {
  for (const [at, { holds }] of extractColumns[name].entries()) {
    if (holds.kind !== 'common') continue;
    const rare = rareWords(rows, at, k);
    if (rare.size === 0) continue;
    const left =
      holds.rare === 'cell'
        ? rows.map((row) => (rare.has(row[at]) ? row.with(at, null) : row))
        : rows.filter((row) => !rare.has(row[at]));
    return withoutRare(name, left, k);
  }
  return rows;
}

/** Words of a column that stand in rows of fewer than k people. */
export function rareWords(rows: Rows, at: number, k: number): ReadonlySet<Cell> {
  const people = new Map<Cell, Set<Cell>>();
  for (const row of rows) {
    if (row[at] !== null) people.set(row[at], (people.get(row[at]) ?? new Set()).add(row[0]));
  }
  return new Set([...people].filter(([, { size }]) => size < k).map(([word]) => word));
}

function rowsOfPerson(table: ExtractTableName, one: ToldPerson, lots: Lots): Rows {
  if (table === 'people') return [[one.number, ...one.told]];
  const quarters = quartersOf(one.person);
  const told = weeksAreTold(one.told[sessionsColumn]);
  return one.person.sessions.slice(0, sessionsTold(one.told[sessionsColumn])).flatMap((session, i) => {
    const start: Start = [one.number, i + 1];
    if (table === 'sessions') {
      return sessionRows(start, told ? quarters[i] * weeksTold : null, session, lots);
    }
    return partRows[table](start, session);
  });
}

function sessionRows(start: Start, fromWeek: number | null, { syringes }: ExtractSession, lots: Lots): Rows {
  return syringes.map(({ intent, substance, amountUnit, lot, sites }, i) => {
    const amount = inSteps(
      sites.reduce((sum, site) => sum + site.amount, 0),
      0.01,
    );
    return [...start, fromWeek, i + 1, intent, substance, amountUnit, sites.length, amount, lots.get(lot) ?? null];
  });
}

const partRows: Readonly<
  Record<Exclude<ExtractTableName, 'people' | 'sessions'>, (start: Start, session: ExtractSession) => Rows>
> = {
  sites: (start, { syringes }) =>
    syringes.flatMap(({ sites }, i) => siteSums(sites).map((site) => [...start, i + 1, ...site])),
  visits: (start, { visits }) =>
    visits.map(({ week, invited, came, missedBecause }) => [...start, String(week), invited, came, missedBecause]),
  answers: (start, { visits }) =>
    visits.flatMap(({ week, answers }) =>
      answers.map(({ question, answer }) => [...start, String(week), question, answer]),
    ),
  measures: (start, { measures }) =>
    measures.map(({ week, expression, measure, value }) => {
      return [...start, week === null ? 'before' : String(week), expression, measure, inSteps(value, 0.1)];
    }),
  harms: (start, { harms }) =>
    harms.map(({ kind, severity, serious, startedWeek, lastedWeeks }) => {
      return [...start, kind, severity, serious, startedWeek, lastedWeeks];
    }),
  forecasts: (start, { said }) =>
    said.map(({ name, expression, week, probability, p05, p50, p95 }) => {
      const odds = probability === null ? null : inSteps(probability, 0.01);
      const changes = [p05, p50, p95].map((value) => (value === null ? null : inSteps(value, 0.1)));
      return [...start, name, expression, week === null ? null : Math.round(week), odds, ...changes];
    }),
};

/** Points and amounts of each landmark and side. */
function siteSums(sites: ExtractSession['syringes'][number]['sites']): [string, string, number, number][] {
  const sums = new Map<string, [string, string, number, number]>();
  for (const { landmark, side, amount } of sites) {
    const [, , points, sum] = sums.get(`${landmark} ${side}`) ?? [landmark, side, 0, 0];
    sums.set(`${landmark} ${side}`, [landmark, side, points + 1, inSteps(sum + amount, 0.01)]);
  }
  return [...sums.values()];
}
