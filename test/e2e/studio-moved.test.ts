import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Visit, visitStudio } from './browser.ts';
import { dropFile, patience, portraits, screens } from './studio.fixture.ts';

describe('photographs of a movement beside the one at rest', () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await visitStudio({ context: screens.desktop });
    const { page, address } = visit;
    page.setDefaultTimeout(patience);
    await page.goto(`${address}#mirror`);
    await page.reload();
    await page.getByRole('heading', { name: 'A mirror for what your mouth does.' }).waitFor();
    await dropFile(page, 'rest.jpg', await readFile(portraits.rest));
    await page.getByText('Show how your lips move.').waitFor();
  });
  afterAll(() => visit.close());

  const place = (name: string) => visit.page.getByRole('group', { name });

  test('one that cannot be measured, or shows another movement, is refused with the number and what to do', async () => {
    await visit.page.getByLabel('Photo of a smile').setInputFiles(portraits.turned);
    await place('A smile')
      .getByText(/turned [\d.]+ degrees .*Face the camera/)
      .waitFor();
    await visit.page.getByLabel('Photo of a pucker').setInputFiles(portraits.smile);
    await place('A pucker')
      .getByText(/mm wider here than at rest; a pucker is narrower/)
      .waitFor();
    await place('A pucker').getByRole('button', { name: 'Remove' }).click();
    await place('A pucker').getByText('Drop a photo here.').waitFor();
  });

  test('a smile is dropped on its place, measured from rest, and offered to the model', async () => {
    const { page } = visit;
    await dropFile(page, 'smile.jpg', await readFile(portraits.smile), '[aria-label="A smile"]');
    const told = place('A smile').getByText(/Corners moved: left ([\d.]+) mm/);
    await told.waitFor();
    const [, left] = /left ([\d.]+) mm/.exec(await told.innerText()) ?? [];
    expect(Number(left)).toBeGreaterThan(3);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.locator('.moved').scrollIntoViewIfNeeded();
    await visit.screenshot('studio-2-face-moved-desktop');
    await page.getByRole('button', { name: 'Compare with the model' }).click();
    await page.getByRole('button', { name: 'Fit the model to my movement' }).waitFor();
  });

  test('removed, there is nothing to fit; nothing left this machine', async () => {
    const { page } = visit;
    await page.keyboard.press('1');
    await place('A smile').getByRole('button', { name: 'Remove' }).click();
    await page.keyboard.press('3');
    await page.getByRole('button', { name: 'Add a photo of my smile' }).waitFor();
    expect(visit.problems).toEqual([]);
    visit.assertOffline();
  });
});
