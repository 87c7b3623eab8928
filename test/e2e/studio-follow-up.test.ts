import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { told } from '../../src/media/told.fixture.ts';
import { flipChart } from '../registry/clinic.ts';
import { type Visit, visitStudio } from './browser.ts';
import { whatIsKept } from './clinic.fixture.ts';
import { englishWordsLeft } from './english-left.ts';
import { films, patience, screens, speakIn, violationsOn } from './studio.fixture.ts';

/** Longest that one thing may take on a machine that is doing others [ms]. */
const loadedMachine = 30_000;
const dayMs = 86_400_000;

/** A day so many days ago, year-month-day. */
const daysAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);

/** Enters a patient who was treated so many days ago, through the interface that the page uses. */
async function treat(page: Page, address: string, name: string, days: number, surgeon: string): Promise<string> {
  const send = async (method: string, path: string, data: object) => {
    const response = await page.request.fetch(`${address}api/v1${path}`, { method, data });
    if (!response.ok()) throw new Error(await response.text());
    return (await response.json()) as { id: string };
  };
  const identity = { name, bornOn: '1984-03-09', contact: `${name}@example.org`, clinicNumber: null };
  const patient = (await send('POST', '/patients', { sex: 'female', birthYear: 1984, identity })).id;
  const covers = { coversTreatment: true, coversCaptures: true, coversPictures: true, coversRegistry: true };
  const none = { coversResearch: false, coversTeaching: false };
  const given = { textVersion: '1.1', language: 'en', givenAt: `${daysAgo(days + 1)}T09:00:00Z` };
  const consent = (await send('POST', '/consents', { patientId: patient, ...given, ...covers, ...none })).id;
  const chart = { ...flipChart({ surgeon, patient, consent }), performedAt: `${daysAgo(days)}T09:00:00Z` };
  await send('PUT', `/patients/${patient}/treatments/${randomUUID()}`, chart);
  return patient;
}

/** Enters the width of a patient's mouth as it was measured the day before the treatment. */
async function measuredBefore(page: Page, address: string, name: string): Promise<void> {
  const first = async (path: string) => (await (await page.request.get(`${address}api/v1${path}`)).json()).items[0].id;
  const patientId = await first(`/patients?search=${name}`);
  const consentId = await first(`/patients/${patientId}/consents`);
  const measures = { mouthWidth: { value: 50.2, lo95: 47.1, hi95: 53.3, unit: 'mm' } };
  const document = { schema: 'philtrum/measurement@1', ok: true, captures: [{ expression: 'rest', measures }] };
  const taken = { kind: 'photo', sameFace: 'yes', takenAt: `${daysAgo(21)}T08:00:00Z`, document };
  const sent = await page.request.post(`${address}api/v1/captures`, { data: { patientId, consentId, ...taken } });
  if (!sent.ok()) throw new Error(await sent.text());
}

/** Two seconds of a man who talks, with a tone, as a phone would have filmed him: by whom, with what, where and when. */
function tellingFilm(folder: string, filmedAt: string): string {
  const path = join(folder, 'visit.mp4');
  const sources = ['-i', films.talking, '-f', 'lavfi', '-i', 'sine', '-map', '0:v', '-map', '1:a', '-t', '2'];
  const said = [`title=${told[0]}`, `model=${told[2]}`, `make=${told[5]}`, `creation_time=${filmedAt}`];
  const tags = [...said.flatMap((one) => ['-metadata', one]), '-movflags', 'use_metadata_tags'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...sources, '-c:v', 'copy', '-c:a', 'aac', ...tags, path]);
  return path;
}

const rowOf = (page: Page, name: string, week: number): Locator =>
  page
    .locator('.visit-row')
    .filter({ hasText: name })
    .filter({ hasText: `Week ${week}` });

