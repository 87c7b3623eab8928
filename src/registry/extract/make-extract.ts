import type { Ports } from '../ports.ts';
import { toHex } from '../sealing/hex.ts';
import { groupAlike } from './alike.ts';
import { extractFaults } from './faults.ts';
import type { ExtractPerson } from './person.ts';
import { groupsOfOneOutcome, type RateBothWays, ratesBothWays } from './rates.ts';
import type { Agreed } from './read-people.ts';
import { type ExtractTable, type ToldPerson, tablesOf } from './tables.ts';
import { toldAt, traits } from './traits.ts';

/** What a researcher is handed: rows that tell nobody apart, and what it cost to make them so. */
export interface ResearchExtract {
  readonly schema: 'philtrum/research-extract@1';
  /** year and month, no day */
  readonly made: string;
  /** everybody told of looks like k - 1 others or more */
  readonly k: number;
  readonly report: ExtractReport;
  readonly tables: readonly ExtractTable[];
}

/** Who is told of, how coarsely, and what that does to outcomes. */
export interface ExtractReport {
  readonly patients: number;
  readonly agreed: number;
  /** agreed and treated */
  readonly treated: number;
  readonly told: number;
  readonly leftOut: number;
  /** how coarse each trait is: 0 as it is, the last step tells nothing */
  readonly coarse: readonly { readonly trait: string; readonly step: number; readonly last: number }[];
  readonly groups: number;
  readonly smallestGroup: number;
  /** groups in which everybody had the same outcome, so that who is known to be in them is known */
  readonly groupsOfOneOutcome: number;
  /** rows whose cells do not fit, such as a measure out of all bounds */
  readonly rowsLeftOut: number;
  readonly rates: readonly RateBothWays[];
}

/**
 * Makes the extract of those who agreed, and checks it before it is handed out.
 * @param k at most as many as there are people
 * @throws Error when the check finds a fault; nothing is then handed out
 */
export async function makeExtract(ports: Ports, all: Agreed, k: number): Promise<ResearchExtract> {
  const extract = await draftExtract(ports, all, k);
  const [fault] = extractFaults(extract);
  if (fault !== undefined) throw new Error(`The extract would tell too much and was not made: ${fault}.`);
  return extract;
}

/**
 * An extract that was not checked yet. Numbers of people are made with a key that is drawn for it and destroyed.
 * @param k at most as many as there are people
 */
export async function draftExtract(
  ports: Ports,
  { patients, agreed, people }: Agreed,
  k: number,
): Promise<ResearchExtract> {
  const { steps, groups, leftOut } = groupAlike(people, k);
  const told = groups.flat();
  const { tables, rowsLeftOut } = await underNewNumbers(ports, told, steps, k);
  const report: ExtractReport = {
    ...{ patients, agreed, treated: people.length, told: told.length, leftOut: leftOut.length },
    coarse: traits.map(({ name, coarser }, i) => ({ trait: name, step: steps[i], last: coarser.length })),
    groups: groups.length,
    smallestGroup: Math.min(...groups.map(({ length }) => length)),
    groupsOfOneOutcome: groupsOfOneOutcome(groups),
    rowsLeftOut,
    rates: ratesBothWays(told, leftOut, k),
  };
  const made = ports.now().toISOString().slice(0, 7);
  return { schema: 'philtrum/research-extract@1', made, k, report, tables };
}

/** Numbers people and lots with a key of this extract alone, which is overwritten when they have their numbers. */
async function underNewNumbers(ports: Ports, people: readonly ExtractPerson[], steps: readonly number[], k: number) {
  const key = ports.randomBytes(32);
  const number = async (of: string): Promise<string> => {
    const bytes = ports.utf8.encode(of);
    const keyed = new Uint8Array(key.length + bytes.length);
    keyed.set(key);
    keyed.set(bytes, key.length);
    return toHex(new Uint8Array(await ports.subtle.digest('SHA-256', keyed)));
  };
  const told: ToldPerson[] = [];
  for (const person of people) {
    const traitsTold = traits.map((trait, i) => toldAt(trait, person, steps[i]));
    told.push({ number: `p${(await number(`person ${person.id}`)).slice(0, 12)}`, told: traitsTold, person });
  }
  const lots = new Map<string, string>();
  for (const lot of new Set(people.flatMap(lotsOf))) lots.set(lot, `lot-${(await number(`lot ${lot}`)).slice(0, 8)}`);
  key.fill(0);
  return tablesOf(told, lots, k);
}

function lotsOf({ sessions }: ExtractPerson): string[] {
  return sessions.flatMap(({ syringes }) => syringes.map(({ lot }) => lot));
}
