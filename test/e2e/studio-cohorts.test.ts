import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeMadeRun } from '../fixtures/made-run.ts';
import { type Visit, visitStudio } from './browser.ts';
import { englishLeft } from './english-left.ts';
import { dropFile, screens, speakIn, violationsOn } from './studio.fixture.ts';

const files = ['manifest.json', 'patients.parquet', 'outcomes.parquet', 'events.parquet'];
const given = (page: Page): Locator => page.locator('input[data-what=files]');
const card = (page: Page, title: string): Locator =>
  page.locator('section.card').filter({ has: page.getByRole('heading', { name: title }) });

/** Files of a folder as a form takes them. */
async function filesOf(folder: string, names: readonly string[]) {
  return Promise.all(names.map(async (name) => ({ name, mimeType: '', buffer: await readFile(join(folder, name)) })));
}

describe('the page of cohorts', () => {
  let visit: Visit;
  let folder: string;
  let few: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'philtrum-cohorts-'));
    few = await mkdtemp(join(tmpdir(), 'philtrum-cohorts-'));
    await Promise.all([writeMadeRun(folder, 60), writeMadeRun(few, 6)]);
    visit = await visitStudio({ context: screens.desktop });
    const { page, address } = visit;
    await page.goto(`${address}#evidence`);
    await page.goto(`${address}#cohorts`);
    await page.getByRole('heading', { name: 'Cohorts are for people who do research.' }).waitFor();
    await page.getByRole('button', { name: 'Professional' }).last().click();
  });
  afterAll(async () => {
    await visit.close();
    await Promise.all([folder, few].map((one) => rm(one, { recursive: true })));
  });

  test('wrong, cut and mixed files are refused in a sentence', async () => {
    const { page } = visit;
    const refused = async (names: readonly string[], spoil: (buffer: Buffer, name: string) => Buffer, why: RegExp) => {
      const carried = await filesOf(folder, names);
      await given(page).setInputFiles(carried.map((one) => ({ ...one, buffer: spoil(one.buffer, one.name) })));
      await page.getByRole('alert').getByText(why).waitFor();
    };
    const asItIs = (buffer: Buffer) => buffer;
    await refused(files.slice(1), asItIs, /^There is no manifest\.json among these files/);
    await refused(files.slice(0, 2), asItIs, /^outcomes\.parquet is missing/);
    await refused(
      files,
      (buffer, name) => (name === 'manifest.json' ? buffer.subarray(0, 300) : buffer),
      /is not JSON/,
    );
    await refused(
      files,
      (buffer, name) => (name === 'events.parquet' ? buffer.subarray(9) : buffer),
      /^events\.parquet is not the file/,
    );
    const other = await readFile(join(few, 'outcomes.parquet'));
    await refused(
      files,
      (buffer, name) => (name === 'outcomes.parquet' ? other : buffer),
      /^outcomes\.parquet is not the file/,
    );
    await dropFile(page, 'smile.jpg', Buffer.from('no table'));
    await page
      .getByRole('alert')
      .getByText(/^There is no manifest/)
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('a finished cohort shows what was run, its spread, its split, its groups and its events', async () => {
    const { page } = visit;
    await given(page).setInputFiles(await filesOf(folder, files));
    await page.getByText('120 (60 faces, 2 draws on each)').waitFor();
    const split = card(page, 'Whose differences they are');
    await split.getByRole('img', { name: /^Face: \d+ %, -?\d+ to \d+ %$/ }).waitFor();
    await expect.poll(() => split.getByRole('img').count()).toBe(6);
    const spread = card(page, 'How changes are spread');
    await expect.poll(() => spread.getByRole('img').count()).toBe(6);
    const groups = card(page, 'Subgroups');
    const means = await groups.getByRole('img').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    const printed = means.map((said) => Number(/: (\S+) mm/.exec(said ?? '')?.[1]?.replace('\u2212', '-')));
    expect(printed).toHaveLength(3);
    expect(printed).toEqual([...printed].sort((a, b) => b - a));
    await page.locator('.cohorts-pickers').getByLabel(/^Plan/).selectOption('none');
    await split.getByText('Nothing to split').waitFor();
    await page.locator('.cohorts-pickers').getByLabel(/^Plan/).selectOption('lip-flip-4x1');
    await groups.getByText('As a table').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      groups.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const rows = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    expect([rows[0], rows.length]).toEqual([
      'by,group,from_mm,to_mm,patients,faces,mean,low,high,p05,p50,p95',
      1 + 2 + 3 * 13,
    ]);
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('studio-cohorts');
  });

  test('speaks Spanish, and says when a cohort is too small', async () => {
    const { page } = visit;
    await speakIn(page, 'es');
    await page.getByRole('heading', { name: '¿Quién es distinto, y por qué?' }).waitFor();
    expect(await englishLeft(page)).toEqual([]);
    await page.getByRole('button', { name: 'Abrir otra cohorte' }).click();
    await given(page).setInputFiles(await filesOf(few, files));
    await page.getByText('Demasiado pequeña para repartir: 6 caras; hacen falta 30 como mínimo.').waitFor();
    expect(await englishLeft(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
  });
});
