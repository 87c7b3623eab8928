import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Visit, visitStudio } from './browser.ts';
import { englishLeft } from './english-left.ts';
import { patience, screens, speakIn, stopTraining, violationsOn } from './studio.fixture.ts';

let visit: Visit;

beforeAll(async () => {
  visit = await visitStudio({ context: screens.desktop });
  visit.page.setDefaultTimeout(patience);
  await stopTraining(visit.page);
  await speakIn(visit.page, 'es');
});
afterAll(() => visit.close());

const open = async (place: string) => {
  await visit.page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await visit.page.locator(`main.main--${place}`).waitFor();
};

async function isSpanish(): Promise<void> {
  const { page } = visit;
  expect(await englishLeft(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

async function isSound(): Promise<void> {
  expect(await violationsOn(visit.page)).toEqual([]);
}

test('the check finds an English sentence', async () => {
  await visit.page.evaluate(() => document.body.setAttribute('title', 'Look into the mirror'));
  expect(await englishLeft(visit.page)).toEqual(['mirror.look: look into the mirror']);
  await visit.page.evaluate(() => document.body.removeAttribute('title'));
});

test.each(['face', 'plan', 'motion', 'odds', 'mirror', 'compare', 'rate'])('%s is said in Spanish', async (place) => {
  await open(place);
  await visit.page.locator(`main.main--${place} :is(h1, h2)`).first().waitFor();
  await isSpanish();
});

test('the lesson of the mirror is said in Spanish, its answer too', async () => {
  const { page } = visit;
  await open('mirror');
  await page.getByRole('button', { name: 'Sin cámara' }).click();
  await page.getByRole('button', { name: 'El músculo circular de la boca' }).click();
  await page.getByText('Usted dijo: el músculo circular de la boca.').waitFor();
  await isSpanish();
  await isSound();
  await page.getByRole('button', { name: 'Cerrar el espejo' }).click();
});

test('sheets are said in Spanish', async () => {
  const { page } = visit;
  await open('motion');
  await page.getByRole('button', { name: 'Profesional', exact: true }).click();
  for (const name of [/en una tabla|números/i, /supuestos/i]) {
    await page.locator('main').getByRole('button', { name }).first().click();
    await page.getByRole('dialog').waitFor();
    await isSpanish();
    await isSound();
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await isSpanish();
  await page.keyboard.press('Escape');
});

test('nothing went wrong and nothing left this machine', () => {
  expect(visit.problems).toEqual([]);
  visit.assertOffline();
});
