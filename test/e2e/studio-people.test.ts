import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registryOf } from '#registry';
import { openStore } from '../../src/store/index.ts';
import { scryptPasswords } from '../../src/store/passwords.ts';
import { chartFlip, mustBe, openClinic } from '../registry/clinic.ts';
import { smileMeasurement } from '../registry/measurement.ts';
import { type Visit, visitStudio } from './browser.ts';
import { englishWordsLeft } from './english-left.ts';
import { portraits, screens, speakIn, violationsOn } from './studio.fixture.ts';

const password = 'seventeen quiet straws';
const [vera, ada, rune] = ['vera@clinic.example', 'ada@clinic.example', 'rune@clinic.example'];
const people = 6;

/** A clinic with a director, an assistant and a researcher; six patients agree to research, of one a picture is kept. */
async function openClinicIn(folder: string): Promise<void> {
  const store = await openStore({ folder });
  // guessing is made cheap here: the test signs in often
  const ports = { ...store.ports, passwords: scryptPasswords({ log2N: 10, r: 8, p: 1 }) };
  const registry = registryOf({ ...store, ports, actor: 'test' });
  for (const [email, name, role] of [
    [vera, 'Vera Lindqvist', 'director'],
    [ada, 'Ada Moreno', 'assistant'],
    [rune, 'Rune Berg', 'researcher'],
  ] as const) {
    mustBe(await registry.accounts.add({ email, name, role, password }));
  }
  for (let i = 0; i < people; i++) {
    const clinic = await openClinic(registry, `Mara Olsen ${i}`);
    const given = { textVersion: 'consent@2', language: 'en', givenAt: '2026-01-06T09:00:00Z' };
    const others = { coversTreatment: false, coversCaptures: false, coversRegistry: false, coversTeaching: false };
    mustBe(await registry.people.addConsent({ patientId: clinic.patient, ...given, ...others, coversResearch: true }));
    await chartFlip(registry, clinic);
    if (i > 0) continue;
    const of = { patientId: clinic.patient, consentId: clinic.consent };
    const taken = {
      kind: 'photo',
      takenAt: '2026-02-17T09:05:00Z',
      sameFace: 'yes',
      document: smileMeasurement(),
    } as const;
    const captureId = mustBe(await registry.outcomes.addCapture({ ...of, ...taken })).id;
    mustBe(await registry.takes.keep({ ...of, captureId }, Uint8Array.from(await readFile(portraits.rest))));
  }
  await store.close();
}

const sheet = (page: Page) => page.getByRole('dialog');
/** Who was found by the search; others of the name may wait elsewhere on the page. */
const found = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Patient', exact: true }).getByRole('button', { name: new RegExp(name) });
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const mayOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => ((await (await fetch('api/v1/session')).json()) as { may: string[] }).may);

