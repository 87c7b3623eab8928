import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cell, cohortTables } from '#cohort';
import { stream } from '#numerics';
import { subgroups, varianceSplit } from '../../examples/05-who-differs.ts';
import { startParquet } from '../../src/cli/cohort/parquet-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-example-'));
const faces = 400;
const draws = 3;
/** What the made patients were made with [mm]. */
const truth = { betweenSd: 0.3, withinSd: 0.4, thinnerBy: 0.2 };

/** Tables as a run writes them, of patients whose differences are known. */
beforeAll(() => {
  const [patients, outcomes] = cohortTables.slice(0, 2).map((table) => ({
    table,
    file: startParquet(join(folder, `${table.name}.parquet`), table.columns),
  }));
  const row = (columns: readonly { name: string }[], known: Record<string, Cell>) =>
    columns.map(({ name }) => known[name] ?? null);
  const random = stream(1, 0, 'made patients');
  for (let face = 0; face < faces; face++) {
    const thin = face % 2 === 0;
    const ofFace = truth.betweenSd * random.normal() - (thin ? truth.thinnerBy : 0);
    for (let draw = 0; draw < draws; draw++) {
      const who = { patient: face * draws + draw, face, draw };
      patients.file.add(row(patients.table.columns, { ...who, upperVermilionHeightMm: thin ? 4 : 8 }));
      const change = ofFace + truth.withinSd * random.normal();
      const what = { plan: 'made', week: 2, expression: 'rest', measure: 'philtrumLength', unit: 'mm', untreated: 14 };
      outcomes.file.add(row(outcomes.table.columns, { ...who, ...what, change }));
      outcomes.file.add(row(outcomes.table.columns, { ...who, ...what, week: 8, change: 100 }));
    }
  }
  expect([patients.file.finish(), outcomes.file.finish()]).toEqual([faces * draws, 2 * faces * draws]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('finds the subgroups that were made', async () => {
  const [full, thin] = await subgroups(folder);
  expect([full.redLip, full.patients, thin.redLip, thin.patients]).toEqual(['full', 600, 'thin', 600]);
  expect(full.p50 - thin.p50).toBeCloseTo(truth.thinnerBy, 1);
  expect(thin.p95 - thin.p05).toBeCloseTo(2 * 1.645 * Math.hypot(truth.betweenSd, truth.withinSd), 0);
});

it('splits the variance as it was made', async () => {
  const [{ betweenFaces, withinFaces, ofFaces }] = await varianceSplit(folder);
  const between = truth.betweenSd ** 2 + (truth.thinnerBy / 2) ** 2;
  expect(betweenFaces).toBeCloseTo(between, 1);
  expect(withinFaces).toBeCloseTo(truth.withinSd ** 2, 1);
  expect(Math.abs(ofFaces - between / (between + truth.withinSd ** 2))).toBeLessThan(0.06);
});
