import { fits } from './cells.ts';
import { extractColumns, extractTables } from './columns.ts';
import type { ResearchExtract } from './make-extract.ts';
import { type ExtractTable, rareWords } from './tables.ts';
import { sessionsTold, traits, untold, weeksAreTold, weeksTold } from './traits.ts';

/** Marks of what must not stand in an extract: numbers of rows, full dates, moments, addresses. */
const marks: readonly (readonly [what: string, mark: RegExp])[] = [
  ['the number of a row', /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i],
  ['a full date', /(?:19|20|21)\d\d-\d\d-\d\d/],
  ['an address', /\S@\S/],
];

/**
 * Looks for what must not leave: a cell its column may not hold, somebody who looks like fewer than k - 1 others, a
 * session that sets somebody apart, a word that was said of fewer than k people, and marks of rows and dates. It reads
 * the extract alone and trusts nothing that the extract says of itself but k.
 * @returns a sentence for each fault; empty when there is none
 */
export function extractFaults({ k, tables }: Pick<ResearchExtract, 'k' | 'tables'>): string[] {
  if (tables.map(({ name }) => name).join() !== extractTables.join())
    return ['there are other tables than those known'];
  const text = JSON.stringify(tables);
  return [
    ...marks.flatMap(([what, mark]) => (mark.test(text) ? [`the tables hold ${what}`] : [])),
    ...tables.flatMap(cellFaults),
    ...tables.flatMap((table) => commonFaults(table, k)),
    ...peopleFaults(tables, k),
  ];
}

function cellFaults({ name, rows }: ExtractTable): string[] {
  const columns = extractColumns[name];
  return rows.flatMap((row, i) => {
    if (row.length !== columns.length) return [`${name}[${i}] has ${row.length} cells instead of ${columns.length}`];
    return columns.flatMap(({ name: column, holds }, at) =>
      fits(row[at], holds) ? [] : [`${name}[${i}].${column} holds what it may not hold`],
    );
  });
}

function commonFaults({ name, rows }: ExtractTable, k: number): string[] {
  return extractColumns[name].flatMap(({ name: column, holds }, at) => {
    if (holds.kind !== 'common') return [];
    const rare = rareWords(rows, at, k).size;
    return rare === 0 ? [] : [`${name}.${column} holds ${rare} words that were said of fewer than ${k} people`];
  });
}

function peopleFaults(tables: readonly ExtractTable[], k: number): string[] {
  const [people, ...others] = tables;
  const numbers = new Set(people.rows.map(([number]) => number));
  const faults: string[] = [];
  if (numbers.size !== people.rows.length) faults.push('somebody stands in people twice');
  for (const { name, rows } of others) {
    if (rows.some(([number]) => !numbers.has(number))) faults.push(`${name} tells of somebody who is not in people`);
  }
  const sizes = new Map<string, number>();
  for (const [, ...told] of people.rows) {
    const group = JSON.stringify(told);
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const small = [...sizes.values()].filter((size) => size < k).length;
  if (small > 0) faults.push(`${small} groups have fewer than ${k} people`);
  return [...faults, ...sessionFaults(people, others)];
}

/** Sessions must tell no more than the people's own table says of them: how many, and in which quarters. */
function sessionFaults(people: ExtractTable, others: readonly ExtractTable[]): string[] {
  const at = traits.findIndex(({ name }) => name === 'sessions') + 1;
  const told = new Map(people.rows.map((row) => [row[0], String(row[at])]));
  const beyond = others.filter(({ rows }) =>
    rows.some(([number, session]) => Number(session) > sessionsTold(told.get(number) ?? untold)),
  );
  const sessions = others.find(({ name }) => name === 'sessions')?.rows ?? [];
  const wrong = sessions.filter(([number, session, fromWeek]) => {
    const said = told.get(number) ?? untold;
    if (!weeksAreTold(said)) return fromWeek !== null;
    return fromWeek !== weeksTold * Number(said.slice(1).split('+')[Number(session) - 1]);
  });
  return [
    ...beyond.map(({ name }) => `${name} tells of more sessions than people does`),
    ...(wrong.length > 0 ? [`${wrong.length} rows of sessions tell other weeks than people does`] : []),
  ];
}