async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('E-mail address', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signInAs(page: Page, email: string, address: string): Promise<void> {
  // another browser of another person: nothing of the one before is in it
  await page.context().clearCookies();
  await page.goto('about:blank');
  await page.goto(address);
  await page.getByRole('heading', { name: 'Sign in to reach the registry.' }).waitFor();
  await signIn(page, email);
}

describe('accounts, consents and extracts', () => {
  let visit: Visit;
  let folder: string;
  const failures: unknown[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'philtrum-people-'));
    const place = { folder: join(folder, 'registry') };
    await openClinicIn(place.folder);
    const registry = { place, version: '0', failed: (error: unknown) => failures.push(error) };
    visit = await visitStudio({ context: screens.desktop, registry, accounts: { host: '127.0.0.1' } });
    visit.page.setDefaultTimeout(60_000);
    await visit.page.goto(`${visit.address}#accounts`);
    await visit.page.getByRole('heading', { name: 'Sign in to reach the registry.' }).waitFor();
    await visit.page.getByRole('button', { name: 'Professional', exact: true }).click();
    await signIn(visit.page, vera);
  });
  afterAll(async () => {
    await visit.close();
    await rm(folder, { recursive: true });
  });

  test('a director makes an account whose first password is shown once; the last director stays one', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Change the account of Vera Lindqvist' }).click();
    await sheet(page).getByText('This is the only director who can sign in.').waitFor();
    expect(await sheet(page).getByLabel('Role', { exact: true }).count()).toBe(0);
    await page.keyboard.press('Escape');

    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Change the account of Vera Lindqvist');
    await page.getByRole('button', { name: 'Add an account' }).click();
    await sheet(page).getByLabel('E-mail address').fill('nora@clinic.example');
    await sheet(page).getByLabel('Name', { exact: true }).fill('Nora Vik');
    await sheet(page).getByLabel('Role', { exact: true }).selectOption('clinician');
    await sheet(page).getByRole('button', { name: 'Make this account' }).click();
    await sheet(page).getByText('It is shown this once').waitFor();
    const shown = (await sheet(page).getByRole('status').first().textContent()) ?? '';
    expect(shown).toMatch(/^(?:[a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('people-handed');
    await sheet(page).getByRole('button', { name: 'I have handed it over' }).click();
    await page.getByRole('button', { name: 'Change the account of Nora Vik' }).waitFor();
    expect(await page.content()).not.toContain(shown);
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('people-accounts');
  });

  test('an account is disabled and signed out, and one’s own password is changed', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Change the account of Nora Vik' }).click();
    await sheet(page).getByRole('button', { name: 'Sign Nora Vik out everywhere' }).click();
    await sheet(page).getByText('Nora Vik is signed out everywhere.').waitFor();
    await sheet(page).getByLabel('May not sign in any more').check();
    await sheet(page).getByRole('button', { name: 'Save', exact: true }).click();
    await sheet(page).getByText('The account of Nora Vik was saved.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('people-change');
    await page.keyboard.press('Escape');
    await page.getByText('may not sign in', { exact: true }).waitFor();
    await page.getByLabel('Password you use now').fill('not the password');
    await page.getByLabel('New password').fill('a seal and a straw');
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password you use now').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your password was changed.' }).waitFor();
    await signIn(page, vera, 'a seal and a straw');
    await page.getByText('You are signed in nowhere else.').waitFor();
  });

  test('a consent is taken back after it was said what goes, and that is what goes', async () => {
    const { page, address } = visit;
    await page.goto(`${address}#chart`);
    await page.getByLabel('Name or clinic number').fill('Mara Olsen 0');
    await found(page, 'Mara Olsen 0').click();
    await page.getByRole('button', { name: 'Take one back, or this person’s data' }).click();
    await page.getByText('One picture is kept under it.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('people-consents');
    await page.getByRole('button', { name: /^Take back consent@1/ }).click();
    await sheet(page)
      .getByText(/^One photo \(.* MB\), with the key that opens it\./)
      .waitFor();
    await sheet(page).getByText('One treatment leaves Outcomes and all that is learnt from them, at once.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('people-withdraw');
    await sheet(page).getByRole('button', { name: 'Take it back and remove one picture' }).click();
    await page.getByText('The consent was taken back and one picture removed.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    await page.getByText('One treatment of this person is counted in Outcomes.').waitFor({ state: 'detached' });
  });

  test('a copy of one person is handed over; the person is removed only by the whole name', async () => {
    const { page } = visit;
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save a copy to hand over' }).click();
    const file = await readFile(await (await download).path());
    expect(file.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect((await download).suggestedFilename()).toMatch(/^person-[0-9a-f-]{36}\.zip$/);
    await page.getByRole('button', { name: 'Remove this person' }).click();
    await sheet(page).getByRole('row', { name: 'Follow-ups 5' }).waitFor();
    const remove = sheet(page).getByRole('button', { name: 'Remove Mara Olsen 0 for good' });
    await sheet(page).getByLabel('Type the whole name').fill('Mara Olsen 1');
    expect(await remove.isDisabled()).toBe(true);
    await page.keyboard.press('Enter');
    await sheet(page).getByText('Not the same name yet.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('people-remove');
    await sheet(page).getByLabel('Type the whole name').fill('Mara Olsen 0');
    await page.keyboard.press('Enter');
    await page.getByText('The person was removed, with one treatment, and the key was destroyed.').waitFor();
    const left = await page.evaluate(async () => (await fetch('api/v1/patients?search=Mara')).text());
    expect(left.match(/Mara Olsen \d/g)).toHaveLength(people - 1);
  });

  test('who may not is not offered it: an assistant takes nothing back, a researcher sees extracts alone', async () => {
    const { page, address } = visit;
    await signInAs(page, ada, `${address}#consents`);
    await page.getByRole('button', { name: 'Professional', exact: true }).click();
    await page.getByLabel('Name or clinic number').fill('Mara Olsen 1');
    await found(page, 'Mara Olsen 1').click();
    await page.getByText('No picture is kept under it.').waitFor();
    expect(await page.getByRole('button', { name: /^Take back|Remove this person/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: /Save a copy|Extract/ }).count()).toBe(0);
    expect(await mayOf(page)).not.toContain('withdrawConsent');
    await signInAs(page, rune, `${address}#extracts`);
    await page.getByRole('button', { name: 'Professional', exact: true }).click();
    await page.getByRole('heading', { name: 'Who is told of' }).waitFor();
    const pages = page.getByRole('navigation', { name: 'Pages for professionals' }).getByRole('link');
    expect(await pages.allInnerTexts()).toEqual(['Outcomes', 'Cohorts', 'Extract', 'Accounts']);
  });

  test('an extract is seen before it is made, refused where k cannot be met, and saved', async () => {
    const { page } = visit;
    await page.getByText('Passed.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('people-extract');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Make and save the extract' }).click();
    const file = await readFile(await (await download).path());
    for (const name of ['people.csv', 'forecasts.csv', 'manifest.json', 'README.md'])
      expect(file.includes(name)).toBe(true);
    await page.getByText('The log says that you made it.').waitFor();
    await page.getByLabel('People who must look alike').fill('7');
    await page.getByText('only 5 people who were treated agree').waitFor();
    expect(await page.getByRole('button', { name: 'Make and save the extract' }).isDisabled()).toBe(true);
    await visit.screenshot('people-extract-refused');
  });

  test('in Spanish on a phone no English is left, and nothing failed or left this machine', async () => {
    const { page } = visit;
    await speakIn(page, 'es');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByLabel('Personas que deben parecerse').fill('5');
    await page.getByText('Superada.').waitFor();
    expect(await englishWordsLeft(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await visit.screenshot('people-extract-es-phone');
    await page.getByRole('link', { name: 'Cuentas' }).click();
    await page.getByText('No hay ninguna otra sesión abierta.').waitFor();
    expect(await englishWordsLeft(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await visit.screenshot('people-accounts-es-phone');
    visit.assertOffline();
    expect(failures).toEqual([]);
    expect(visit.problems.filter((line) => !/\b(?:401|422)\b/.test(line))).toEqual([]);
  });
});
