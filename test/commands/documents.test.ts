import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages, speakEverything } from '#messages';
import { type DocumentInputs, documentKinds, documentPage } from '#report';
import { printPdf } from '../../src/cli/document/print-pdf.ts';
import { typeface } from '../../src/cli/document/typeface.ts';
import { type Visit, visitStudio } from '../e2e/browser.ts';
import { violationsOn } from '../e2e/studio.fixture.ts';
import { inputs } from '../fixtures/document-inputs.ts';

speakEverything();

const font = typeface();
const papers = ['A4', 'Letter'] as const;
const folder = mkdtempSync(join(tmpdir(), 'philtrum-documents-'));
let visit: Visit;

/** Writes a document as a file, as people open it. */
function address(kind: (typeof documentKinds)[number], about: Partial<DocumentInputs> = {}): string {
  const name = `${[kind, about.language, about.paper].filter(Boolean).join('-')}.html`;
  writeFileSync(join(folder, name), documentPage(kind, { ...inputs, ...about, font }));
  return pathToFileURL(join(folder, name)).href;
}

/** How far anything reaches beyond the page, to either side [px]. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const boxes = [...document.body.querySelectorAll('*')]
      .filter((element) => getComputedStyle(element).clipPath === 'none')
      .map((element) => element.getBoundingClientRect())
      .filter((box) => box.width > 1);
    return Math.max(0, ...boxes.map(({ right, left }) => Math.max(right - width, -left)));
  });
}

beforeAll(async () => {
  visit = await visitStudio({ address: address('consult') });
});
afterAll(async () => {
  await visit.close();
  rmSync(folder, { recursive: true });
});

describe.each(documentKinds)('the document "%s"', (kind) => {
  test('has no accessibility violation, on a desk and on a phone', async () => {
    const { page } = visit;
    await page.goto(address(kind));
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violationsOn(page), String(width)).toEqual([]);
    }
  });

  test('fits a phone and a sheet, written from either side', async () => {
    const { page } = visit;
    for (const { id: language } of languages) {
      await page.goto(address(kind, { language }));
      for (const direction of ['ltr', 'rtl']) {
        await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
        for (const [width, media] of [
          [390, 'screen'],
          [688, 'print'],
        ] as const) {
          await page.emulateMedia({ media });
          await page.setViewportSize({ width, height: 900 });
          expect(await overflow(page), `${language} ${direction} ${width}`).toBeLessThan(1);
        }
      }
      await page.emulateMedia({ media: 'screen' });
    }
    await page.evaluate(() => document.querySelector('h1')?.setAttribute('style', 'inline-size: 1200px'));
    expect(await overflow(page), 'the check sees what does not fit').toBeGreaterThan(100);
  });
});

test('the consult report is two sheets, whatever the language and the paper', async () => {
  const { page } = visit;
  for (const { id: language } of languages) {
    for (const paper of papers) {
      await page.goto(address('consult', { language, paper }));
      await page.evaluate(() => document.fonts.ready);
      await page.emulateMedia({ media: 'print' });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pagesOf(pdf), `${language} ${paper}`).toBe(2);
    }
  }
});

test('the command line prints the same sheets, and says what to do where no browser is', async () => {
  const printed = await printPdf(documentPage('consult', { ...inputs, font }));
  expect(printed.ok && pagesOf(printed.pdf)).toBe(2);
  const refused = await printPdf('<p>', { ...process.env, PHILTRUM_BROWSER: join(folder, 'none') });
  expect(refused).toMatchObject({ ok: false, detail: expect.stringContaining('PHILTRUM_BROWSER') });
});

function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0
  );
}
