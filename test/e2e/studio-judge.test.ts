import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Visit, visitStudio } from './browser.ts';
import { elsewhere, writeElsewhere } from './elsewhere-film.ts';
import { patience, portraits, screens, violationsOn } from './studio.fixture.ts';

const scratch = mkdtempSync(join(tmpdir(), 'philtrum-judge-'));
const film = join(scratch, 'advertised.mp4');
afterAll(() => rmSync(scratch, { recursive: true }));

const choose = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function saved(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), choose(page, button)]);
  return readFile(await file.path(), 'utf8');
}

async function assertAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}

/** How long a picture of a film may take to be drawn. */
const drawn = { timeout: patience };

/** What the players of both mouths are doing. */
const players = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('video')].map(({ currentTime, paused, muted, seeking }) => ({
      at: currentTime,
      paused,
      muted,
      seeking,
    })),
  );

/** Opacity of a covered picture in its middle and in its four corners, 0 to 255; all 0 until it is drawn. */
const covering = (page: Page, which: number) =>
  page.evaluate((index) => {
    const canvas = document.querySelectorAll<HTMLCanvasElement>('canvas.covered-video')[index];
    const at = (x: number, y: number) =>
      canvas.getContext('2d')?.getImageData(Math.round(x), Math.round(y), 1, 1).data[3] ?? -1;
    const [right, bottom] = [canvas.width - 2, canvas.height - 2];
    return {
      middle: at(right / 2, bottom / 2),
      corners: [at(1, 1), at(right, 1), at(1, bottom), at(right, bottom)],
    };
  }, which);

