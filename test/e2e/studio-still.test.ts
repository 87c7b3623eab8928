import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Visit, visitStudio } from './browser.ts';
import { patience, screens } from './studio.fixture.ts';

/** Takes WebGL away before the page's own scripts run. */
const withoutWebGl = `{
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith('webgl') ? null : original.call(this, kind, ...rest);
  };
}`;

describe('the studio without WebGL', () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await visitStudio({ context: screens.desktop });
    visit.page.setDefaultTimeout(patience);
    await visit.context.addInitScript(withoutWebGl);
    await visit.page.reload();
  });
  afterAll(() => visit.close());

  test('the mouth is drawn in lines', async () => {
    const { page } = visit;
    const inkOf = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.mouth-view-lines');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let drawn = 0;
        for (let i = 3; i < pixels.length; i += 4) if (pixels[i] > 200) drawn += 1;
        return drawn / (pixels.length / 4 || 1);
      });
    await expect.poll(inkOf, { timeout: 60_000 }).toBeGreaterThan(0.02);
    expect(await page.locator('.mouth-view--clay').count()).toBe(0);
    await visit.screenshot('studio-1-landing-without-webgl');
  });
});
