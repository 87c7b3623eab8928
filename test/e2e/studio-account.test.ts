import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registryOf } from '#registry';
import { openStore } from '../../src/store/index.ts';
import { type Visit, visitStudio } from './browser.ts';
import { englishWordsLeft } from './english-left.ts';
import { screens, speakIn, violationsOn } from './studio.fixture.ts';

const password = 'seventeen quiet straws';

async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describe('signing in', () => {
  let visit: Visit;
  let folder: string;
  const failures: unknown[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'philtrum-account-'));
    const place = { folder: join(folder, 'registry') };
    const store = await openStore(place);
    const { accounts, people } = registryOf({ ...store, actor: 'test' });
    await accounts.add({ email: 'vera@clinic.example', name: 'Vera Lindqvist', role: 'director', password });
    await accounts.add({ email: 'rune@clinic.example', name: 'Rune Berg', role: 'researcher', password });
    await people.addPatient({ sex: 'female', identity: { name: 'Mara Olsen' } });
    await store.close();
    const registry = { place, version: '0', failed: (error: unknown) => failures.push(error) };
    visit = await visitStudio({ context: screens.desktop, registry, accounts: { host: '127.0.0.1' } });
    visit.page.setDefaultTimeout(60_000);
    await visit.page.goto(`${visit.address}#evidence`);
    await visit.page.goto(`${visit.address}#chart`);
  });
  afterAll(async () => {
    await visit.close();
    await rm(folder, { recursive: true });
  });

  test('stands before the registry, says what was wrong, in either language and without a fault', async () => {
    const { page } = visit;
    await page.getByRole('heading', { name: 'Sign in to reach the registry.' }).waitFor();
    await signIn(page, 'vera@clinic.example', 'not the password at all');
    await page.getByText('E-mail address or password is not right').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('account-sign-in');
    await speakIn(page, 'es');
    await page.getByRole('button', { name: 'Iniciar sesión' }).waitFor();
    expect(await englishWordsLeft(page)).toEqual([]);
    await visit.screenshot('account-sign-in-es');
    await speakIn(page, 'en');
  });

  test('a session that ends while a chart is open loses nothing', async () => {
    const { page, context } = visit;
    await signIn(page, 'vera@clinic.example');
    await page.getByRole('button', { name: 'Professional' }).first().click();
    await page
      .getByLabel(/Name or clinic number|Search/)
      .first()
      .fill('Mara');
    await page.getByRole('button', { name: /Mara Olsen/ }).click();
    await page.getByRole('button', { name: /^From the plan in hand/ }).click();
    await page.getByText('Kept in the registry.', { exact: true }).waitFor();
    await context.clearCookies();
    await page.getByLabel('Lot', { exact: true }).fill('C7654C3');
    await page.getByRole('heading', { name: 'Your session has ended.' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await visit.screenshot('account-ended');
    await page.keyboard.press('Escape');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Kept in the registry.', { exact: true }).waitFor();
    await expect.poll(() => page.getByLabel('Lot', { exact: true }).inputValue()).toBe('C7654C3');
    const kept = await page.evaluate(async () => (await fetch('api/v1/drafts')).text());
    expect(kept).toContain('C7654C3');
  });

  test('another role sees only what it may, and signing out leaves nothing', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to reach the registry.' }).waitFor();
    expect(await page.content()).not.toContain('Mara');
    await page.setViewportSize({ width: 390, height: 844 });
    await visit.screenshot('account-phone');
    await page.setViewportSize({ width: 1440, height: 900 });
    await signIn(page, 'rune@clinic.example');
    await page.getByRole('heading', { name: 'This page is not for your role.' }).waitFor();
    await page.getByRole('button', { name: 'Professional' }).first().click();
    await expect.poll(() => page.getByRole('link', { name: 'Chart' }).count()).toBe(0);
    await visit.screenshot('account-researcher');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await visit.screenshot('account-researcher-phone');
    visit.assertOffline();
    expect(failures).toEqual([]);
    expect(visit.problems.filter((line) => !/\b401\b/.test(line))).toEqual([]);
  });
});
