import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClips } from '#clip';
import { toMeasurement } from '#measure';
import { jsonText } from '#units';
import { main } from '../../src/cli/main.ts';
import { type MadeClip, madeClip } from '../../src/compare/made-clip.fixture.ts';
import { type Visit, visitStudio } from './browser.ts';
import { englishLeft } from './english-left.ts';
import { patience, screens, speakIn, violationsOn } from './studio.fixture.ts';

const scratch = mkdtempSync(join(tmpdir(), 'philtrum-compare-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A measured clip as a file, as the Face step and the command line save it. */
function saved(name: string, made: MadeClip): string {
  const path = join(scratch, `${name}.json`);
  writeFileSync(path, jsonText(withClips(toMeasurement([], '0'), [{ file: `${name}.mp4`, clip: madeClip(made) }])));
  return path;
}

const handIn = (page: Page, what: string, path: string) =>
  page.locator(`input[data-what="${what}"]`).setInputFiles(path);

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFile(await file.path(), 'utf8');
}

async function assertAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
}

describe('before and after', () => {
  let visit: Visit;
  const before = saved('before', { seed: 1, upper: 6, smile: [10, 10] });
  const after = saved('after', { seed: 2, upper: 6, smile: [7, 7] });

  beforeAll(async () => {
    visit = await visitStudio({ context: { ...screens.desktop, reducedMotion: 'reduce' } });
    visit.page.setDefaultTimeout(patience);
    // not by way of the first page, whose forecast would keep both threads busy
    await visit.page.goto(`${visit.address}#compare`);
    await visit.page.reload();
  });
  afterAll(() => visit.close());

  test('two measured clips give a claim, two mouths, curves and a table over what cannot be told', async () => {
    const { page } = visit;
    await page.getByRole('heading', { name: /Judge a before and after/ }).waitFor();
    expect(await page.getByRole('link', { name: 'Compare', exact: true }).getAttribute('aria-current')).toBe('page');
    await handIn(page, 'before', before);
    await page.getByRole('heading', { name: /The other one/ }).waitFor();
    await handIn(page, 'after', after);
    const claim = page.locator('.compare-claim h1');
    expect(await claim.innerText()).toMatch(/In a smile .*less.*than before .*\(95 of 100: .* mm\)/);
    await page.locator('.mouth-view--clay').nth(1).waitFor();
    const corner = page.getByRole('row', { name: /^Left corner, way from rest/ });
    expect(await corner.innerText()).toMatch(/−[23]\.\d\s−\d\.\d to −\d\.\d/);
    const upper = page.getByRole('row', { name: /^Upper red lip before/ });
    expect(await upper.innerText()).toContain('no detectable change');
    expect(await page.getByRole('row', { name: /^Left corner \d/ }).innerText()).toMatch(/0\.\d\d × 0\.\d\d to/);
    await page.getByText('Numbers as a table').click();
    await page.getByRole('columnheader', { name: 's after rest is left' }).waitFor();
    await visit.screenshot('studio-compare-desktop');
    await assertAccessible(page);
  });

  test('keys flip the sides and move the moment; × 3 says so; what is saved is what is shown', async () => {
    const { page } = visit;
    await page.locator('main').click({ position: { x: 4, y: 4 } });
    await page.keyboard.press('b');
    await page.locator('.replay-card').getByText('After', { exact: true }).waitFor();
    await page.keyboard.press('b');
    await page.locator('.replay-card').getByText('Before', { exact: true }).waitFor();
    const scrub = page.getByLabel('Time after rest is left');
    const at = Number(await scrub.inputValue());
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => Number(await scrub.inputValue())).toBeCloseTo(at + 0.1, 5);
    await page.getByRole('button', { name: '× 3', exact: true }).click();
    await page.getByText('Moved three times as far as measured.').waitFor();
    const document = JSON.parse(await download(page, 'Save as JSON'));
    expect(document.schema).toBe('philtrum/comparison@1');
    expect(document.claim).toBe(await page.locator('.compare-claim h1').innerText());
    const out = join(scratch, 'comparison.json');
    expect(await main(['compare', before, after, '--out', out])).toBe(0);
    expect(JSON.parse(await readFile(out, 'utf8')).captures).toEqual(document.captures);
    expect(await download(page, 'Save as CSV')).toMatch(/^expression,kind,name,unit,/);
  });

  test('clips with the head held otherwise are kept, their numbers are not shown', async () => {
    const { page } = visit;
    await handIn(page, 'after', saved('turned', { seed: 3, yawDeg: 6 }));
    await page.getByRole('heading', { name: 'The smile cannot be compared' }).waitFor();
    expect(await page.locator('.change-table').count()).toBe(0);
    expect(await page.locator('.compare-numbers').innerText()).toMatch(/6\.0° .* up to 3° can be compared/);
    const letter = join(scratch, 'letter.json');
    writeFileSync(letter, '{"captures": []}');
    await handIn(page, 'after', letter);
    await page.getByText('captures is missing or empty').waitFor();
  });

  test('clips are rated blind: no title before the reveal, then the key, the statistics and the files', async () => {
    const { page } = visit;
    await page.evaluate(() => {
      location.hash = '#rate';
    });
    await page.getByRole('heading', { name: /Rate clips/ }).waitFor();
    for (const i of [1, 2, 3, 4]) {
      await page.getByRole('button', { name: i === 1 ? 'Add the first case' : 'Add a case' }).click();
      await handIn(page, `first clip of Case ${i}`, before);
      await handIn(page, `second clip of Case ${i}`, after);
    }
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Start: 4 cases' }).click();
    for (const trial of [1, 2, 3, 4]) {
      await page.getByRole('heading', { name: `${trial} of 4` }).waitFor();
      expect(await page.locator('main').innerText()).not.toMatch(/Case \d|before|after\.json/i);
      for (const letter of ['A', 'B']) {
        await page.locator(`input[name=natural-${letter}][value="${trial + 1}"]`).check();
        await page.locator(`input[name=treated-${letter}][value="${letter === 'A' ? 2 : 4}"]`).check();
      }
      if (trial === 1) {
        await page.getByLabel('Remark on this moment').first().fill('stiff corner');
        await page
          .getByRole('button', { name: /^Add at/ })
          .first()
          .click();
        await visit.screenshot('studio-rating-desktop');
      }
      await page.getByRole('button', { name: trial < 4 ? 'Next' : 'Finish and reveal' }).click();
    }
    await page.getByRole('heading', { name: /told \d of 4 times; guessing gives half/ }).waitFor();
    expect(await page.getByRole('table').first().innerText()).toMatch(/Case [1-4].*stiff corner/s);
    await assertAccessible(page);
    const [sheet] = JSON.parse(await download(page, 'Save ratings as JSON'));
    expect(sheet).toMatchObject({ schema: 'philtrum/ratings@1', kind: 'lay' });
    expect(sheet.answers).toHaveLength(4);
    const table = (await download(page, 'Save ratings as CSV')).trimEnd().split('\r\n');
    expect(table).toHaveLength(1 + 8);
  });

  test('speaks another language, whole, and a phone holds its longer words', async () => {
    const { page } = visit;
    expect((await englishLeft(page)).length).toBeGreaterThan(20);
    await speakIn(page, 'es');
    await page.getByRole('heading', { name: /se acertó \d de 4 veces; al azar/ }).waitFor();
    expect(await englishLeft(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await assertAccessible(page);
    await page.evaluate(() => {
      location.hash = '#compare';
    });
    await handIn(page, 'after', after);
    await page.getByRole('heading', { name: /^Al sonreír la boca es 4,2 mm más estrecha que antes/ }).waitFor();
    await page.locator('.mouth-view--clay').first().waitFor();
    expect(await englishLeft(page)).toEqual([]);
    await assertAccessible(page);
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((way) => {
        document.documentElement.dir = way;
      }, dir);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, dir).toBeLessThanOrEqual(0);
    }
    await visit.screenshot('studio-compare-es-rtl-phone');
  });

  test('nothing went wrong and nothing left this machine', () => {
    expect(visit.problems).toEqual([]);
    visit.assertOffline();
  });
});