describe('follow-up', () => {
  let visit: Visit;
  let folder: string;
  const failures: unknown[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'philtrum-follow-up-'));
    const place = { folder: join(folder, 'registry') };
    const registry = { place, version: '0', failed: (error: unknown) => failures.push(error) };
    visit = await visitStudio({ context: screens.desktop, registry });
    const { page, address } = visit;
    page.setDefaultTimeout(loadedMachine);
    const data = { name: 'Dr. Vera Lindqvist', role: 'surgeon', training: 'facial plastic surgery' };
    const added = await page.request.post(`${address}api/v1/clinicians`, { data });
    const surgeon = (await added.json()).id;
    await treat(page, address, 'Mara Olsen', 20, surgeon);
    await treat(page, address, 'Luz Ortega', 12, surgeon);
    await page.goto(`${address}#evidence`);
    await page.goto(`${address}#followUp`);
    await page.getByRole('button', { name: 'Professional' }).first().click();
  });
  afterAll(async () => {
    await visit.close();
    await rm(folder, { recursive: true });
  });

  test('everybody treated is counted and listed; an invitation is written down by keys and taken back', async () => {
    const { page } = visit;
    await page.getByRole('heading', { name: 'Of 2 treated, 0 were invited to a visit and 0 came to one.' }).waitFor();
    await expect.poll(() => rowOf(page, 'Mara Olsen', 2).innerText()).toContain('Overdue');
    await expect.poll(() => rowOf(page, 'Luz Ortega', 2).innerText()).toContain('To invite');
    expect(await violationsOn(page)).toEqual([]);
    await page.locator('.visit-name').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('i');
    const menu = page.getByLabel('Invite Luz Ortega, week 2');
    await expect.poll(() => menu.evaluate((one) => one === document.activeElement)).toBe(true);
    await menu.selectOption('message');
    await page.getByText('Luz Ortega, week 2: invited by message.').waitFor();
    await page.getByRole('heading', { name: /^Of 2 treated, 1 were invited/ }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: /^Of 2 treated, 0 were invited/ }).waitFor();
    await page.getByLabel('Why Luz Ortega does not come, week 2').selectOption('moved');
    await page.getByText('Luz Ortega, week 2: will not come, moved away.').waitFor();
    await page.getByRole('button', { name: 'Will not come' }).click();
    await rowOf(page, 'Luz Ortega', 2).waitFor();
    await page.getByRole('button', { name: 'To do' }).click();
  });

  test('a visit names its person; answers survive a reload, and a second writer loses nothing', async () => {
    const { page, address } = visit;
    await page.getByRole('button', { name: 'Week 2', exact: true }).click();
    await page.getByRole('heading', { name: /^Week 2: of 2 treated/ }).waitFor();
    await rowOf(page, 'Mara Olsen', 2).getByRole('button', { name: 'Mara Olsen' }).click();
    await page.getByText(/^! Is this the person in front of you\? Mara Olsen, born 9 Mar 1984/).waitFor();
    const straw = page.getByRole('group', { name: 'Can you drink through a straw?' });
    await straw.getByRole('radio', { name: 'with a lot of trouble' }).check();
    await page
      .getByRole('group', { name: 'Can you whistle, or purse your lips for a kiss?' })
      .getByRole('radio', { name: 'I cannot say' })
      .check();
    await page.getByText('Not sent yet. It stays in this tab, also after a reload.').waitFor();
    await page.getByRole('button', { name: 'Make a link for the patient' }).click();
    expect(await page.getByLabel('Address, shown this once').inputValue()).toMatch(/\/answers\.html#[\w-]{40,}$/);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('button', { name: 'Make a link for the patient' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: 'Professional' }).first().click();
    await rowOf(page, 'Mara Olsen', 2).getByRole('button', { name: 'Mara Olsen' }).click();
    await page.getByText('2 of 12 answered.').waitFor();
    expect(await straw.getByRole('radio', { name: 'with a lot of trouble' }).isChecked()).toBe(true);
    const [{ id }] = (await (await page.request.get(`${address}api/v1/visits?week=2&states=overdue`)).json()).items;
    const elsewhere = { version: 1, invitedAt: `${daysAgo(9)}T08:00:00Z`, invitedBy: 'phone' };
    await page.request.put(`${address}api/v1/follow-ups/${id}`, { data: elsewhere });
    await page.getByLabel('Who answers').selectOption('patient');
    await page.getByRole('button', { name: 'Keep this visit' }).click();
    await page.getByText(/^This follow-up was saved from elsewhere/).waitFor();
    expect(await straw.getByRole('radio', { name: 'with a lot of trouble' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Keep this visit' }).click();
    await page.getByText('The visit of Mara Olsen in week 2 is kept.').waitFor();
    const kept = (await (await page.request.get(`${address}api/v1/visits?week=2&states=came`)).json()).items;
    expect(kept).toMatchObject([{ invitedBy: 'phone', answeredBy: 'patient' }]);
    const path = `${address}api/v1/patients/${kept[0].patientId}/follow-ups`;
    expect((await (await page.request.get(path)).json()).items[0].answers).toEqual({ straw: 2, kissing: null });
  });

  test('a clip that is chosen at a visit is measured, kept with that visit under its own day, and plays again', async () => {
    const { page, address } = visit;
    const filmedAt = `${daysAgo(6)}T10:00:00`;
    const film = tellingFilm(folder, `${filmedAt}Z`);
    await measuredBefore(page, address, 'mara');
    await page.getByRole('button', { name: 'Came', exact: true }).click();
    await rowOf(page, 'Mara Olsen', 2).getByRole('button', { name: 'Mara Olsen' }).click();
    const card = page.getByRole('region', { name: 'Film and photograph' });
    await card.locator('input[type=file]').setInputFiles(film);
    const whose = /^For the visit of Mara Olsen, born 9 Mar 1984, week 2$/;
    const banner = page.getByRole('region', { name: whose });
    await banner.waitFor();
    await page.getByText('This is how your mouth moves.').waitFor({ timeout: patience });
    await banner.getByText(/^Taken .*, says the file\./).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('studio-visit-measured-desktop');
    expect(await page.getByRole('button', { name: 'Continue to the plan' }).count()).toBe(0);
    await banner
      .getByRole('button', { name: 'Keep this clip and its measures for Mara Olsen, visit of week 2' })
      .click();
    await page.getByRole('heading', { name: 'Visit of Mara Olsen, week 2' }).waitFor();
    const entry = card.locator('.keeping-entry').filter({ hasText: /^Clip, .*taken .*, visit of week 2/ });
    await entry.getByRole('button', { name: /^Show/ }).click();
    const player = entry.locator('video');
    await player.evaluate((one: HTMLVideoElement) => one.play());
    await expect.poll(() => player.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0.3);
    expect(await player.evaluate((one: HTMLVideoElement) => one.videoWidth)).toBeGreaterThan(300);
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('studio-visit-kept-desktop');
    const row = card.getByRole('row', { name: /^Mouth width Rest 50\.2 \(47\.1 to 53\.3\) \d\d\.\d \(/ });
    await row.scrollIntoViewIfNeeded();
    await visit.screenshot('studio-visit-before-and-now-desktop');
    const kept = await whatIsKept(address, 'Mara Olsen');
    expect(kept.takes).toMatchObject([{ kind: 'video', mediaType: 'video/mp4' }]);
    expect(kept.captures).toMatchObject([
      { kind: 'photo' },
      { kind: 'video', takenAt: `${filmedAt}.000Z`, followUpId: expect.any(String) },
    ]);
    const treatment = kept.treatments[0].id;
    expect(kept.captures.map(({ treatmentId }) => treatmentId)).toEqual([treatment, treatment]);
    expect(kept.told).toEqual([]);
    expect(kept.file.includes(Buffer.from('mp4a'))).toBe(false);
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByRole('button', { name: 'To do' }).click();
    await page.goto(`${address}#face`);
    await page.locator('main.main--face').waitFor();
    expect(await banner.count()).toBe(0);
    await page.goto(`${address}#followUp`);
  });

  test('a sudden droop outranks everything until it is over; what is refused stands at its field', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'What went wrong' }).click();
    await page.getByLabel('Name or clinic number').fill('luz');
    await page.getByText('One person found; Enter opens.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('What happened').selectOption('facialPalsy');
    await page
      .getByRole('alert')
      .filter({ hasText: /^Emergency: sudden facial droop\. Call/ })
      .waitFor();
    await page.getByRole('button', { name: 'Keep this' }).click();
    await page.getByText(/^“How bad” is missing; allowed: mild/).waitFor();
    await page.getByLabel('How bad').selectOption('severe');
    await page.getByLabel('Last day (empty while it lasts)').fill(daysAgo(3));
    await page.getByRole('button', { name: 'Keep this' }).click();
    await page.getByText(/^“Last day \(empty while it lasts\)” is .* or later/).waitFor();
    await page.getByLabel('Last day (empty while it lasts)').fill('');
    await page.getByRole('button', { name: 'Keep this' }).click();
    const notice = page.getByRole('alert').filter({ hasText: /^Emergency: sudden facial droop, Luz Ortega/ });
    await notice.waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lot recall' }).click();
    await notice.waitFor();
    await page.getByRole('button', { name: 'What went wrong' }).click();
    await page.getByRole('button', { name: 'Over today: sudden facial droop, Luz Ortega' }).click();
    await page.getByText('Nothing lasts now. One entered in all.').waitFor();
    await expect.poll(() => notice.count()).toBe(0);
  });

  test('a clinician’s no is kept with its reason and referral', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'A clinician’s no' }).click();
    await page.getByLabel('Name or clinic number').fill('mara');
    await page.getByText('One person found; Enter opens.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('What was asked for').selectOption('filler');
    await page.getByLabel('Why not').selectOption('expectation');
    await page.getByLabel('Sent to somebody else').check();
    await page.getByRole('button', { name: 'Keep this' }).click();
    await page.getByText('filler: no, it cannot give what was hoped for').waitFor();
    await page.getByText('One refusal was entered, with a referral.', { exact: false }).waitFor();
  });

  test('a recalled lot lists everybody who was given some, saves them, and names unfinished charts', async () => {
    const { page, address } = visit;
    const [{ id: patientId }] = (await (await page.request.get(`${address}api/v1/patients?search=luz`)).json()).items;
    const body = { label: 'waits', preparations: [{ lot: 'c7654c3 ' }] };
    const id = randomUUID();
    await page.request.put(`${address}api/v1/drafts/${id}`, { data: { id, patientId, version: 0, body } });
    await page.getByRole('button', { name: 'Lot recall' }).click();
    await page.getByLabel('Lot number, as on the vial').fill('c7654c3');
    await page.keyboard.press('Enter');
    await page.getByText('2 treatments with lot C7654C3. 2 people to call.').waitFor();
    await page.getByText(/^! One unfinished chart names this lot.*Luz Ortega/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('studio-follow-up-recall');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const lines = (await readFile((await (await saving).path())!, 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^C7654C3,Luz Ortega,1984-03-09,,Luz Ortega@example\.org,/);
  });

  test('in Spanish on a phone no English is left', async () => {
    const { page } = visit;
    await speakIn(page, 'es');
    for (const part of ['Lo que fue mal', 'El no de un clínico', 'Retirada de un lote', 'Visitas']) {
      await page.getByRole('button', { name: part, exact: true }).click();
      await page.getByRole('button', { name: part, exact: true, pressed: true }).waitFor();
      expect(await englishWordsLeft(page), part).toEqual([]);
      if (part !== 'El no de un clínico') continue;
      await page.getByLabel('Nombre o número de historia').fill('mara');
      await page.getByText('Una persona; Intro la abre.').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Guardar', exact: true }).click();
      await page.getByText(/^Falta «Qué se pidió»; se admite: /).waitFor();
      expect(await englishWordsLeft(page), 'a refusal').toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Vino', exact: true }).click();
    await page.locator('.visit-row').getByRole('button', { name: 'Mara Olsen' }).click();
    await page.getByRole('group', { name: '¿Puede beber con una pajita?' }).waitFor();
    const card = page.getByRole('region', { name: 'Vídeo y foto' });
    await card.getByText(/^Vídeo, .*tomado el .*, visita de la semana 2$/).waitFor();
    await card.scrollIntoViewIfNeeded();
    await visit.screenshot('studio-follow-up-es-phone');
    const looksWell = async () => {
      expect(await englishWordsLeft(page)).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
      expect(await violationsOn(page)).toEqual([]);
    };
    await looksWell();
    await card.getByRole('button', { name: 'Grabar con la cámara' }).click();
    await page
      .getByRole('region', { name: 'Para la visita de Mara Olsen, nacimiento: 9 mar 1984, semana 2' })
      .waitFor();
    await page.getByRole('button', { name: 'Empezar', exact: true }).waitFor();
    await visit.screenshot('studio-visit-mirror-es-phone');
    await looksWell();
  });

  test('nothing failed in the registry and nothing left this machine', () => {
    expect(failures).toEqual([]);
    expect(visit.problems.filter((line) => !/Failed to load resource/.test(line))).toEqual([]);
    visit.assertOffline();
  });
});
