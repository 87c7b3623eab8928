import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Visit, visitStudio } from './browser.ts';
import { englishWordsLeft } from './english-left.ts';
import { screens, speakIn, violationsOn } from './studio.fixture.ts';
import { type StudioProcess, startStudioProcess } from './studio-process.ts';

const lot = (page: Page): Locator => page.getByLabel('Lot', { exact: true });
const kept = (page: Page): Locator => page.getByText('Kept in the registry.', { exact: true });

/** Longest that one thing may take on a machine that is doing others [ms]. */
const loadedMachine = 40_000;

/** Opens the page for professionals; nothing is computed for it. */
async function openCharts(page: Page, address: string, title = 'Chart what was done.'): Promise<void> {
  await page.goto(`${address}#evidence`);
  await page.goto(`${address}#chart`);
  await page.getByRole('button', { name: 'Professional' }).first().click();
  await page.getByRole('heading', { name: title }).waitFor();
}

/** Counts keys and clicks as somebody makes them. */
function counting(page: Page) {
  let keys = 0;
  let clicks = 0;
  return {
    async type(into: Locator, text: string) {
      await into.focus();
      await page.keyboard.type(text);
      keys += text.length + 1;
    },
    async press(key: string) {
      await page.keyboard.press(key);
      keys += 1;
    },
    async click(what: Locator) {
      await what.click();
      clicks += 1;
    },
    get made() {
      return { keys, clicks };
    },
  };
}

