import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MeasuredClip, measureClip } from '#clip';
import { nodeFaceNetworks } from '../../src/cli/input/node-face-networks.ts';
import { parseMeasurement } from '../../src/cli/input/parse-measurement.ts';
import { readClip } from '../../src/cli/input/video/read-clip.ts';
import { type Visit, visitStudio } from './browser.ts';
import { writeCrookedSmile } from './camera-film.ts';
import { films, patience, screens, violationsOn } from './studio.fixture.ts';

const scratch = mkdtempSync(join(tmpdir(), 'philtrum-clip-'));
const path = (name: string) => join(scratch, name);

/** Cuts a piece out of the talking face. */
function cutFilm(name: string, seconds: number): string {
  const cut = ['-i', films.talking, '-t', String(seconds), '-an', '-c', 'copy', path(name)];
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...cut]);
  return path(name);
}

const choose = (page: Page, file: string) => page.locator('input[type=file]').first().setInputFiles(file);

/** Opens the studio anew at the mirror, where no forecast of the first page's mouth takes the machine. */
async function startAtMirror({ page, address }: Visit): Promise<void> {
  await page.goto(`${address}#mirror`);
  await page.reload();
  await page.getByRole('heading', { name: 'A mirror for what your mouth does.' }).waitFor();
}

/** The clip in the document that the page hands out, read as the command line reads it. */
async function savedJson(page: Page): Promise<MeasuredClip> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save JSON' }).click(),
  ]);
  const parsed = parseMeasurement(JSON.parse(readFileSync(await download.path(), 'utf8')));
  if (!parsed.ok || parsed.clip === null) throw new Error('the command line cannot read what the page has saved');
  return parsed.clip;
}

afterAll(() => rmSync(scratch, { recursive: true }));

describe('the studio with a clip', () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await visitStudio({ context: screens.desktop });
    visit.page.setDefaultTimeout(patience);
    await startAtMirror(visit);
  });
  afterAll(() => visit.close());

  test('what is no clip is refused with the reason and what to do', async () => {
    const { page } = visit;
    writeFileSync(path('empty.mp4'), '');
    writeFileSync(path('letter.mp4'), 'This is a letter, not a film. '.repeat(200));
    const whole = readFileSync(cutFilm('whole.mkv', 4));
    writeFileSync(path('broken.mkv'), whole.subarray(0, whole.length / 4));
    for (const [name, reason] of [
      ['empty.mp4', /empty \(0 bytes\).*again/],
      ['letter.mp4', /not a video that can be read.*MP4/],
      ['broken.mkv', /damaged.*again|could be read/],
    ] as const) {
      await choose(page, path(name));
      await page.locator('.refusal-detail').getByText(reason).waitFor();
    }
  });

  test('measuring can be stopped, and says so', async () => {
    const { page } = visit;
    await choose(page, cutFilm('long.mp4', 12));
    await page.getByText(/of 12\.\d s read/).waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByText('Measuring was stopped.', { exact: true }).waitFor();
  });

  test('a clip is followed, as by the command line to 0.05 mm, and its numbers can be had', async () => {
    const { page } = visit;
    const file = cutFilm('talk.mp4', 2);
    await choose(page, file);
    await page.getByText('This is how your mouth moves.').waitFor();
    await visit.screenshot('studio-3-clip-desktop');
    expect(await page.locator('.clip-curve').count()).toBeGreaterThan(2);
    await page
      .getByRole('button', { name: /go there/ })
      .first()
      .click();
    expect(await page.locator('.photo-overlay polyline').count()).toBe(8);
    const seen = await savedJson(page);
    const source = await readClip(file);
    if ('ok' in source) throw new Error(source.detail);
    const known = await measureClip(source, await nodeFaceNetworks());
    if (!known.ok) throw new Error(known.detail);
    expect(largestDifference(seen, known)).toBeLessThan(0.05);
    await page.getByRole('button', { name: 'Numbers as a table' }).click();
    expect(await page.getByRole('dialog').getByRole('row').count()).toBeGreaterThan(30);
    await page.keyboard.press('Escape');
    expect(await violationsOn(page)).toEqual([]);
    expect(visit.problems).toEqual([]);
    visit.assertOffline();
  });
});

/** Between every measure of every moment of two measurements of one clip [mm]. */
function largestDifference(a: MeasuredClip, b: MeasuredClip): number {
  expect(a.moments.map(({ atSeconds }) => atSeconds.toFixed(3))).toEqual(
    b.moments.map(({ atSeconds }) => atSeconds.toFixed(3)),
  );
  let largest = 0;
  a.moments.forEach(({ measures }, i) => {
    const other = b.moments[i].measures as Record<string, number | null> | null;
    for (const [name, value] of Object.entries(measures ?? {})) {
      const theirs = other?.[name] ?? null;
      expect(value === null).toBe(theirs === null);
      largest = Math.max(largest, Math.abs((value ?? 0) - (theirs ?? 0)));
    }
  });
  return largest;
}

describe('the guided mirror', () => {
  let visit: Visit;

  beforeAll(async () => {
    const film = path('crooked.y4m');
    await writeCrookedSmile(film, { restSeconds: 6, smileSeconds: 7, left: [7, 5], right: [3, 1] });
    visit = await visitStudio({ context: screens.phone, camera: film });
    visit.page.setDefaultTimeout(patience);
  });
  afterAll(() => visit.close());

  test('as a lesson nothing is recorded, and the answer comes after the guess', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Try the 30-second mirror' }).click();
    await startAtMirror(visit);
    expect(await violationsOn(page)).toEqual([]);
    await page.evaluate(() => {
      window.MediaRecorder = class {
        constructor() {
          throw new Error('the lesson recorded something');
        }
      } as never;
    });
    await page.getByRole('button', { name: 'Look into the mirror' }).click();
    await page.getByText('Guess before you see.').waitFor();
    expect(await page.getByText('against a ring', { exact: false }).count()).toBe(0);
    await page.getByRole('button', { name: 'The ring muscle around the mouth' }).click();
    await page.getByText('You said: the ring muscle around the mouth.').waitFor();
    await visit.screenshot('studio-3-mirror-lesson-phone');
    await page.getByRole('button', { name: 'Close the mirror' }).click();
    await page.reload();
  });

  test('a session runs to its end, and the patient’s left is still the left', async () => {
    const { page } = visit;
    for (const name of ['Press, and part', '“pa pa pa”', '“ee”, and “oo”', 'A sentence', 'Puff, and suck in'])
      await page.getByRole('checkbox', { name }).uncheck();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const takes = page.locator('.mirror-take');
    await takes.nth(1).getByText('taken').waitFor();
    await visit.screenshot('studio-3-mirror-session-phone');
    const placeOf = async (side: RegExp) =>
      (await page.locator('.mirror-side strong', { hasText: side }).boundingBox())?.x ?? Number.NaN;
    expect(await placeOf(/^L$/)).toBeLessThan(await placeOf(/^R$/));
    for (let i = 2; i < 7; i++) await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByText('This is how your mouth moves.').waitFor();
    const { motions } = await savedJson(page);
    const smile = motions.find(({ task }) => task.expression === 'smile');
    expect(smile?.excursionLeft?.value).toBeGreaterThan(6.5);
    expect(smile?.excursionRight?.value).toBeLessThan(5);
    expect(smile?.symmetryChange?.lo95).toBeGreaterThan(0);
    await visit.screenshot('studio-3-mirror-result-phone');
    expect(visit.problems).toEqual([]);
    visit.assertOffline();
  });
});