describe('a before and after from elsewhere', () => {
  let visit: Visit;

  beforeAll(async () => {
    await writeElsewhere(film);
    visit = await visitStudio({ context: screens.desktop });
    visit.page.setDefaultTimeout(patience);
    await visit.page.goto(`${visit.address}#compare`);
    await visit.page.reload();
  });
  afterAll(() => visit.close());

  test('is split where it jumps, both parts are measured, and the smile that was lost is told', async () => {
    const { page } = visit;
    await page.locator('input[data-what="both"]').setInputFiles(film);
    await page.getByRole('button', { name: 'jump at 3.8 s', pressed: true }).waitFor();
    expect(elsewhere.cutAtSeconds).toBeCloseTo(3.75, 10);
    await choose(page, 'Split and measure');
    await page.getByText('advertised.mp4 is measured next').waitFor();
    expect(await page.getByRole('button', { name: 'Measuring both parts …' }).isDisabled()).toBe(true);
    const claim = page.locator('.compare-claim h1');
    expect(await claim.innerText()).toMatch(
      /In a smile the (left|right) corner moves [2-4]\.\d mm less far than before/,
    );
    await page.getByText('advertised.mp4, 0.0 s to 3.8 s').first().waitFor();
  });

  test('only the mouths are shown, at the same moment, silent, and neither side shows the other part', async () => {
    const { page } = visit;
    await choose(page, 'Photo, face covered');
    await expect.poll(() => covering(page, 1), drawn).toEqual({ middle: 255, corners: [0, 0, 0, 0] });
    expect(await covering(page, 0)).toEqual({ middle: 255, corners: [0, 0, 0, 0] });
    await visit.screenshot('studio-judge-photo-desktop');
    const standing = async () => {
      await expect
        .poll(async () => (await players(page)).every(({ paused, seeking }) => paused && !seeking), drawn)
        .toBe(true);
      return (await players(page)).map(({ at }) => at);
    };
    const scrub = page.getByLabel('Time after rest is left');
    await scrub.fill('1');
    const [before, after] = await standing();
    expect(Math.abs(after - before - elsewhere.cutAtSeconds)).toBeLessThan(0.3);
    await scrub.press('End');
    await expect.poll(async () => (await standing())[0], drawn).toBeGreaterThan(before);
    const [last] = await standing();
    expect(last).toBeLessThan(elsewhere.cutAtSeconds);
    await choose(page, 'Play');
    await expect.poll(async () => (await players(page)).some(({ paused }) => !paused), drawn).toBe(true);
    expect((await players(page)).map(({ muted }) => muted)).toEqual([true, true]);
    await choose(page, 'Stop the replay');
    await choose(page, 'Rest');
    const rests = await standing();
    expect([rests[0], rests[1] - elsewhere.cutAtSeconds].every((at) => at > 0.2 && at < 3.6)).toBe(true);
    await choose(page, 'Smile');
  });

  test('slider and ghost lay one over the other, in photographs and in clay', async () => {
    const { page } = visit;
    await choose(page, 'Slider');
    await page.getByLabel('Where before ends and after begins').fill('30');
    expect(await page.locator('.slider-split-layer').nth(1).getAttribute('style')).toContain('70%');
    await choose(page, 'Ghost');
    await page.getByText('before shines through').waitFor();
    expect(await page.locator('.slider-split-layer--ghost canvas').count()).toBe(1);
    await choose(page, 'Neutral clay');
    await page.getByText('white dots: before').waitFor();
    await page.locator('.replay-card .mouth-view--clay').waitFor();
    await choose(page, 'Side by side');
  });

  test('real video is rated blind: sides drawn anew, no titles, silent; then the key, agreement, export and import', async () => {
    const { page } = visit;
    await choose(page, 'Rate these two blind');
    await page.getByLabel('Shown as').selectOption('photo');
    await page.getByLabel(/^Shown twice/).fill('1');
    await page.getByLabel('Seed of order and sides').fill('1');
    await choose(page, 'Start: 1 case');
    for (const trial of [1, 2]) {
      await page.getByRole('heading', { name: `${trial} of 2` }).waitFor();
      await expect.poll(() => covering(page, 1), drawn).toEqual({ middle: 255, corners: [0, 0, 0, 0] });
      expect((await players(page)).every(({ muted }) => muted)).toBe(true);
      expect(await page.locator('main').innerHTML()).not.toMatch(/advertised|Case|before/i);
      for (const letter of ['A', 'B']) {
        await page.locator(`input[name=natural-${letter}][value="5"]`).check();
        await page.locator(`input[name=treated-${letter}][value="${letter === 'A' ? 2 : 4}"]`).check();
      }
      await page.getByLabel('Remark on this moment').last().fill('stops short');
      await page
        .getByRole('button', { name: /^Add at/ })
        .last()
        .click();
      if (trial === 1) await visit.screenshot('studio-judge-trial-desktop');
      await page.getByRole('button', { name: /^(Next|Finish and reveal)$/ }).click();
    }
    expect(await page.getByRole('table').first().innerText()).toMatch(/Case 1.*Smile, \d\.\d s: stops short/s);
    const [sheet] = JSON.parse(await saved(page, 'Save ratings as JSON'));
    const shown = sheet.session.trials.map(({ shown: clips }: { shown: readonly string[] }) => clips.join());
    expect(new Set(shown).size).toBe(2);
    const other = join(scratch, 'other.json');
    writeFileSync(other, JSON.stringify({ ...sheet, rater: 'Another' }));
    await page.locator('input[data-what="ratings"]').setInputFiles(other);
    await page.getByRole('heading', { name: 'Lay person: 2 raters' }).waitFor();
    await page
      .getByText(/Agreement on “treated\?”/)
      .first()
      .waitFor();
    writeFileSync(other, '{"schema":"philtrum/ratings@1"}');
    await page.locator('input[data-what="ratings"]').setInputFiles(other);
    await page.getByText('ratings[0] is not a rater’s sheet').waitFor();
    await assertAccessible(page);
  });

  // last, because a photograph of one's own starts a forecast
  test('“is this person like me?” is answered from my own photograph, and age may settle it', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.getByText('Is this person like me?').click();
    await choose(page, 'Measure a photo or a clip of yourself');
    await page.locator('input[type=file]').first().setInputFiles(portraits.rest);
    await page.locator('table.measures').waitFor();
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    const card = page.locator('.likeness');
    await card.getByText('Is this person like me?').click();
    await card.getByText(/cannot be told whether|is like you/).waitFor();
    expect(await card.getByRole('row', { name: /^Upper red lip \d\.\d \d\.\d/ }).count()).toBe(1);
    await card.getByLabel('Your age').selectOption('20');
    await card.getByLabel('Their age').selectOption('60');
    await card.getByText('This person is not like you.').waitFor();
    await card.getByText('You are 20 to 29, they 60 to 69: lips change with age.').waitFor();
    await assertAccessible(page);
    await visit.screenshot('studio-judge-likeness-desktop');
  });

  test('nothing went wrong and nothing left this machine', () => {
    expect(visit.problems).toEqual([]);
    visit.assertOffline();
  });
});
