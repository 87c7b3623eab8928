import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFace, referenceFaces } from '#anatomy';
import { createForecaster } from '#forecast';
import { forecastExpressions } from '#measure';
import { builtInPlans } from '#plan';
import { softwareVersion } from '../../src/cli/provenance.ts';
import { createThreadPool } from '../../src/cli/threads/pool.ts';
import { type Visit, visitStudio } from './browser.ts';
import { firstAnswer, goToStep, patience, screens, stopTraining, violationsOn, waitForClay } from './studio.fixture.ts';

describe('the studio with the reference face', () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await visitStudio({ context: screens.desktop });
    visit.page.setDefaultTimeout(patience);
  });
  afterAll(() => visit.close());

  test('the first page shows a mouth in clay and an answer that was computed now', async () => {
    const { page } = visit;
    await waitForClay(page);
    expect(await page.locator('.landing-foot').innerText()).toMatch(/Computing this mouth|of 100/);
    const words = await firstAnswer(page);
    expect(words).toMatch(/Red lip [+−]?\d\.\d mm \([+−]?\d\.\d to [+−]?\d\.\d\)/);
    expect(words).toMatch(/harder in \d+ of 100 \(\d+ to \d+\)/);
    await stopTraining(page);
    await page.getByRole('link', { name: 'Philtrum, first page' }).click();
    await page.getByRole('button', { name: 'Rest', exact: true }).click();
    await waitForClay(page);
    await page.waitForTimeout(1500);
    await visit.screenshot('studio-1-landing-desktop');
  });

  test('the page and Node give the same forecast of the same seed, to five digits', async () => {
    const { page } = visit;
    await goToStep(page, 4);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the numbers' }).click(),
    ]);
    const inPage = await readFile(await download.path(), 'utf8');
    const saved = JSON.parse(inPage);
    expect(saved.surrogate.order).toBe('first-order');
    expect(farthestApart(await firstOrderInNode(saved.seed, saved.draws), saved)).toBeLessThan(1e-5);
  });

  test('expressions are solved, not drawn: a smile is wider than rest, a pucker narrower', async () => {
    const { page } = visit;
    await goToStep(page, 3);
    await waitForClay(page);
    const widthIn = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('button', { name: 'Numbers as a table' }).click();
      const cell = page
        .getByRole('row', { name: /^mouth width/ })
        .getByRole('cell')
        .nth(1);
      const width = Number((await cell.innerText()).replace('−', '-'));
      await page.keyboard.press('Escape');
      return width;
    };
    const [rest, smile, pucker] = [await widthIn('Rest'), await widthIn('Smile'), await widthIn('Pucker')];
    expect(smile).toBeGreaterThan(rest + 2);
    expect(pucker).toBeLessThan(rest - 2);
  });

  test('the keys of the page work', async () => {
    const { page } = visit;
    await goToStep(page, 3);
    const pressed = (name: string) => page.getByRole('button', { name, exact: true }).getAttribute('aria-pressed');
    await page.getByRole('button', { name: 'Rest', exact: true }).click();
    await page.keyboard.press('e');
    expect(await pressed('Smile')).toBe('true');
    await page.keyboard.press('b');
    expect(await pressed('Now')).toBe('true');
    const weekOf = () => page.getByRole('slider', { name: 'Week after treatment' }).getAttribute('aria-valuenow');
    expect(await weekOf()).toBe('2');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await weekOf()).toBe('6');
    await page.keyboard.press('ArrowLeft');
    expect(await weekOf()).toBe('5');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await goToStep(page, 1);
    await page.getByRole('button', { name: 'Nothing leaves this device' }).click();
    await page.getByRole('dialog', { name: 'Nothing has left this device' }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('a site moves by keys, a value out of range is kept and named, undo brings it back', async () => {
    const { page } = visit;
    await goToStep(page, 2);
    await page.getByRole('button', { name: 'Professional' }).click();
    const site = page.getByRole('button', { name: /^L1, 1 U/ });
    await site.focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.getByLabel('Up', { exact: true }).inputValue()).toBe('0.5');
    const units = page.getByLabel('Units', { exact: true });
    await units.fill('400');
    await page.getByText('This plan is not forecast.').waitFor();
    expect(await units.inputValue()).toBe('400');
    expect(await units.getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByText('This plan is not forecast.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Nothing no injection' }).click();
    await page.getByRole('heading', { name: 'Nothing is injected.' }).waitFor();
    await page.getByRole('button', { name: 'Lip flip, 4 × 1 U upper red edge' }).click();
    await visit.screenshot('studio-3-plan-professional-desktop');
    await page.getByRole('button', { name: 'Patient', exact: true }).click();
    expect(await page.getByLabel('Units', { exact: true }).count()).toBe(0);
  });

  test('no step has an accessibility fault', async () => {
    const { page } = visit;
    for (const step of [1, 2, 3, 4] as const) {
      await goToStep(page, step);
      await page.waitForTimeout(700);
      expect(await violationsOn(page), `step ${step}`).toEqual([]);
    }
  });

  test('nothing went wrong and nothing left this machine', () => {
    expect(visit.problems).toEqual([]);
    visit.assertOffline();
  });
});

/** The first answer for the reference face and the plan that the studio opens with, as the command line writes it. */
async function firstOrderInNode(seed: number, draws: number): Promise<unknown> {
  const pool = createThreadPool(2);
  try {
    const provenance = { software: softwareVersion(), kernel: pool.kernelMark };
    const face = buildFace(referenceFaces['reference-female'], 'coarse');
    const forecaster = createForecaster({ face, pool, seed, expressions: forecastExpressions, provenance });
    const answer = await forecaster.firstOrder(builtInPlans['lip-flip-4x1'], draws);
    if (!answer.ok) throw new Error(answer.detail);
    return JSON.parse(JSON.stringify({ ok: true, ...answer.forecast }));
  } finally {
    await pool.close();
  }
}

/** Largest difference of any two numbers of two documents, relative where they are above 1; infinite when anything else differs. */
function farthestApart(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) / Math.max(1, Math.abs(one));
  }
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
    return one === other ? 0 : Number.POSITIVE_INFINITY;
  }
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Math.max(0, ...[...names].map((name) => farthestApart(Reflect.get(one, name), Reflect.get(other, name))));
}
