import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Visit, visitStudio } from './browser.ts';
import { englishLeft } from './english-left.ts';
import { goToStep, patience, screens, speakIn, stopTraining, violationsOn, waitForClay } from './studio.fixture.ts';

describe('the odds of the reference face', () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await visitStudio({ context: { ...screens.desktop, reducedMotion: 'reduce' } });
    const { page } = visit;
    page.setDefaultTimeout(patience);
    await waitForClay(page);
    await stopTraining(page);
    await goToStep(page, 4);
    await page.locator('.replay-grid').waitFor();
    await card('Beside another plan').getByRole('row').nth(1).waitFor();
  });
  afterAll(() => visit.close());

  function card(name: string): Locator {
    return visit.page.getByRole('region', { name, exact: true });
  }

  const sheet = () => visit.page.getByRole('dialog', { name: 'How sure are you, and why?' });

  test('any number answers how sure, and why: range, drivers, rule, own error, sources', async () => {
    const { page } = visit;
    await page
      .getByRole('button', { name: /^A straw is harder to use: .* How sure, and why\?$/ })
      .first()
      .click();
    await sheet()
      .getByText(/of 100 simulated treatments of a face like this; between \d+ and \d+/)
      .waitFor();
    await sheet().getByText('The injector decides').waitFor();
    await sheet().getByText('Studies it agrees and disagrees with').waitFor();
    const words = await sheet().innerText();
    for (const part of [
      'Nobody decides',
      'Not known about you yet',
      'unknown about you',
      'Closing on a straw keeps less',
      'could be',
      'First estimate',
      'Li 2020, n = 3',
    ])
      expect(words).toContain(part);
    await page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'detached' });
  });

  test('every number of every card opens the sheet with its own title', async () => {
    const { page } = visit;
    for (const twin of await page.locator('details.twin > summary').all()) await twin.click();
    for (const name of [
      'Lift against movement',
      'Who decides',
      'The best beside all',
      'Your calendar',
      'The same plan again',
      'Needle beside its place',
      'Beside another plan',
    ]) {
      await card(name).locator('.why').first().click();
      expect(await sheet().locator('.lead strong').innerText(), name).toMatch(/\w/);
      await page.keyboard.press('Escape');
      await sheet().waitFor({ state: 'detached' });
    }
  });

  test('weeks become days of the person’s own calendar, and no date is asked of anybody', async () => {
    const { page } = visit;
    const before = visit.requests.length;
    await page.getByLabel('Day of the treatment').fill('2026-12-01');
    await page.getByLabel('A day that matters').fill('2027-01-09');
    await page.getByLabel('What it is').fill('a wedding');
    await page.getByRole('button', { name: 'Add the day' }).click();
    const words = await card('Your calendar').innerText();
    expect(words).toContain('On your calendar');
    expect(words).toMatch(/9 Jan 2027, a wedding\.\s*5\.6 weeks after the treatment/);
    expect(words).toContain('treated 1 Dec 2026');
    expect(visit.requests.length).toBe(before);
    await page.getByRole('button', { name: 'Remove a wedding' }).click();
    expect(await card('Your calendar').innerText()).not.toContain('a wedding.');
  });

  test('twenty repeats stay in sight where motion is not wanted; a history is answered', async () => {
    const { page } = visit;
    const again = card('The same plan again');
    expect(await again.locator('.replay-tile').count()).toBe(20);
    await again.getByRole('button', { name: 'Replay' }).click();
    await page.waitForTimeout(300);
    expect(await again.locator('.replay-tile.is-hidden').count()).toBe(0);
    const answer = again.getByRole('status');
    const first = await answer.innerText();
    expect(first).toMatch(/may have it again in .*\d+ of 100/);
    await again.getByRole('button', { name: '1: no' }).click();
    await expect.poll(() => answer.innerText()).not.toBe(first);
  });

  test('another plan is drawn on the same people; doing nothing has none of the harms', async () => {
    const { page } = visit;
    const beside = card('Beside another plan');
    const straw = beside.getByRole('row', { name: /^A straw is harder to use/ });
    expect(await straw.getByRole('cell').nth(2).innerText()).toMatch(/^0 /);
    await page.getByLabel('The other plan').selectOption('lip-flip-heavy');
    const ofHundred = async () => Number((await straw.getByRole('cell').nth(2).innerText()).split(' ')[0]);
    const plan = Number((await straw.getByRole('cell').nth(1).innerText()).split(' ')[0]);
    await expect.poll(ofHundred, { timeout: 60_000 }).toBeGreaterThan(plan);
  });

  test('nothing promises, and no accessibility fault with everything open', async () => {
    const { page } = visit;
    const words = await page.locator('main').innerText();
    expect(words).not.toMatch(/\bwill\b|safe dose|recommended|\d ?%/i);
    expect(await violationsOn(page)).toEqual([]);
    await page.locator('.why').first().click();
    await sheet().getByText('The injector decides').waitFor();
    expect(await violationsOn(page, 'dialog')).toEqual([]);
    await visit.screenshot('studio-5-odds-why-desktop');
    await page.keyboard.press('Escape');
  });

  test('cards, calendar and answers are said in Spanish, with its decimal sign and its dates', async () => {
    const { page } = visit;
    await speakIn(page, 'es');
    await page.getByRole('button', { name: 'Profesional', exact: true }).first().click();
    await card('Tracción perdida abajo y arriba').waitFor();
    expect(await englishLeft(page)).toEqual([]);
    const calendar = card('Su calendario');
    await calendar.getByLabel('Día del tratamiento').fill('2026-12-01');
    expect(await calendar.innerText()).toMatch(/1 dic 2026[\s\S]*ene 2027/);
    expect(await card('Lo mejor junto a todo').innerText()).toMatch(/\d,\d\d mm \(/);
    await page.locator('.why').first().click();
    const why = page.getByRole('dialog', { name: '¿Cuán seguro es, y por qué?' });
    await why.getByText('Lo decide quien inyecta').waitFor();
    await why.getByText('Estudios con los que coincide y con los que no').waitFor();
    expect(await englishLeft(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('nothing went wrong and nothing left this machine', () => {
    expect(visit.problems).toEqual([]);
    visit.assertOffline();
  });
});
