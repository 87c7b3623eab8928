import { read } from '../door/read.ts';
import { type Answer, answer } from '../door/refusal.ts';
import type { Context } from '../work.ts';
import { extractColumns, extractTables } from './columns.ts';
import { extractFaults } from './faults.ts';
import { draftExtract, type ExtractReport } from './make-extract.ts';
import { readAgreed } from './read-people.ts';
import { type ExtractWish, extractFields } from './research-extract.ts';

/** What an extract of this moment would be, without a row of it. */
export interface ExtractPreview {
  readonly k: number;
  readonly patients: number;
  readonly agreed: number;
  /** agreed and treated */
  readonly treated: number;
  /** null where fewer than k people were treated and agree: no extract can be made */
  readonly extract: Foreseen | null;
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/**
 * Counts only. Outcomes and rows of each table are left to the extract itself: told for one k after another, they would
 * tell about the few in whom two extracts differ.
 */
type Foreseen = Pick<ExtractReport, 'told' | 'leftOut' | 'coarse' | 'groups' | 'smallestGroup' | 'rowsLeftOut'> & {
  /** faults that the check of the finished extract finds; with one it is not handed out */
  readonly faults: number;
};

/** Makes the extract, checks it and throws it away; what is left says whom it would tell of and how. */
export function previewExtract({ db, ports }: Context, wish: ExtractWish): Promise<Answer<ExtractPreview>> {
  return answer(async () => {
    const { k } = read(extractFields, wish);
    const all = await readAgreed(db);
    const { patients, agreed, people } = all;
    const tables = extractTables.map((name) => ({ name, columns: extractColumns[name].map((column) => column.name) }));
    const counts = { k, patients, agreed, treated: people.length, tables };
    if (people.length < k) return { ...counts, extract: null };
    const made = await draftExtract(ports, all, k);
    const { told, leftOut, coarse, groups, smallestGroup, rowsLeftOut } = made.report;
    const foreseen = { told, leftOut, coarse, groups, smallestGroup, rowsLeftOut };
    return { ...counts, extract: { ...foreseen, faults: extractFaults(made).length } };
  });
}
