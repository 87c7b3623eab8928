import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Visit, visitStudio } from './browser.ts';
import { patience, screens, stopTraining, waitForClay } from './studio.fixture.ts';

describe('the studio on a phone', () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await visitStudio({ context: screens.phone });
    visit.page.setDefaultTimeout(patience);
  });
  afterAll(() => visit.close());

  test('every step fits the width and is reached by its tab; the notice stays in sight', async () => {
    const { page } = visit;
    await waitForClay(page);
    await visit.screenshot('studio-1-landing-phone');
    await page.getByRole('button', { name: 'Use this reference face' }).click();
    await stopTraining(page);
    for (const [i, name] of ['Face', 'Plan', 'Motion', 'Odds', 'Decide'].entries()) {
      await page.locator('.step-tabs').getByText(name, { exact: true }).click();
      await page.waitForTimeout(1500);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, name).toBeLessThanOrEqual(0);
      expect(await page.getByText('Sudden facial droop?').isVisible()).toBe(true);
      await visit.screenshot(`studio-${i + 2}-${name.toLowerCase()}-phone`);
    }
  });

  test('what can be tapped is large enough', async () => {
    const small = await visit.page.evaluate(() => {
      const targets = [...document.querySelectorAll('.step-tabs a, .button, .pill, .choice button, .header-menu')];
      return targets
        .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 40 || box.width < 40))
        .map(({ text, box }) => `${text}: ${Math.round(box.width)} x ${Math.round(box.height)}`);
    });
    expect(small).toEqual([]);
  });

  test('nothing went wrong and nothing left this machine', () => {
    expect(visit.problems).toEqual([]);
    visit.assertOffline();
  });
});
