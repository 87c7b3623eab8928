import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClips } from '#clip';
import { compareCaptures } from '#compare';
import type { LipGeometry } from '#measure';
import { toMeasurement } from '#measure';
import { type Language, speakEverything, voiceOf } from '#messages';
import { type PageSetting, renderComparison, renderMeasurement, renderReport } from '#report';
import { typeface } from '../../src/cli/document/typeface.ts';
import { madeClip } from '../../src/compare/made-clip.fixture.ts';
import { type Visit, visitStudio } from '../e2e/browser.ts';
import { violationsOn } from '../e2e/studio.fixture.ts';
import { inputs } from '../fixtures/document-inputs.ts';

speakEverything();

const [before, after] = [madeClip({ seed: 1 }), madeClip({ seed: 2, upper: 8, smile: [9, 8], yawDeg: 1 })];
const lips = [before, after].map(
  ({ captures }) => captures.find(({ expression }) => expression === 'rest')?.geometry,
) as [LipGeometry, LipGeometry];

/** The three pages of the command line; words that only English has in each. */
const pages = {
  forecast: {
    render: (setting: PageSetting) => {
      if (inputs.forecast === null) throw new Error('the examples hold a forecast');
      const { plan, measures } = inputs;
      return renderReport(inputs.forecast, { plan, face: 'gummy-smile', measures, ...setting });
    },
    english: /\b(?:the|of 100|week|lip is|smile|injected|nobody)\b/i,
    headings: 8,
  },
  measurement: {
    render: (setting: PageSetting) => {
      const { captures, clips, provenance } = withClips(toMeasurement([], 'test'), [{ file: 'a.mp4', clip: before }]);
      return renderMeasurement(
        { captures: captures.map((capture) => ({ file: 'a.mp4', capture })), clips, provenance },
        setting,
      );
    },
    english: /\b(?:the|lip is|smile|mouth|corner|seen by|value|pictures)\b/i,
    headings: 3,
  },
  comparison: {
    render: (setting: PageSetting) =>
      renderComparison(compareCaptures(before, after, 'philtrum test'), {
        before: 'a.mp4',
        after: 'b.mp4',
        lips: { rest: lips },
        ...setting,
      }),
    english: /\b(?:the|lip is|smile|mouth|corner|changed|cannot tell)\b/i,
    headings: 2,
  },
} as const;
type Name = keyof typeof pages;
const names = Object.keys(pages) as readonly Name[];

const folder = mkdtempSync(join(tmpdir(), 'philtrum-reports-'));
const font = typeface();
let visit: Visit;

/** Writes a page as a file, as people open it. */
function address(name: Name, language: Language): string {
  const path = join(folder, `${name}-${language}.html`);
  writeFileSync(path, pages[name].render({ voice: voiceOf(language), font }));
  return pathToFileURL(path).href;
}

beforeAll(async () => {
  visit = await visitStudio({ address: address('forecast', 'en') });
});
afterAll(async () => {
  await visit.close();
  rmSync(folder, { recursive: true });
});

describe.each(names)('the page of a %s', (name) => {
  test('has no accessibility violation and fits a desk, a phone and a sheet, in either language', async () => {
    const { page } = visit;
    for (const [language, width] of [
      ['en', 1440],
      ['es', 390],
    ] as const) {
      await page.goto(address(name, language));
      await page.setViewportSize({ width, height: 900 });
      const reach = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(reach, `${language} ${width}`).toBeLessThanOrEqual(0);
      expect(await violationsOn(page), String(width)).toEqual([]);
      await visit.screenshot(`report-${name}-${language}-${width}`);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 688, height: 1000 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, `${language} printed`).toBeLessThanOrEqual(0);
      await page.emulateMedia({ media: null });
    }
  });

  test('has nothing of ours left in English when it is in Spanish', async () => {
    const { page } = visit;
    await page.goto(address(name, 'es'));
    const texts = await page.evaluate(() => {
      for (const own of document.querySelectorAll('style, [lang="en"]')) own.remove();
      const spoken = [...document.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
      return [document.body.innerText, ...spoken].join('\n').split('\n');
    });
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => pages[name].english.test(text.replace(/lip flip|lip lift/gi, '')))).toEqual([]);
    expect(await page.locator('h2').count()).toBeGreaterThanOrEqual(pages[name].headings);
  });
});