describe('charting', () => {
  let visit: Visit;
  let folder: string;
  let studio: StudioProcess;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'philtrum-chart-'));
    studio = await startStudioProcess(join(folder, 'registry'));
    // the first page computes a forecast; evidence does not
    visit = await visitStudio({ context: screens.desktop, address: `${studio.address}#evidence` });
    visit.page.setDefaultTimeout(loadedMachine);
    await openCharts(visit.page, studio.address);
  });
  afterAll(async () => {
    await visit.close();
    await studio.kill();
    await rm(folder, { recursive: true });
  });

  test('a patient and a consent are entered; a refusal stands at its field', async () => {
    const { page } = visit;
    await page.getByText('No chart waits.').waitFor();
    await page.getByRole('button', { name: 'New patient' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Mara Olsen');
    await page.getByLabel('Born on').fill('1984-03-09');
    await page.getByRole('button', { name: 'Enter this patient' }).click();
    await page.getByText(/^“Sex” is .*allowed: female/).waitFor();
    await page.getByLabel('Sex').selectOption('female');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enter this patient' }).click();
    await page.getByRole('heading', { name: 'Chart of Mara Olsen' }).waitFor();
    await page.getByRole('button', { name: 'Enter a consent' }).click();
    await page.getByLabel('Version of the text that was signed').fill('1.1');
    await page.getByLabel('the treatment').check();
    await page.getByLabel('the registry').check();
    await page.getByRole('button', { name: 'Keep this consent' }).click();
    await page.getByText('covers the treatment and the registry.').waitFor();
    await page.getByRole('button', { name: 'Another patient' }).click();
  });

  test('a mother and her daughter of one name are told apart before anything is charted', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'New patient' }).click();
    await page.getByLabel('Name', { exact: true }).fill('mara olsén');
    await page.getByText('Another patient bears this name: born 1984-03-09.').waitFor();
    const daughter = { name: 'Mara Olsen', bornOn: '2005-03-10', clinicNumber: 'P-2' };
    const sent = await page.request.post(`${studio.address}api/v1/patients`, {
      data: { sex: 'female', birthYear: 2005, identity: daughter },
    });
    const { id } = await sent.json();
    await page.getByLabel('Name or clinic number').fill('P-2');
    await page.getByText('One person found; Enter opens.').waitFor();
    await page.getByLabel('Name or clinic number').press('Enter');
    await page.getByText('Another patient bears this name: born 1984-03-09.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Another patient' }).click();
    await page.request.delete(`${studio.address}api/v1/patients/${id}`);
  });

  test('what somebody typed as a page of their own is read as text', async () => {
    const { page } = visit;
    const name = '<img src=x onerror="window.stolen = 1"><script>window.stolen = 2</script>';
    const sent = await page.request.post(`${studio.address}api/v1/patients`, {
      data: { sex: 'other', identity: { name } },
    });
    expect(sent.status()).toBe(200);
    await page.getByLabel('Name or clinic number').fill('stolen');
    await page.getByText('One person found; Enter opens.').waitFor();
    await page.getByLabel('Name or clinic number').press('Enter');
    await page.getByRole('heading', { name: `Chart of ${name}` }).waitFor();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.evaluate('window.stolen')).toBeUndefined();
    await page.getByRole('button', { name: 'Another patient' }).click();
  });

  test('four sites are charted from the plan in hand, and survive a killed server and a reload', async () => {
    const { page } = visit;
    const hand = counting(page);
    await hand.type(page.getByLabel('Name or clinic number'), 'mara');
    await page.getByText('One person found; Enter opens.').waitFor();
    await hand.press('Enter');
    await hand.click(page.getByRole('button', { name: 'From the plan in hand: 4 × 1 U' }));
    await kept(page).waitFor();
    await hand.click(page.getByRole('button', { name: /^Record R1, RIGHT, 1 U/ }).first());
    await page.keyboard.press('d');
    await expect.poll(() => page.getByText('Delivered as planned.').count()).toBe(4);
    await hand.type(page.getByLabel('Name on the vial'), 'Botox');
    await page.getByLabel('Needle, gauge').fill('32');
    await page.getByLabel('Needle length, mm').fill('13');
    await page.getByLabel('Expires on').fill('2090-06-30');
    await kept(page).waitFor();
    await studio.kill();
    await hand.type(lot(page), 'c7654');
    await page.getByText(/^! The registry cannot be reached\. What you type stays/).waitFor();
    await visit.screenshot('studio-chart-away');
    studio = await startStudioProcess(join(folder, 'registry'), studio.address);
    await kept(page).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Professional' }).first().click();
    await page.getByRole('button', { name: /Mara Olsen.*Go on/s }).click();
    await page.getByText('Delivered as planned.').first().waitFor();
    await expect.poll(() => lot(page).inputValue()).toBe('c7654');
  });

  test('a page that ends while the registry is away loses nothing typed', async () => {
    const { page } = visit;
    await studio.kill();
    await lot(page).fill('c7654-9');
    await page.getByText(/^! The registry cannot be reached\. What you type stays/).waitFor();
    page.once('dialog', (leave) => leave.accept());
    await page.goto('about:blank');
    studio = await startStudioProcess(join(folder, 'registry'), studio.address);
    await openCharts(page, studio.address, 'Chart of Mara Olsen');
    await kept(page).waitFor();
    await expect.poll(() => lot(page).inputValue()).toBe('c7654-9');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('a second writer is shown, and one of the two is chosen', async () => {
    const { page, context } = visit;
    const second = await context.newPage();
    second.setDefaultTimeout(loadedMachine);
    await openCharts(second, studio.address);
    await second.getByRole('button', { name: /Mara Olsen.*Go on/s }).click();
    await lot(second).fill('B2');
    await kept(second).waitFor();
    await lot(page).fill('C3');
    await page.getByRole('heading', { name: 'Somebody saved this chart elsewhere' }).waitFor();
    const row = page.getByRole('row', { name: /preparations\[0\]\.lot/ });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['C3', 'B2']);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take what was saved elsewhere' }).click();
    await expect.poll(() => lot(page).inputValue()).toBe('B2');
    await second.close();
  });

  test('differences stand in words, the missing field is named, and the chart is finished', async () => {
    const { page } = visit;
    await page.getByLabel('Delivered, R1', { exact: true }).fill('1.5');
    await page.getByText('! Not as planned: 0.5 U more.').waitFor();
    await page.getByRole('group', { name: 'Side, L1' }).getByRole('button', { name: 'RIGHT' }).click();
    await page.getByText('! Not as planned: on the other side.').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('3');
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(key);
    await page.getByText('! Not as planned: 1.1 mm away (0.5 mm to the patient’s right and 1 mm above).').waitFor();
    await page.keyboard.press('z');
    await expect.poll(() => page.getByText('Delivered as planned.').count()).toBe(2);
    await page.keyboard.press('m');
    await page.getByText('Every site beside the midline already has its mirror image.').waitFor();
    await page.getByLabel('Who injected').fill('Dr. Vera Lindqvist');
    await page.getByLabel('Profession', { exact: true }).selectOption('surgeon');
    await page.getByRole('button', { name: 'Keep this name' }).click();
    await page.getByRole('combobox', { name: 'Who injected' }).waitFor();
    const finish = page.getByRole('button', { name: 'Finish the chart of Mara Olsen, born 1984' });
    await finish.click();
    await page.getByText('“Who paid” is missing', { exact: false }).waitFor();
    await finish.scrollIntoViewIfNeeded();
    const whose = await page.locator('.chart-whose').getByText('Mara Olsen, born 1984').boundingBox();
    expect(whose!.y).toBeGreaterThan(0);
    expect(whose!.y).toBeLessThan(200);
    await page.getByLabel('Who paid').selectOption('patient');
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('studio-chart');
    await page.getByRole('button', { name: 'Finish the chart' }).click();
    await page.getByText('The chart of Mara Olsen is finished', { exact: false }).waitFor();
    await page.getByText('! Look once more: a site was treated on another side than planned.').waitFor();
    await page.getByText('No chart waits.').waitFor();
  });

  test.each([
    {
      from: 'From the plan in hand: 4 × 1 U',
      first: true,
      sites: ['d'],
      syringe: ['Botox', '32', '13'],
      made: { keys: 38, clicks: 2 },
    },
    { from: 'From the plan in hand: 4 × 1 U', first: false, sites: [], syringe: [], made: { keys: 25, clicks: 6 } },
    { from: 'Repeat the last plan', first: false, sites: ['d'], syringe: [], made: { keys: 26, clicks: 2 } },
  ])(
    '$from (first of the day: $first): four sites, from finding the patient to the finished chart, in $made',
    async (way) => {
      const { page } = visit;
      if (way.first) {
        await page.reload();
        await page.getByRole('button', { name: 'Professional' }).first().click();
      }
      const hand = counting(page);
      await hand.type(page.getByLabel('Name or clinic number'), 'mara');
      await page.getByText('One person found; Enter opens.').waitFor();
      await hand.press('Enter');
      await hand.click(page.getByRole('button', { name: way.from }));
      await kept(page).waitFor();
      // sides stay, lot and expiry are those of the vial in hand
      expect(await page.locator('.chart-site-name strong').allInnerTexts()).toEqual([
        expect.stringMatching(/R1 RIGHT/),
        expect.stringMatching(/L1 LEFT/),
        expect.stringMatching(/R2 RIGHT/),
        expect.stringMatching(/L2 LEFT/),
      ]);
      expect([await lot(page).inputValue(), await page.getByLabel('Expires on').inputValue()]).toEqual(['', '']);
      for (const key of way.sites) await hand.press(key);
      if (way.sites.length === 0)
        for (const name of ['R2', 'R1', 'L1', 'L2'])
          await hand.click(page.getByRole('button', { name: new RegExp(`^${name}, .*not recorded yet`) }));
      await expect.poll(() => page.getByText('Delivered as planned.').count()).toBe(4);
      const [name = '', gauge = '', length = ''] = way.syringe;
      if (name !== '') await hand.type(page.getByLabel('Name on the vial'), name);
      if (gauge !== '') await hand.type(page.getByLabel('Needle, gauge'), gauge);
      if (length !== '') await hand.type(page.getByLabel('Needle length, mm'), length);
      await hand.type(lot(page), 'C7654C3');
      await hand.type(page.getByLabel('Expires on'), '06302090');
      await hand.type(page.getByLabel('Who paid'), 't');
      await hand.click(page.getByRole('button', { name: 'Finish the chart' }));
      await page.getByText('The chart of Mara Olsen is finished', { exact: false }).waitFor();
      expect(hand.made).toEqual(way.made);
    },
  );

  test('another product empties the amounts, and one key brings them back', async () => {
    const { page } = visit;
    await page.getByLabel('Name or clinic number').fill('mara');
    // not the button of the same name in the list of what waits to be signed
    await page.getByText('One person found; Enter opens.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'From the plan in hand: 4 × 1 U' }).click();
    await kept(page).waitFor();
    await page.keyboard.press('d');
    await page.getByLabel('Another product').selectOption({ label: 'abobotulinumtoxinA' });
    await page.getByText('its numbers say nothing of abobotulinumtoxinA.', { exact: false }).first().waitFor();
    await expect.poll(() => page.getByLabel('Delivered, R1', { exact: true }).inputValue()).toBe('');
    await page.locator('h1').click();
    await page.keyboard.press('z');
    await expect.poll(() => page.getByLabel('Delivered, R1', { exact: true }).inputValue()).toBe('1.0');
    await page.getByRole('heading', { name: 'onabotulinumtoxinA' }).waitFor();
    await page.getByRole('button', { name: 'Another patient' }).click();
  });

  test('gel by volume is charted by touch, a nurse names who answers for it, and a director reads and signs', async () => {
    const { page } = visit;
    await page.getByLabel('Name or clinic number').fill('mara');
    await page.getByText('One person found; Enter opens.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Without a plan, with').selectOption({ label: 'medium gel' });
    const map = page.getByRole('group', { name: 'The mouth from the front, with the sites' });
    const box = (await map.boundingBox())!;
    await map.click({ position: { x: box.width * 0.4, y: box.height * 0.75 } });
    await page.getByText('R1 was added, delivered and not planned', { exact: false }).waitFor();
    await page.getByLabel('Delivered, R1', { exact: true }).fill('0.1');
    await page.getByLabel('Depth, R1', { exact: true }).fill('2.5');
    await page.locator('h1').click();
    await page.keyboard.press('m');
    await page.getByText('L1 was added: the mirror image, planned and not recorded yet.', { exact: false }).waitFor();
    await page.keyboard.press('d');
    await page.getByText('medium gel: 0.2 mL of 0.1 mL planned.').waitFor();
    await page.getByLabel('Name on the vial').fill('Gel M');
    await lot(page).fill('G1');
    await page.getByLabel('Expires on').fill('2090-06-30');
    await page.getByLabel('Needle, gauge').fill('30');
    await page.getByLabel('Needle length, mm').fill('13');
    await page.getByLabel('Who paid').selectOption('patient');
    await page.getByRole('button', { name: 'Somebody else' }).click();
    await page.getByLabel('Who injected').fill('Anna Rao');
    await page.getByLabel('Profession', { exact: true }).selectOption('nurse');
    await page.getByLabel('Training in facial injections (may be left empty)').fill('Two courses');
    await page.getByRole('button', { name: 'Keep this name' }).click();
    await page.getByLabel('Who answers for it (nurse injected)').waitFor();
    await page.getByRole('button', { name: 'Finish the chart' }).click();
    await page.getByText('“Who answers for it (nurse injected)” is missing', { exact: false }).waitFor();
    await page.getByLabel('Who answers for it (nurse injected)').selectOption('Dr. Vera Lindqvist');
    await page.getByRole('button', { name: 'Finish the chart' }).click();
    await page.getByRole('region', { name: 'Waiting for a signature' }).getByText('by Anna Rao').waitFor();
    await page.getByRole('button', { name: 'Read, sign or print it' }).click();
    await page
      .getByRole('row', { name: /R1 RIGHT/ })
      .getByText('0.1 mL, 2.5 mm deep')
      .waitFor();
    await page.getByRole('button', { name: 'I have read it: sign it off' }).click();
    await page.getByText(/^Signed off by Dr\. Vera Lindqvist/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.chart-finished button:visible').count()).toBe(0);
    await visit.screenshot('studio-chart-printed');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Another patient' }).click();
  });

  test('in Spanish on a phone no English is left', async () => {
    const { page } = visit;
    await speakIn(page, 'es');
    await page.getByLabel('Nombre o número de historia').fill('mara');
    const search = page.getByRole('region', { name: 'Paciente', exact: true });
    await search.getByRole('button', { name: /Mara Olsen/ }).click();
    await page.getByRole('button', { name: /Con el plan actual/ }).click();
    await page.getByText('Guardado en el registro.').waitFor();
    expect(await englishWordsLeft(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('studio-chart-es-phone');
  });

  test('nothing failed in the registry and nothing left this machine', () => {
    expect(studio.said()).not.toMatch(/registry/i);
    expect(visit.problems.filter((line) => !/Failed to load resource/.test(line))).toEqual([]);
    visit.assertOffline();
  });
});
