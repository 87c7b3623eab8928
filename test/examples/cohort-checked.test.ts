import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { analyse, type CohortAnalysis, drawnInputs, type FinishedCohort } from '#cohort';
import {
  chances,
  groups,
  quantilesOf,
  shares,
  tablesAsManifest,
  withTables,
} from '../../examples/06-checked-by-sql.ts';
import { openResults } from '../../src/cli/cohort/show/open-results.ts';
import { writeMadeRun } from '../fixtures/made-run.ts';

const temporary = mkdtempSync(join(tmpdir(), 'philtrum-by-sql-'));
const folder = join(temporary, 'run');
let finished: FinishedCohort;
let shown: CohortAnalysis;

beforeAll(async () => {
  mkdirSync(folder);
  await writeMadeRun(folder, 32);
  const opened = await openResults(folder);
  if (!opened.ok) throw new Error(opened.reason);
  finished = opened;
  shown = analyse(opened);
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

it('finds the tables to be those of the manifest, and one that was changed not to be', async () => {
  const as = { rows: true, sha256: true };
  expect(await withTables(folder, tablesAsManifest)).toEqual(
    ['events', 'outcomes', 'patients'].map((table) => ({ table, ...as })),
  );
  const changed = join(temporary, 'changed');
  cpSync(folder, changed, { recursive: true });
  copyFileSync(join(changed, 'events.parquet'), join(changed, 'outcomes.parquet'));
  expect((await withTables(changed, tablesAsManifest))[1]).toEqual({ table: 'outcomes', rows: false, sha256: false });
});

it('finds what cohort show finds: quantiles, groups and split of every outcome', async () => {
  await withTables(folder, async (ask) => {
    for (const one of shown.outcomes.filter(({ plan }) => plan !== 'none')) {
      const { plan, week, expression, measure, distribution, split, subgroups } = one;
      const of = { plan, week, expression, measure };
      const { patients, ...quantiles } = distribution!;
      expect(patients).toBe(64);
      expectClose(await quantilesOf(ask, of), Object.values(quantiles));
      const found = await groups(ask, of);
      expect(found).toHaveLength(subgroups.length);
      for (const { by, group, over } of subgroups) {
        const same = found.find((row) => row.by === by && row.grp === group)!;
        expect([same.patients, same.faces], `${by} ${group}`).toEqual([over.patients, over.faces]);
        const { value, low, high } = over.mean!;
        expectClose([same.mean], [value]);
        expect((high - low) / 2 / same.standardError).toBeCloseTo(student[over.faces - 1]!, 4);
      }
      if (!split.ok) throw new Error(split.reason);
      const inputs = drawnInputs(
        finished,
        finished.manifest.cohort.plans.findIndex(({ name }) => name === plan),
      )!;
      const byCause = await shares(ask, of, inputs);
      expect(Object.keys(byCause)).toEqual(split.shares.map(({ cause }) => cause));
      expectClose(
        Object.values(byCause),
        split.shares.map(({ value }) => value),
      );
    }
  });
});

it('finds the same chances of events', async () => {
  const found = await withTables(folder, chances);
  expect(found).toHaveLength(shown.events.length);
  for (const { event, plan, chance } of shown.events) {
    expectClose([found.find((row) => row.event === event && row.plan === plan)!.chance], [chance!.value]);
  }
});

/** 97.5 % points of Student's t by degrees of freedom, from any table. */
const student: Readonly<Record<number, number>> = { 9: 2.26216, 10: 2.22814, 15: 2.13145 };

function expectClose(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  found.forEach((value, i) => {
    expect(Math.abs(value - wanted[i])).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted[i])));
  });
}
