import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { fillSimulatedClinic } from '../registry/simulated-clinic.ts';
import { type Visit, visitStudio } from './browser.ts';
import { englishWordsLeft } from './english-left.ts';
import { screens, speakIn, violationsOn } from './studio.fixture.ts';

const treatments = 120;

/** A card by its name. */
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

describe('outcomes', () => {
  let visit: Visit;
  let folder: string;
  const failures: unknown[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'philtrum-outcomes-'));
    const place = { folder: join(folder, 'registry') };
    const store = await openStore(place);
    await fillSimulatedClinic(store, treatments);
    await store.close();
    const registry = { place, version: '0', failed: (error: unknown) => failures.push(error) };
    visit = await visitStudio({ context: screens.desktop, registry });
    const { page, address } = visit;
    await page.goto(`${address}#outcomes`);
    await page.getByRole('button', { name: 'Professional' }).first().click();
    await page.getByRole('heading', { name: 'How good were the forecasts?' }).waitFor();
  });
  afterAll(async () => {
    await visit.close();
    await rm(folder, { recursive: true });
  });

  test('one picture holds every forecast against what happened, and a name in it asks about that one', async () => {
    const { page } = visit;
    const glance = card(page, 'All forecasts in one picture');
    await glance.getByRole('heading', { name: /^\d+ of 2 forecasts came as said/ }).waitFor();
    const lines = glance.getByRole('img');
    expect(await lines.count()).toBe(2);
    expect(await lines.nth(1).getAttribute('aria-label')).toMatch(
      /^Upper red lip \(Rest\), week 2: 90 of 100 were said/,
    );
    await glance.getByRole('button', { name: 'Upper red lip (Rest)' }).click();
    await page.getByText(/Of 100 measured, \d+ lay inside the middle 90 of 100/).waitFor();
    await glance.getByRole('button', { name: 'A straw is harder to use' }).click();
  });

  test('odds stand against what happened, with a table that says the same', async () => {
    const { page } = visit;
    const forecast = card(page, 'Forecasts against what happened');
    await forecast.getByText(/forecasts said \d+ of 100, and it happened to \d+ of 100/).waitFor();
    const spoken = (await forecast.getByRole('img').getAttribute('aria-label')) ?? '';
    await forecast.getByText('The numbers as a table').click();
    const rows = await forecast.getByRole('row').count();
    expect(rows - 1).toBe(spoken.split('Where ').length - 1);
    const attendance = card(page, 'Who came back');
    await attendance
      .getByText(new RegExp(`^${treatments} treatments were given; \\d+ of them, in \\d+ people`))
      .waitFor();
    await card(page, 'Before and after correcting for who came')
      .getByText('All who were treated, weighted')
      .first()
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('studio-outcomes');
  });

  test('a measured change is judged by where it fell, groups by what they are told apart by', async () => {
    const { page } = visit;
    await page.getByLabel('What is asked').selectOption({ label: 'Upper red lip (Rest)' });
    await page.getByText(/Of 100 measured, \d+ lay inside the middle 90 of 100/).waitFor();
    const groups = card(page, 'Groups beside each other');
    await groups.getByRole('button', { name: 'Profession' }).click();
    await groups.getByText('Surgeons', { exact: true }).first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('one patient’s series shows every treatment, the band, and what cannot be why', async () => {
    const { page } = visit;
    const series = card(page, 'One patient’s treatments');
    await series.getByRole('combobox').selectOption({ index: 1 });
    await series.getByText(/^Simulated \d+\.$/).waitFor();
    await series.getByText('The numbers as a table').click();
    const shown = await series.getByRole('row').count();
    const dots = ((await series.getByRole('img').getAttribute('aria-label')) ?? '').split('Treatment ').length - 1;
    expect(shown - 1).toBe(dots);
    expect(dots).toBeGreaterThan(2);
    expect(await violationsOn(page)).toEqual([]);
    await series.scrollIntoViewIfNeeded();
    await visit.screenshot('studio-outcomes-series');
  });

  test('in Spanish on a phone no English is left', async () => {
    const { page } = visit;
    await speakIn(page, 'es');
    await page.getByRole('heading', { name: '¿Qué tal fueron los pronósticos?' }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await englishWordsLeft(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('studio-outcomes-es-phone');
  });

  test('nothing failed in the registry and nothing left this machine', () => {
    expect(failures).toEqual([]);
    expect(visit.problems).toEqual([]);
    visit.assertOffline();
  });
});
