import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Visit, visitStudio } from './browser.ts';
import { goToStep, patience, screens, speakIn, stopTraining, violationsOn, waitForClay } from './studio.fixture.ts';

const choices = [
  'Do nothing',
  'Lip flip',
  'Toxin for a gummy smile',
  'Toxin for lines around the mouth',
  'Filler',
  'Lip flip and filler',
  'Surgical lip lift',
];

const card = (page: Page, option: string) => page.locator(`#choice-${option}`);

/** Answers a question of the form by the words on a button. */
async function say(page: Page, question: RegExp, words: string): Promise<void> {
  const asked = page.locator('.answers-question', { hasText: question });
  await asked.getByRole('button', { name: words, exact: true }).click();
}

describe('the step Decide', () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await visitStudio({ context: screens.desktop });
    visit.page.setDefaultTimeout(patience);
    await waitForClay(visit.page);
    await goToStep(visit.page, 3);
    await stopTraining(visit.page);
    await goToStep(visit.page, 5);
    await card(visit.page, 'lip-lift').locator('.decide-bar').first().waitFor();
  });
  afterAll(() => visit.close());

  test('every choice has its numbers, doing nothing first and as large as any', async () => {
    const { page } = visit;
    expect(await page.locator('.decide-card h2').allInnerTexts()).toEqual(choices);
    const widths = await page.locator('.decide-card').evaluateAll((all) => all.map((one) => one.clientWidth));
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
    await card(page, 'nothing').getByText('no change', { exact: true }).waitFor();
    await card(page, 'lip-flip').getByText('No approved reversal. It wears off.').waitFor();
    expect(await page.locator('h1').innerText()).toBe('We cannot say yet if a lip flip fits you.');
    expect(await violationsOn(page)).toEqual([]);
  });

  test('an answer rules a choice out with its reason, and taking it back opens it again', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Answer a few questions' }).click();
    await say(page, /wind instrument/, 'for a living');
    const age = page.locator('.answers-question', { hasText: /How old/ }).locator('input');
    await age.fill('130');
    await page.getByText('Must be 0 to 120 years; not used until then.').waitFor();
    await age.fill('31');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show the choices' }).click();
    expect(await page.locator('h1').innerText()).toBe('Not a lip flip now, and here is why.');
    await card(page, 'lip-flip').getByText('You live from a wind instrument.').waitFor();
    expect(await page.locator('.decide-pill').allInnerTexts()).toEqual(['31 years', 'wind instrument, for a living']);
    await page.getByRole('button', { name: 'How this was reasoned, step by step' }).click();
    await page
      .getByText(/Do you play a wind instrument\? for a living/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await visit.screenshot('studio-6-decide');
    await page.getByRole('button', { name: 'Change answers' }).click();
    await say(page, /wind instrument/, 'for a living');
    await page.getByRole('button', { name: 'Show the choices' }).click();
    expect(await page.locator('h1').innerText()).toBe('We cannot say yet if a lip flip fits you.');
  });

  test('gives a page to take along, made here, with the choices and blanks to fill in', async () => {
    const { page } = visit;
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a page: Consult report' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('philtrum-consult.html');
    const html = await readFile(await file.path(), 'utf8');
    for (const words of ['Do nothing', 'Surgical lip lift', 'of 100']) expect(html).toContain(words);
    expect(html.match(/(?:src|href|url\()[="'(]*https?:/g)).toBeNull();
  });

  test('speaks another language, whole, and reads from the right without breaking its width', async () => {
    const { page } = visit;
    await speakIn(page, 'es');
    expect(await page.locator('h1').innerText()).toBe('Aún no podemos decir si un lip flip le conviene.');
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, String(width)).toBeLessThanOrEqual(0);
    }
    await visit.screenshot('studio-6-decide-es-rtl-phone');
  });

  test('nothing went wrong and nothing left this machine', () => {
    expect(visit.problems).toEqual([]);
    visit.assertOffline();
  });
});
