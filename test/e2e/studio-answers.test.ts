import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flipChart } from '../registry/clinic.ts';
import { type Visit, visitStudio } from './browser.ts';
import { englishLeft, englishWordsLeft } from './english-left.ts';
import { screens, violationsOn } from './studio.fixture.ts';

/** Longest that one thing may take on a machine that is doing others [ms]. */
const loadedMachine = 60_000;

describe('the page behind a patient’s link', () => {
  let visit: Visit;
  let folder: string;
  let token = '';
  let patient = '';
  const failures: unknown[] = [];

  const ask = async (method: string, path: string, body?: object) => {
    const headers = { 'Content-Type': 'application/json' };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return (await fetch(`${visit.address}api/v1${path}`, { method, headers, ...sent })).json();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'philtrum-answers-'));
    const registry = {
      place: { folder: join(folder, 'registry') },
      version: '0',
      failed: (e: unknown) => failures.push(e),
    };
    visit = await visitStudio({ context: { ...screens.phone, locale: 'es-ES' }, registry });
    visit.page.setDefaultTimeout(loadedMachine);
    const surgeon = (await ask('POST', '/clinicians', { name: 'Dr. V', role: 'surgeon', training: '' })).id;
    patient = (await ask('POST', '/patients', { sex: 'female', identity: { name: 'Mara Olsen' } })).id;
    const covers = { coversTreatment: true, coversCaptures: false, coversRegistry: true };
    const given = { textVersion: '1', language: 'en', givenAt: '2026-01-05T09:00:00Z' };
    const none = { coversResearch: false, coversTeaching: false };
    const consent = (await ask('POST', '/consents', { patientId: patient, ...given, ...covers, ...none })).id;
    const treatment = `/patients/${patient}/treatments/${crypto.randomUUID()}`;
    await ask('PUT', treatment, flipChart({ surgeon, patient, consent }));
    const [followUp] = (await ask('GET', `/patients/${patient}/follow-ups`)).items;
    token = (await ask('POST', '/links', { followUpId: followUp.id, days: 14 })).token;
  });
  afterAll(async () => {
    await visit.close();
    await rm(folder, { recursive: true });
  });

  test('asks in the patient’s language, names nobody, and can be read by everybody', async () => {
    const { page } = visit;
    await page.goto(`${visit.address}answers.html#${token}`);
    await page.getByRole('heading', { name: '¿Cómo está la boca 2 semanas después?' }).waitFor();
    expect([...(await englishLeft(page)), ...(await englishWordsLeft(page))]).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('answers-phone-es');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'How is your mouth 2 weeks after?' }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/Olsen|Dr\. V|Botox|onabotulinum/);
    expect(await violationsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await visit.screenshot('answers-desktop-en');
    await page.setViewportSize({ width: 390, height: 844 });
  });

  test('keeps the answers while the clinic cannot be reached, and sends them once', async () => {
    const { page } = visit;
    const question = page.getByRole('group', { name: 'Can you drink through a straw?' });
    await question.getByRole('radio', { name: 'with a little trouble' }).check();
    await visit.context.setOffline(true);
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.getByRole('heading', { name: 'The clinic could not be reached.' }).waitFor();
    await visit.context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Thank you. Your answers are in.' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('answers-done');
    expect(page.url()).not.toContain(token);
    const [followUp] = (await ask('GET', `/patients/${patient}/follow-ups`)).items;
    expect(followUp).toMatchObject({ answers: { straw: 1 }, answeredBy: 'patient' });
  });

  test('opens nothing without a link that holds', async () => {
    const { page } = visit;
    await page.goto(`${visit.address}answers.html?again#${'0'.repeat(64)}`);
    await page.getByRole('heading', { name: 'Este enlace ya no se abre.' }).waitFor();
    await visit.screenshot('answers-ended');
  });

  test('sent the token in no address, and nothing left this machine', () => {
    const addresses = visit.requests.map((address) => address.replace(/#.*/, ''));
    expect(addresses.some((address) => address.endsWith('/api/v1/answers'))).toBe(true);
    expect(addresses.filter((address) => address.includes(token))).toEqual([]);
    expect(failures).toEqual([]);
    visit.assertOffline();
  });
});
