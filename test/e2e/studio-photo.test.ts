import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Visit, visitStudio } from './browser.ts';
import { enterPatient, finishChart, tellingPortrait, whatIsKept } from './clinic.fixture.ts';
import { englishWordsLeft } from './english-left.ts';
import {
  dropFile,
  goToStep,
  patience,
  portraits,
  screens,
  speakIn,
  stopTraining,
  violationsOn,
  waitForClay,
} from './studio.fixture.ts';

describe('the studio with a photograph', () => {
  let visit: Visit;
  let folder: string;
  const failures: unknown[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'philtrum-keep-'));
    const place = { folder: join(folder, 'registry') };
    const registry = { place, version: '0', failed: (error: unknown) => failures.push(error) };
    visit = await visitStudio({ context: screens.desktop, registry });
    visit.page.setDefaultTimeout(patience);
  });
  afterAll(async () => {
    await visit.close();
    await rm(folder, { recursive: true });
  });

  const claim = () => visit.page.getByRole('heading', { level: 1 });

  test('a turned head is refused with its angle and the limit', async () => {
    await dropFile(visit.page, 'turned.jpg', await readFile(portraits.turned));
    const refusal = visit.page.locator('.refusal');
    await refusal.getByText('We cannot measure this photo.').waitFor({ timeout: patience });
    expect(await refusal.innerText()).toMatch(/turned [\d.]+ degrees .* at most 8/);
    await visit.screenshot('studio-2-face-refused-desktop');
  });

  test('of several faces one is picked by its number', async () => {
    const { page } = visit;
    const one = sharp(await readFile(portraits.rest)).resize(720);
    const { data, info } = await one.jpeg({ quality: 95 }).toBuffer({ resolveWithObject: true });
    const canvas = { width: info.width * 2, height: info.height, channels: 3 as const, background: '#3070f0' };
    const places = [0, info.width].map((left) => ({ input: data, left, top: 0 }));
    await dropFile(page, 'two.jpg', await sharp({ create: canvas }).composite(places).jpeg({ quality: 95 }).toBuffer());
    await page.getByText('Whose mouth is it?').waitFor({ timeout: patience });
    await page.getByRole('button', { name: 'Face 2', exact: true }).click();
    await page.locator('.checks').waitFor({ timeout: patience });
  });

  test('a smile is measured, and the page says that it is not a rest', async () => {
    const { page } = visit;
    await dropFile(page, 'smile.jpg', await readFile(portraits.smile));
    await page.getByText('A smile is not a resting lip.').waitFor({ timeout: patience });
    await visit.screenshot('studio-2-face-smile-desktop');
  });

  test('a portrait at rest is measured; its outline can be corrected by keys', async () => {
    const { page } = visit;
    await dropFile(page, 'rest.jpg', await tellingPortrait());
    await page.getByText('A smile is not a resting lip.').waitFor({ state: 'detached', timeout: patience });
    await page.locator('.checks').waitFor({ timeout: patience });
    const lower = page
      .getByRole('row', { name: /^Lower red lip/ })
      .getByRole('cell')
      .nth(1);
    const before = Number(await lower.innerText());
    expect(before).toBeGreaterThan(4);
    expect(before).toBeLessThan(14);
    await page.getByRole('button', { name: /^Point: lower lip, middle of its border/ }).focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(async () => Number(await lower.innerText()), { timeout: 20_000 }).toBeGreaterThan(before + 1);
    await page.getByRole('button', { name: 'Undo the moves' }).click();
    await expect.poll(async () => Number(await lower.innerText()), { timeout: 20_000 }).toBe(before);
    await visit.screenshot('studio-2-face-desktop');
    await page.keyboard.press('h');
    await visit.screenshot('studio-2-face-outline-desktop');
    await page.keyboard.press('h');
  });

  test('a smile is put beside the rest; what is turned or another movement is refused with its number, and removed', async () => {
    const { page } = visit;
    const place = (name: string) => page.getByRole('group', { name });
    await page.getByLabel('Photo of a smile').setInputFiles(portraits.turned);
    await place('A smile')
      .getByText(/turned [\d.]+ degrees .*Face the camera/)
      .waitFor();
    await page.getByLabel('Photo of a pucker').setInputFiles(portraits.smile);
    await place('A pucker')
      .getByText(/mm wider here than at rest; a pucker is narrower/)
      .waitFor();
    await place('A pucker').getByRole('button', { name: 'Remove' }).click();
    await place('A pucker').getByText('Drop a photo here.').waitFor();
    await dropFile(page, 'smile.jpg', await readFile(portraits.smile), '[aria-label="A smile"]');
    const told = place('A smile').getByText(/Corners moved: left [\d.]+ mm/);
    await told.waitFor();
    expect(Number(/left ([\d.]+) mm/.exec(await told.innerText())?.[1])).toBeGreaterThan(3);
    await page.locator('.moved').scrollIntoViewIfNeeded();
    await visit.screenshot('studio-2-face-moved-desktop');
  });

  test('the face goes on to plan, motion and odds, computed for this mouth; stopped, it keeps the first estimate', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Continue to the plan' }).click();
    await waitForClay(page);
    await visit.screenshot('studio-3-plan-desktop');
    await page.getByRole('button', { name: 'See it move' }).click();
    await expect.poll(() => claim().innerText(), { timeout: patience }).not.toBe('Computing what may move.');
    await stopTraining(page);
    await page.getByRole('button', { name: 'Fit the model to my movement' }).click();
    await page.getByRole('button', { name: 'Stop the fit' }).click();
    await page.getByRole('button', { name: 'Fit the model to my movement' }).waitFor();
    await page.getByRole('button', { name: 'Smile', exact: true }).click();
    await waitForClay(page);
    await page.waitForTimeout(1500);
    await visit.screenshot('studio-4-motion-desktop');
    await goToStep(page, 4);
    expect(await page.getByText('First estimate.').count()).toBe(1);
    expect(await page.locator('.event-array').count()).toBe(5);
    expect(await page.locator('.odds-head').innerText()).toContain('a face like this');
    await page.waitForTimeout(2500);
    await visit.screenshot('studio-5-odds-desktop');
  });

  test('in Spanish nothing of Face, Plan and Motion stays English, and axe finds nothing on them', async () => {
    const { page } = visit;
    await speakIn(page, 'es');
    for (const step of [1, 2, 3] as const) {
      await goToStep(page, step);
      for (const reader of ['Profesional', 'Paciente']) {
        await page.locator('.mode-switch').getByText(reader).click();
        expect(await englishWordsLeft(page), `step ${step}, ${reader}`).toEqual([]);
      }
      expect(await violationsOn(page), `step ${step}`).toEqual([]);
    }
    await speakIn(page, 'en');
    await goToStep(page, 4);
  });

  test('the report is saved as one page that asks nothing of any host', async () => {
    const { page } = visit;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the report' }).click(),
    ]);
    const path = await download.path();
    expect((await stat(path)).size).toBeGreaterThan(10_000);
    const html = await readFile(path, 'utf8');
    expect(html).toContain('A model, not a promise');
    expect(html).not.toMatch(/(src|href)="https?:/);
  });

  test('both photos and the forecast are kept for a patient who agrees, with the day that was given, without what files told', async () => {
    const { page } = visit;
    await page.locator('.mode-switch').getByText('Professional').click();
    await page.getByRole('link', { name: 'Chart', exact: true }).click();
    await enterPatient(page, 'Mara Olsen', async () => {
      await page.getByText('No consent covers photos and videos: neither').waitFor();
    });
    await page.getByText('! Look first: is this Mara Olsen?').waitFor();
    await page.getByText('It is a first estimate and is kept as one').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.locator('.keeping').scrollIntoViewIfNeeded();
    await visit.screenshot('studio-keep-desktop');
    await page.getByText('When 2 of these photos were taken is not known: the file does not say.').waitFor();
    const keep = page.getByRole('button', { name: 'Keep these 2 photos and their measures for Mara Olsen' });
    await keep.click();
    await page.getByText('Give the day on which it was taken first.').waitFor();
    expect((await whatIsKept(visit.address, 'Mara Olsen')).captures).toEqual([]);
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Day it was taken').fill(tomorrow);
    await keep.click();
    await page.getByText('That day or time lies ahead.').waitFor();
    await page.getByLabel('Day it was taken').fill('2026-02-17');
    await page.getByLabel('Time (may be left empty)').fill('09:05');
    await keep.click();
    await page.getByText('The 2 photos and their measures are kept for Mara Olsen.').waitFor();
    for (const shows of ['rest', 'smile']) {
      const entry = page.getByRole('listitem').filter({ hasText: `Photo, ${shows}, taken 17 Feb 2026, 09:05` });
      await entry.getByRole('link', { name: 'Save a copy' }).waitFor();
      await entry.getByRole('button', { name: 'Show' }).click();
      await expect
        .poll(() => entry.locator('img').evaluate((one: HTMLImageElement) => one.naturalWidth))
        .toBeGreaterThan(100);
    }
    await page.locator('.keeping').scrollIntoViewIfNeeded();
    await visit.screenshot('studio-kept-desktop');
    await page.getByRole('button', { name: /^From the plan in hand/ }).click();
    await page.getByText(/^The forecast is kept: 4 × 1 U/).waitFor();
    await visit.screenshot('studio-keep-charting-desktop');
    await finishChart(page);
    const kept = await whatIsKept(visit.address, 'Mara Olsen');
    const shown = kept.captures.map(({ document }) => (document as { captures: { expression: string }[] }).captures);
    expect(shown.flat().map(({ expression }) => expression)).toEqual(expect.arrayContaining(['rest', 'smile']));
    expect(kept.captures.map(({ takenAt }) => new Date(takenAt).getTime())).toEqual(
      [1, 2].map(() => new Date('2026-02-17T09:05').getTime()),
    );
    expect(kept.takes).toHaveLength(2);
    expect(kept.forecasts).toMatchObject([
      { treatmentId: kept.treatments[0].id, draws: 1000, software: expect.stringMatching(/^philtrum .* first-order$/) },
    ]);
    expect(kept.forecasts[0].digest).toMatch(/^[0-9a-f]{64}$/);
    const said = kept.forecasts[0].said.map(({ name }) => name);
    expect(said).toEqual(expect.arrayContaining(['visibleLift', 'strawFails', 'upperVermilionHeight']));
    expect(said.length).toBeGreaterThan(100);
    expect(kept.told).toEqual([]);
    expect((await sharp(kept.file).raw().toBuffer()).equals(await sharp(portraits.rest).raw().toBuffer())).toBe(true);
  });

  test('what is kept is removed for good, in Spanish on a phone, where nothing stays English', async () => {
    const { page } = visit;
    await speakIn(page, 'es');
    await page.getByLabel('Nombre o número de historia').fill('mara');
    await page.getByRole('button', { name: /Mara Olsen/ }).click();
    await page.getByRole('heading', { name: 'Guardar lo que está a mano' }).waitFor();
    const photos = page.locator('.keeping-entry').filter({ hasText: /^Foto, .* tomada el/ });
    await expect.poll(() => photos.count()).toBe(2);
    expect(await englishWordsLeft(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    await page.locator('.keeping').scrollIntoViewIfNeeded();
    await visit.screenshot('studio-keep-es-phone');
    const smile = photos.filter({ hasText: 'sonrisa' });
    await smile.getByRole('button', { name: /^Eliminar la imagen para siempre/ }).click();
    await smile.getByRole('button', { name: /^Eliminar la imagen de verdad/ }).click();
    await smile.getByText('Sus medidas están guardadas, la imagen no.').waitFor();
    await page.getByRole('button', { name: /^Guardar estas 2 fotos y sus medidas/ }).waitFor();
    expect(await whatIsKept(visit.address, 'Mara Olsen')).toMatchObject({ takes: [{}], captures: [{}, {}] });
    await smile.getByRole('button', { name: /^Eliminar con sus medidas/ }).click();
    await smile.getByRole('button', { name: /^Eliminar de verdad con sus medidas/ }).click();
    await expect.poll(() => photos.count()).toBe(1);
    expect(await whatIsKept(visit.address, 'Mara Olsen')).toMatchObject({ takes: [{}], captures: [{}] });
    await page.getByRole('button', { name: /^Guardar estas 2 fotos y sus medidas/ }).click();
    await page.getByText('Las 2 fotos y sus medidas están guardadas para Mara Olsen.').waitFor();
    expect(await whatIsKept(visit.address, 'Mara Olsen')).toMatchObject({ takes: [{}, {}], captures: [{}, {}] });
  });

  test('nothing went wrong and nothing left this machine', () => {
    expect(failures).toEqual([]);
    expect(visit.problems).toEqual([]);
    visit.assertOffline();
  });
});
