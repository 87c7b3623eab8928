import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse, distributionAt, readFinished } from '#cohort';
import { writeMadeRun } from '../../../../test/fixtures/made-run.ts';
import { analysisText } from './analysis-text.ts';
import { openResults } from './open-results.ts';

const folder = mkdtempSync(join(tmpdir(), 'philtrum-show-'));
const contents = new Map<string, Uint8Array>();

beforeAll(async () => {
  await writeMadeRun(folder, 32);
  for (const name of readdirSync(folder)) contents.set(name, readFileSync(join(folder, name)));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of the files when some are not as they were written; digests are not looked at, so that all else must hold. */
async function saidOf(changed: Readonly<Record<string, (content: Uint8Array) => Uint8Array>>, without = '') {
  const files = [...contents].filter(([name]) => name !== without);
  const found = await readFinished(
    files.map(([name, content]) => ({
      name,
      bytes: async () => new Uint8Array((changed[name] ?? ((same) => same))(content)).buffer,
    })),
    { text: (bytes) => Buffer.from(bytes).toString('utf8'), digest: async () => null },
  );
  return found.ok ? 'ok' : `${found.reason} ${found.file} ${found.what}`.trim();
}

/** The manifest with something replaced. */
const manifest = (from: string, to: string) => ({
  'manifest.json': (content: Uint8Array) => Buffer.from(Buffer.from(content).toString('utf8').replace(from, to)),
});
const as = (name: string) => () => contents.get(name)!;

describe('openResults', () => {
  it('reads every value as it was written', async () => {
    const found = await openResults(folder);
    if (!found.ok) throw new Error(found.reason);
    expect(found.patients).toHaveLength(64);
    expect(found.change).toHaveLength(3 * 2 * 2 * 64);
    const early = distributionAt(found, { plan: 2, week: 0, outcome: 0 })!;
    const late = distributionAt(found, { plan: 2, week: 1, outcome: 0 })!;
    expect(late.p50).toBeCloseTo(0.7 * early.p50, 12);
    const text = analysisText(analyse(found));
    expect(text).toContain('Nothing to split: this change is the same for everybody.');
    expect(text).toMatch(/Face: \d+ %, \S+ to \d+ %\n/);
    expect(text).not.toContain('does not draw the people');
  });

  it('says that there is no such folder', () => {
    expect(() => openResults(join(folder, 'nowhere'))).toThrow(/There is no folder .*nowhere\./);
  });
});

describe('readFinished', () => {
  it.each<[string, Parameters<typeof saidOf>]>([
    ['no-manifest manifest.json', [{}, 'manifest.json']],
    ['table-missing events.parquet', [{}, 'events.parquet']],
    ['manifest-unreadable manifest.json', [{ 'manifest.json': (content) => content.subarray(0, 99) }]],
    ['not-a-manifest manifest.json schema', [manifest('cohort-manifest@1', 'cohort-manifest@2')]],
    ['not-a-manifest manifest.json cohort.draws', [manifest('"draws": 2', '"draws": -2')]],
    ['not-a-manifest manifest.json cohort.plans.1.plan', [manifest('"units": 0.5', '"units": -1')]],
    ['not-a-table outcomes.parquet', [{ 'outcomes.parquet': (content) => content.subarray(0, 2000) }]],
    ['column-missing outcomes.parquet week', [{ 'outcomes.parquet': as('events.parquet') }]],
    ['row-count events.parquet 383', [manifest('"rows": 384', '"rows": 383')]],
    ['foreign-row outcomes.parquet 1', [manifest('"measure":"philtrumLength"', '"measure":"mouthWidth"')]],
    ['too-large patients.parquet 3000000', [manifest('"rows": 64', '"rows": 3000001')]],
    ['ok', [{}]],
  ])('says %s', async (said, [changed, without]) => {
    expect(await saidOf(changed, without)).toBe(said);
  });
});
