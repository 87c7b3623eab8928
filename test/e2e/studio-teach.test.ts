import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveStudio } from '../../src/server/index.ts';
import { lessonIds } from '../../src/web/teach/lessons/lesson.ts';
import { type Visit, visitStudio } from './browser.ts';
import { patience, screens, violationsOn } from './studio.fixture.ts';

/** Pages beside the lessons. */
const others = ['teach', 'teach/quiz', 'teach/views', 'teach/talk', 'evidence'] as const;

describe('lessons and evidence', () => {
  let server: Awaited<ReturnType<typeof serveStudio>>;
  let visit: Visit;
  let page: Page;
  /** A link within the page: what was there before is gone two frames later. */
  const open = async (hash: string) => {
    await page.goto(`${server.address}#${hash}`);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page
      .locator(hash.startsWith('evidence') ? '.evidence h1' : '.teach .teach-title')
      .first()
      .waitFor();
  };

  beforeAll(async () => {
    const directory = join(fileURLToPath(new URL('../..', import.meta.url)), 'dist', 'web');
    server = await serveStudio({ directory, port: 0 });
    visit = await visitStudio({ context: screens.desktop, address: `${server.address}#teach` });
    page = visit.page;
    page.setDefaultTimeout(patience);
  });
  afterAll(async () => {
    await visit.close();
    await server.close();
  });

  test.each(lessonIds)('lesson %s: the slider changes the numbers, and a guess opens the answer', async (id) => {
    await open(`teach/${id}`);
    const shown = async () => {
      const words = await page.locator('.teach-facts').innerText();
      return { words, drawn: await page.locator('.teach-picture').innerHTML() };
    };
    const slider = page.locator('.teach-slider-name input');
    await slider.press('Home');
    const first = await shown();
    await slider.press('End');
    const last = await shown();
    expect(last.words).not.toBe(first.words);
    expect(last.drawn).not.toBe(first.drawn);
    expect(await page.locator('.teach-reveal').count()).toBe(0);
    await page.locator('.teach-answer').first().click();
    expect(await page.locator('.teach-reveal').innerText()).toMatch(/\w{3}/);
    expect(await page.getByText('after your guess').count()).toBe(0);
    expect(page.url()).toMatch(new RegExp(`#teach/${id}\\?at=`));
  });

  test('a link opens a lesson at its position; one beyond the slider opens at its end', async () => {
    await open('teach/tug?at=40');
    const slider = page.locator('.teach-slider-name input');
    await expect.poll(() => slider.inputValue()).toBe('40');
    await open('teach/tug?at=4000');
    await expect.poll(() => slider.inputValue()).toBe('100');
    await open('teach/no-such-lesson');
    await expect.poll(() => page.locator('.teach-link').count()).toBe(lessonIds.length);
  });

  test('a quiz gives reasons; a view is kept with a note; a talk is shown page by page with keys', async () => {
    await open('teach/quiz');
    await page.locator('.teach-question').first().locator('.teach-answer').first().click();
    await page.locator('.teach-reveal').waitFor();
    await open('teach/tug?at=40');
    await page.getByRole('button', { name: 'Keep this view with a note' }).click();
    await open('teach/views');
    await page.locator('.teach-slides').getByText('40 of 100').first().waitFor();
    await open('teach/talk');
    await page.getByRole('button', { name: 'Show it on the whole screen' }).click();
    const shown = page.locator('.teach-present');
    await expect
      .poll(async () => {
        await page.keyboard.press('End');
        return shown.innerText();
      })
      .toContain('Why I do, or do not, do it');
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await shown.waitFor({ state: 'detached' });
  });

  test('a talk that was saved is opened again; one that is not a talk is refused by its field', async () => {
    await open('teach/talk');
    const file = page.locator('input[type="file"]').last();
    const talk = {
      schema: 'philtrum/talk@1',
      title: 'My talk',
      slides: [{ kind: 'lesson', lesson: 'watch', at: 7, note: 'Look here' }],
      ending: 'Because I say so',
    };
    const give = (document: object) =>
      file.setInputFiles({
        name: 'talk.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(document)),
      });
    await give(talk);
    await page.locator('textarea', { hasText: '' }).first().waitFor();
    await expect.poll(() => page.locator('.teach-field input[type="text"]').first().inputValue()).toBe('My talk');
    await give({ ...talk, slides: [{ kind: 'lesson', lesson: 'watch', at: 99, note: '' }] });
    await expect
      .poll(() => page.locator('.refusal').innerText())
      .toContain('slides[0].at must be a number from -15 to 15');
  });

  test('every claim is one click from its source', async () => {
    await open('evidence');
    const more = page.locator('.evidence-more');
    const count = await more.count();
    expect(count).toBeGreaterThan(20);
    const empty = await more.evaluateAll((all) => all.filter((one) => one.querySelectorAll('li').length === 0).length);
    expect(empty).toBe(0);
  });

  test('axe finds nothing on any page', async () => {
    for (const hash of ['teach/tug', 'teach/quiz', 'teach/talk', 'evidence']) {
      await open(hash);
      expect(await violationsOn(page), hash).toEqual([]);
    }
  });

  test('no page is wider than a phone, from right to left as well', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const direction of ['ltr', 'rtl']) {
      for (const hash of [...others, ...lessonIds.map((id) => `teach/${id}`)]) {
        await open(hash);
        await page.evaluate((dir) => {
          document.documentElement.dir = dir;
        }, direction);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, `${direction} ${hash}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test('nothing went wrong and nothing left this machine', () => {
    expect(visit.problems).toEqual([]);
    visit.assertOffline();
  });
});
