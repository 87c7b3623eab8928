import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Registry } from '#registry';
import { fromLetters, joined } from '../../src/media/bytes.ts';
import { exifOf, segment, toldBy } from '../../src/media/told.fixture.ts';
import { portraits } from './studio.fixture.ts';

/** The portrait at rest as a phone would have taken it: with owner, place, moment and serial number in its file. */
export async function tellingPortrait(): Promise<Buffer> {
  const bytes = Uint8Array.from(await readFile(portraits.rest));
  const exif = segment(0xe1, joined([fromLetters('Exif\0\0'), exifOf(1)]));
  return Buffer.from(joined([bytes.subarray(0, 2), exif, bytes.subarray(2)]));
}

/** Enters a patient on the page Chart, who agrees to everything that is kept. @param before looks before the consent */
export async function enterPatient(page: Page, name: string, before: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'New patient' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Sex').selectOption('female');
  await page.getByRole('button', { name: 'Enter this patient' }).click();
  await page.getByRole('button', { name: 'Enter a consent' }).waitFor();
  await before();
  await page.getByRole('button', { name: 'Enter a consent' }).click();
  await page.getByLabel('Version of the text that was signed').fill('1.1');
  for (const scope of ['the treatment', 'photos and videos', 'keeping the pictures themselves', 'the registry']) {
    await page.getByLabel(scope).check();
  }
  await page.getByRole('button', { name: 'Keep this consent' }).click();
}

/** Fills in a chart whose sites are all done as planned, and finishes it. */
export async function finishChart(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^All as planned/ }).click();
  const texts = { 'Name on the vial': 'Botox', Lot: 'C7654', 'Needle, gauge': '32', 'Needle length, mm': '13' };
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel('Expires on').fill('2090-06-30');
  await page.getByLabel('Who injected').fill('Dr. Vera Lindqvist');
  await page.getByLabel('Profession', { exact: true }).selectOption('surgeon');
  await page.getByRole('button', { name: 'Keep this name' }).click();
  await page.getByLabel('Who paid').selectOption('patient');
  await page.getByRole('button', { name: 'Finish the chart' }).click();
  await page.getByText(/^The chart of .* is finished/).waitFor();
}

type Rows<F extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<F>>;

/** Everything that the registry behind a page keeps of a patient, and what the file of the picture still tells. */
export async function whatIsKept(address: string, name: string) {
  const ask = (path: string): Promise<Response> => fetch(`${address}api/v1${path}`);
  const items = async <T>(path: string): Promise<T> => ((await (await ask(path)).json()) as { items: T }).items;
  const [patient] = await items<{ id: string }[]>(`/patients?search=${encodeURIComponent(name)}`);
  const of = `/patients/${patient.id}`;
  const takes = await items<Rows<Registry['takes']['of']>>(`${of}/takes`);
  const file = takes.length === 0 ? null : await ask(`/takes/${takes[0].id}/file`);
  const bytes = Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
  return {
    takes,
    file: bytes,
    told: toldBy(bytes),
    captures: await items<Rows<Registry['outcomes']['capturesOf']>>(`${of}/captures`),
    forecasts: await items<Rows<Registry['outcomes']['forecastsOf']>>(`${of}/forecasts`),
    treatments: await items<Rows<Registry['charts']['treatmentsOf']>>(`${of}/treatments`),
  };
}
